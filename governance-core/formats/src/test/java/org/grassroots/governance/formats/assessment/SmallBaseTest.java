package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.InvalidInput;

class SmallBaseTest {
  private static String root(String base) {
    return """
    root:
      id: score
      missing: skip
      children:
        - {id: satisfaction, value: said / asked, base: %s, steps: [{points: 100}]}
        - {id: rest, value: other}
    """
        .formatted(base);
  }

  private static Scheme scheme(String base) {
    return Small.scheme(List.of("said", "asked", "other"), root(base));
  }

  private static Map<String, String> row(int said, int asked) {
    return Map.of("said", "" + said, "asked", "" + asked, "other", "50");
  }

  /**
   * Where the base is large enough nothing changes; where it is not, the rate is as if not there.
   */
  @Property(tries = 60)
  void a_limit_hides_just_the_rates_on_fewer_cases(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 12) Integer> asked,
      @ForAll @IntRange(max = 12) int least) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    Map<String, Map<String, String>> without = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      rows.put("u" + i, row(asked.get(i) / 2, asked.get(i)));
      boolean isSmall = asked.get(i) < least;
      without.put(
          "u" + i, isSmall ? Map.of("said", "NA", "asked", "1", "other", "50") : rows.get("u" + i));
    }

    Scored scored = Small.score(scheme("{of: asked, least: " + least + "}"), rows);
    Scored expected = Small.score(scheme("{of: asked, least: 0}"), without);

    List<String> flags = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      String hidden = asked.get(i) < least ? "small-base:satisfaction" : "";
      flags.add(asked.get(i) == 0 && hidden.isEmpty() ? "zero-denominator:satisfaction" : hidden);
    }
    for (String column : List.of("score", "satisfaction", "score.rank", "coverage")) {
      assertThat(Small.cells(scored, column)).as(column).isEqualTo(Small.cells(expected, column));
    }
    assertThat(Small.cells(scored, "flags")).isEqualTo(flags);
  }

  @Example
  void a_suppressed_rate_may_count_as_missing() {
    Scored scored =
        Small.score(scheme("{of: asked, least: 5, suppressed: missing}"), Map.of("a", row(1, 2)));

    assertThat(Small.cells(scored, "coverage")).containsExactly("0.5");
    assertThat(Small.cells(scored, "satisfaction")).containsExactly("");
  }

  @Example
  void nothing_of_a_suppressed_rate_shows_and_beside_others_stands_the_interval() {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    rows.put("few", row(3, 4));
    rows.put("many", row(40, 50));
    Scored scored = Small.score(scheme("{of: asked, least: 5, confidence: 0.95}"), rows);

    String few = ExplanationText.of(Explainer.of(scored, 0), Locale.ENGLISH);
    assertThat(few).contains("fewer than 5 cases, suppressed").doesNotContain("asked = 4");
    assertThat(ExplanationJson.of(Explainer.of(scored, 0)))
        .contains("\"suppressed\":true")
        .doesNotContain("\"cases\"");
    assertThat(ExplanationText.of(Explainer.of(scored, 1), Locale.ENGLISH))
        .contains("on 50 cases, 95% interval 0.669629 to 0.887562");
    List<List<String>> table = new ArrayList<>();
    RateTable.rows(scored, table::add);
    assertThat(table.get(0)).containsExactly("few", "satisfaction", "", "", "", "", "0.95", "true");
    assertThat(table.get(1)).startsWith("many", "satisfaction", "50", "0.8").endsWith("false");
  }

  @Example
  void a_base_that_is_not_known_is_no_base() {
    Scored scored =
        Small.score(
            scheme("{of: asked, least: 1}"), Map.of("a", Map.of("said", "1", "other", "50")));

    assertThat(Small.cells(scored, "satisfaction")).containsExactly("");
  }

  @Example
  void refuses_levels_nobody_lists_and_bases_nobody_can_count() {
    assertThatThrownBy(() -> scheme("{of: asked, least: 5, confidence: 0.96}"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("0.95")
        .hasMessageContaining("Maybe state the quantile");
    assertThatThrownBy(() -> scheme("{of: asked, least: -1}")).hasMessageContaining("GOV-ASM-060");
    assertThatThrownBy(() -> scheme("{of: askd, least: 5}"))
        .hasMessageContaining("Maybe 'asked' is meant.");
    assertThatThrownBy(() -> scheme("{least: 5}")).hasMessageContaining("base.of");
  }
}
