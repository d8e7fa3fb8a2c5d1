package org.grassroots.governance.model.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class CodePointOrderProperties {

  @Property
  void text_sorts_as_its_bytes_in_utf_8(
      @ForAll @StringLength(max = 4) String left, @ForAll @StringLength(max = 4) String right) {
    String a = sound(left);
    String b = sound(right);

    int byBytes =
        Arrays.compareUnsigned(
            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    assertThat(Integer.signum(CodePointOrder.INSTANCE.compare(a, b)))
        .isEqualTo(Integer.signum(byBytes));
  }

  @Property(tries = 1)
  void characters_beyond_the_first_plane_come_last() {
    assertThat(CodePointOrder.INSTANCE.compare("a\uFFFD", "a\uD83D\uDE00")).isNegative();
  }

  /** Without lone surrogates, which have no bytes. */
  private static String sound(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
