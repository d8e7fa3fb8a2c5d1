package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemes may use every method of the catalogues. */
class CatalogueTest {

  @Test
  void a_normaliser_of_the_catalogue_compares_units() {
    var scheme =
        Small.scheme(
            List.of("x"),
            "root: {id: r, value: x, steps: [{normalise: {method: sum}}, {points: 10}]}");

    assertThat(Small.cells(Small.score(scheme, Small.column("x", List.of("1", "3", ""))), "r"))
        .containsExactly("2.5", "7.5", "");
  }

  @Test
  void an_aggregator_of_the_catalogue_joins_children() {
    var scheme =
        Small.scheme(
            List.of("a", "b", "c"),
            """
            root:
              id: r
              aggregate: {method: median}
              children: [{id: x, value: a}, {id: y, value: b}, {id: z, value: c}]
            """);

    assertThat(
            Small.cells(
                Small.score(scheme, Map.of("u", Map.of("a", "1", "b", "9", "c", "4"))), "r"))
        .containsExactly("4");
  }

  @Test
  void an_unknown_method_or_parameter_is_refused_with_its_line() {
    String root = "root: {id: r, value: x, steps: [{normalise: {method: %s}}]}";

    assertThatThrownBy(() -> Small.scheme(List.of("x"), root.formatted("summ")))
        .hasMessageContaining("small.yaml:5")
        .hasMessageContaining("GOV-ASM-215");
    assertThatThrownBy(() -> Small.scheme(List.of("x"), root.formatted("sum, band: 3")))
        .hasMessageContaining("GOV-ASM-017");
  }
}
