package org.grassroots.governance.region.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.tck.scoring.MethodLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedBlackListTest {
  private static final List<String> BANDS = List.of("r", "-", "b");

  @ParameterizedTest
  @CsvSource({
    "1, 1, include, r-----b.",
    "2, 2, include, rrr-bbb.",
    "2, 2, exclude, r-----b.",
    "0, 3, include, ----bbb.",
    "7, 7, include, -------.",
    "9, 0, exclude, rrrrrrr.",
  })
  void the_first_are_red_and_the_last_are_black(
      String red, String black, String ties, String expected) {
    Column scores = Column.of(99, 95, 95, 80, 60, 60, 20, Double.NaN);
    assertThat(lists(scores, red, black, ties)).isEqualTo(expected);
  }

  @Test
  void it_keeps_the_laws_of_graders() {
    for (String ties : List.of("include", "exclude")) {
      MethodLaws.prove(
          new RedBlackList(),
          BANDS,
          new Parameters(Map.of("red", "2", "black", "5", "ties", ties)));
    }
  }

  @Test
  void what_it_cannot_take_is_refused() {
    refused(() -> lists(Column.of(1), "-1", "0", "include"));
    refused(() -> lists(Column.of(1), "1", "0", "some"));
    refused(() -> new RedBlackList().grade(Column.of(1), List.of("r", "b"), Parameters.NONE));
  }

  private static String lists(Column scores, String red, String black, String ties) {
    return new RedBlackList()
            .grade(scores, BANDS, new Parameters(Map.of("red", red, "black", black, "ties", ties)))
            .stream()
            .map(band -> band.orElse("."))
            .collect(Collectors.joining());
  }

  private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidInput.class).hasMessageStartingWith("GOV-ASM-219");
  }
}
