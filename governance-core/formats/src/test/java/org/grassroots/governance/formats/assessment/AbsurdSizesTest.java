package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.grassroots.governance.model.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody means is refused in words, not by a stack or a heap that runs over. */
class AbsurdSizesTest {

  static Stream<Arguments> schemes() {
    return Stream.of(
        Arguments.of("root: " + nested(10_000), "levels"),
        Arguments.of("root: {id: r, value: \"" + sum(100_000) + "\"}", "at most 2000"),
        Arguments.of(
            "root: {id: r, value: \"" + "(".repeat(500) + "x" + ")".repeat(500) + "\"}",
            "levels of brackets"),
        Arguments.of("root: {id: r, value: x, steps: [{points: 1e999999999}]}", "decimal number"),
        Arguments.of("root: {id: r, value: x, decimals: 1000000}", "GOV-ASM-074"),
        Arguments.of("publish: {decimals: 101}\nroot: {id: r, value: x}", "GOV-ASM-074"),
        Arguments.of(laughs(), "more than 1000000 values"));
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void a_scheme_beyond_measure_is_refused(String rest, String words) {
    assertThatThrownBy(() -> Small.scheme(List.of("x"), rest))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining(words)
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(2000));
  }

  @ParameterizedTest
  @MethodSource("figures")
  void a_figure_beyond_measure_is_refused(String formula) {
    assertThatThrownBy(
            () ->
                Small.score(
                    Small.scheme(
                        List.of("x"),
                        "publish: {decimals: 2}\nroot: {id: r, value: '" + formula + "'}"),
                    Map.of("a", Map.of("x", "3"))))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-ASM-034");
  }

  static List<String> figures() {
    return List.of("2.5^1000000000", "x^x^x^x", "exp(exp(exp(x)))", "exp(0 - exp(30))");
  }

  @Test
  void a_deep_tree_is_still_a_tree() {
    assertThat(
            Small.cells(
                Small.score(
                    Small.scheme(List.of("x"), "root: " + nested(90)),
                    Map.of("a", Map.of("x", "3"))),
                "n0"))
        .containsExactly("3");
  }

  private static String nested(int levels) {
    StringBuilder text = new StringBuilder();
    for (int level = 0; level < levels; level++) {
      text.append("{id: n").append(level).append(", children: [");
    }
    return text.append("{id: leaf, value: x}").append("]}".repeat(levels)).toString();
  }

  private static String sum(int terms) {
    return String.join("+", Collections.nCopies(terms, "x"));
  }

  /** Each line repeats the one before ten times. */
  private static String laughs() {
    StringBuilder text = new StringBuilder("root: {id: r, value: x}\nx0: &a0 [lol]\n");
    for (int line = 1; line < 9; line++) {
      String before = "*a" + (line - 1);
      text.append("x%d: &a%d %s%n".formatted(line, line, Collections.nCopies(10, before)));
    }
    return text.toString();
  }
}
