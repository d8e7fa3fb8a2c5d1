package org.grassroots.governance.spi.store.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Text is compared, counted and bounded by code point. */
class CodePointsProperties {

  @Provide
  Arbitrary<String> text() {
    return Arbitraries.integers()
        .between(1, Character.MAX_CODE_POINT)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .edgeCases(edges -> edges.add(0xD7FF, 0xE000, 0xFFFF, 0x10000, Character.MAX_CODE_POINT))
        .list()
        .ofMaxSize(4)
        .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
  }

  @Property
  void the_order_is_that_of_the_bytes_of_utf8(
      @ForAll("text") String left, @ForAll("text") String right) {
    int bytes =
        Arrays.compareUnsigned(
            left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

    assertThat(Integer.signum(CodePoints.compare(left, right))).isEqualTo(Integer.signum(bytes));
  }

  @Property
  void the_length_is_that_of_utf8(@ForAll("text") String text) {
    assertThat(CodePoints.utf8Length(text)).contains(text.getBytes(StandardCharsets.UTF_8).length);
  }

  @Property
  void a_text_lies_between_its_prefix_and_what_comes_after_it(
      @ForAll("text") String prefix, @ForAll("text") String text) {
    boolean isAtLeast = CodePoints.compare(text, prefix) >= 0;
    boolean isBelow =
        CodePoints.afterAllWithPrefix(prefix)
            .map(end -> CodePoints.compare(text, end) < 0)
            .orElse(true);

    assertThat(isAtLeast && isBelow).isEqualTo(text.startsWith(prefix));
  }

  @Property
  void every_extension_lies_in_the_range_of_its_prefix(
      @ForAll("text") String prefix, @ForAll("text") String rest) {
    assertThat(CodePoints.compare(prefix + rest, prefix)).isNotNegative();
    assertThat(CodePoints.afterAllWithPrefix(prefix))
        .satisfies(
            end ->
                end.ifPresent(e -> assertThat(CodePoints.compare(prefix + rest, e)).isNegative()));
  }

  @Example
  void half_characters_and_nul_are_no_text() {
    assertThat(CodePoints.isWellFormed("a\ud83c")).isFalse();
    assertThat(CodePoints.isWellFormed("\udfd8a")).isFalse();
    assertThat(CodePoints.isWellFormed("a\u0000")).isFalse();
    assertThat(CodePoints.isWellFormed("\ud83c\udfd8")).isTrue();
  }
}
