package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeroPolicyTest {
  private static final Map<String, Map<String, String>> ROWS =
      Map.of("u", Map.of("a", "0", "b", "4"), "v", Map.of("a", "4", "b", "4"));

  private static Scheme scheme(String aggregate) {
    return Small.scheme(
        List.of("a", "b"),
        """
        publish: {decimals: 3}
        root:
          id: r
          aggregate: %s
          children: [{id: x, value: a}, {id: y, value: b}]
        """
            .formatted(aggregate));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "geometric | 0.000",
        "harmonic | 0.000",
        "{method: harmonic, zero: result-zero} | 0.000",
        "{method: geometric, zero: floor, floor: 1} | 2.000",
        "{method: harmonic, floor: 1} | 1.600",
        "{method: power, exponent: -1} | 0.000",
        "{method: power, exponent: -1, zero: floor, floor: 1} | 1.600",
        "{method: power, exponent: 2} | 2.828",
        "{method: power, exponent: 2, zero: result-zero} | 0.000",
        "{method: owa, weights: 3 1} | 3.000",
        "{method: best-mean, count: 1} | 4.000",
        "product | 0.000",
        "minimum | 0.000",
      })
  void a_zero_does_what_the_scheme_says(String aggregate, String expected) {
    assertThat(Small.cells(Small.score(scheme(aggregate), ROWS), "r"))
        .containsExactlyInAnyOrder(expected, aggregate.equals("product") ? "16.000" : "4.000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{method: geometric, zero: error}",
        "{method: harmonic, zero: error}",
        "{method: power, exponent: -2, zero: error}",
      })
  void a_refused_zero_is_told_for_every_unit(String aggregate) {
    Map<String, Map<String, String>> rows =
        Map.of("u", Map.of("a", "0", "b", "4"), "w", Map.of("a", "1", "b", "0"));

    assertThatThrownBy(() -> Small.score(scheme(aggregate), rows))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.faults())
                    .extracting("code", "where")
                    .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("GOV-ASM-034", "unit u, node r"),
                        org.assertj.core.groups.Tuple.tuple("GOV-ASM-034", "unit w, node r")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{method: geometric, zero: floor} | GOV-ASM-201",
        "{method: harmonic, zero: floor, floor: 0} | GOV-ASM-201",
        "{method: power, exponent: 0} | GOV-ASM-201",
        "{method: power, exponent: -1, floor: -1} | GOV-ASM-201",
        "{method: owa, weights: 0 0} | GOV-ASM-206",
        "{method: best-mean, count: 0} | GOV-ASM-201",
      })
  void what_cannot_be_meant_is_refused_when_the_scheme_is_read(String aggregate, String code) {
    assertThatThrownBy(() -> scheme(aggregate))
        .hasMessageContaining(code)
        .hasMessageContaining("small.yaml:8");
  }

  @Test
  void a_child_that_weighs_nothing_decides_nothing() {
    String root =
        """
        root:
          id: r
          aggregate: %s
          children: [{id: x, value: a, weight: 0}, {id: y, value: b}]
        """;
    for (String aggregate : List.of("geometric", "harmonic", "{method: power, exponent: -2}")) {
      assertThat(
              Small.cells(
                  Small.score(
                      Small.scheme(List.of("a", "b"), root.formatted(aggregate)),
                      Map.of("u", Map.of("a", "0", "b", "4"))),
                  "r"))
          .containsExactly("4");
    }
  }
}
