package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.method.Criteria;
import org.grassroots.governance.model.assessment.method.Criterion;
import org.grassroots.governance.model.assessment.method.Rankings;
import org.grassroots.governance.model.assessment.method.Standing;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Explainer;
import org.grassroots.governance.model.assessment.score.Scored;

class RankedGroupProperties {
  private static final Map<String, Map<String, String>> METHODS =
      Map.ofEntries(
          Map.entry("topsis", Map.of("normaliser", "vector")),
          Map.entry("vikor", Map.of("v", "0.4")),
          Map.entry("promethee", Map.of("preference", "linear(1 3)")),
          Map.entry("electre-1", Map.of("concordance", "0.6", "discordance", "0.5")),
          Map.entry("electre-3", Map.of("thresholds", "0.1 0.3 5")),
          Map.entry("borda", Map.of()),
          Map.entry("copeland", Map.of()),
          Map.entry("condorcet", Map.of()),
          Map.entry("kemeny", Map.of("most", "10")),
          Map.entry("spotis", Map.of("bounds", "0: 100, 0: 100, 0: 100")));

  private static Scheme scheme(String aggregate, String rest) {
    return Small.scheme(
        List.of("a", "b", "c"),
        """
        root:
          id: r
          aggregate: %s
          children:
            - {id: na, value: a, weight: 0.5}
            - {id: nb, value: b, weight: 0.3, best: low}
            - {id: nc, value: c, weight: 0.2}
        %s
        """
            .formatted(aggregate, rest));
  }

  private static String written(String method, String more) {
    StringBuilder text = new StringBuilder("{method: " + method + more);
    METHODS.get(method).forEach((key, value) -> text.append(", %s: '%s'".formatted(key, value)));
    return text.append('}').toString();
  }

  private static Map<String, Map<String, String>> rows(Random random) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    int units = 2 + random.nextInt(6);
    for (int unit = 0; unit < units; unit++) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("group", random.nextBoolean() ? "x" : "y");
      List.of("a", "b", "c").forEach(c -> row.put(c, String.valueOf(1 + random.nextInt(60))));
      rows.put("u" + unit, row);
    }
    return rows;
  }

  private static Standing direct(String method, Map<String, Map<String, String>> rows) {
    List<Criterion> criteria = new ArrayList<>();
    double[] weights = {0.5, 0.3, 0.2};
    for (int i = 0; i < 3; i++) {
      String column = List.of("a", "b", "c").get(i);
      criteria.add(
          new Criterion(
              column,
              rows.values().stream().mapToDouble(r -> Double.parseDouble(r.get(column))).toArray(),
              i == 1 ? Direction.LOWER_IS_BETTER : Direction.HIGHER_IS_BETTER,
              weights[i]));
    }
    return Rankings.CATALOGUE.of(method, METHODS.get(method)).rank(new Criteria(criteria));
  }

  private static String method(Random random) {
    return METHODS.keySet().stream().sorted().toList().get(random.nextInt(METHODS.size()));
  }

  private static List<String> exact(Scored scored) {
    List<String> exact = new ArrayList<>();
    for (int unit = 0; unit < scored.data().units().size(); unit++) {
      exact.add(Digits.of(scored.exact("r", unit), Optional.empty()));
    }
    return exact;
  }

  @Property(tries = 80)
  void a_group_is_what_the_method_says(@ForAll Random random) {
    String method = method(random);
    Map<String, Map<String, String>> rows = rows(random);
    Standing direct = direct(method, rows);
    Scored scored = Small.score(scheme(written(method, ""), ""), rows);
    Scored ranked = Small.score(scheme(written(method, ", figure: rank"), ""), rows);

    for (int unit = 0; unit < rows.size(); unit++) {
      assertThat(scored.exact("r", unit).number().orElseThrow().significant(30))
          .isEqualByComparingTo(BigDecimal.valueOf(direct.score()[unit]));
      assertThat(ranked.exact("r", unit).number().orElseThrow().significant(30))
          .isEqualByComparingTo(BigDecimal.valueOf(direct.rank()[unit]));
    }
    assertThat(Explainer.of(scored, 0).raises()).isEmpty();
  }

  @Property(tries = 50)
  void a_cohort_is_ranked_as_if_it_were_alone(@ForAll Random random) {
    String method = method(random);
    Map<String, Map<String, String>> rows = rows(random);
    rows.values().iterator().next().put("group", "x");
    Map<String, Map<String, String>> alone = new LinkedHashMap<>(rows);
    alone.values().removeIf(row -> !row.get("group").equals("x"));
    Scored together = Small.score(scheme(written(method, ", within: group"), ""), rows);
    Scored ranked =
        Small.score(scheme(written(method, ""), "ranking: {among: 'group == \"x\"'}"), rows);
    List<String> expected = exact(Small.score(scheme(written(method, ""), ""), alone));
    List<String> of = new ArrayList<>(exact(together));
    List<String> among = new ArrayList<>(exact(ranked));
    List<String> units = List.copyOf(rows.keySet());

    for (int unit = 0; unit < units.size(); unit++) {
      int at = List.copyOf(alone.keySet()).indexOf(units.get(unit));
      if (at >= 0) {
        assertThat(of.get(unit)).isEqualTo(expected.get(at));
      }
      assertThat(among.get(unit)).isEqualTo(at >= 0 ? expected.get(at) : "");
    }
  }

  @Property(tries = 60)
  void ranks_do_not_know_the_order_of_the_units(@ForAll Random random) {
    String method = method(random);
    Map<String, Map<String, String>> rows = rows(random);
    List<String> units = new ArrayList<>(rows.keySet());
    Collections.shuffle(units, random);
    Map<String, Map<String, String>> shuffled = new LinkedHashMap<>();
    units.forEach(unit -> shuffled.put(unit, rows.get(unit)));
    String aggregate = written(method, ", figure: rank");
    List<String> before = exact(Small.score(scheme(aggregate, ""), rows));
    List<String> after = exact(Small.score(scheme(aggregate, ""), shuffled));

    for (int unit = 0; unit < units.size(); unit++) {
      int at = List.copyOf(rows.keySet()).indexOf(units.get(unit));
      assertThat(after.get(unit)).isEqualTo(before.get(at));
    }
  }

  @Example
  void units_with_gaps_follow_the_policy_of_the_group() {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    rows.put("u", Map.of("a", "9", "b", "1", "c", "9"));
    rows.put("v", Map.of("a", "1", "b", "9", "c", "1"));
    rows.put("w", Map.of("a", "1", "b", "9"));
    rows.put("z", Map.of("a", "NA", "b", "NA", "c", "NA"));
    String skip = "  missing: skip\n";
    String root =
        "root:\n"
            + "  id: r\n"
            + "  aggregate: %s\n"
            + "%s  children: [{id: x, value: a}, {id: y, value: b, best: low}, {id: z, value:"
            + " c}]\n";
    List<String> columns = List.of("a", "b", "c");
    Scored fail = Small.score(Small.scheme(columns, root.formatted("borda", "")), rows);
    Scored shared = Small.score(Small.scheme(columns, root.formatted("copeland", skip)), rows);

    assertThat(Small.cells(fail, "r")).containsExactly("3", "0", "", "NA");
    assertThat(Small.cells(shared, "r")).containsExactly("2", "-1", "-1", "NA");
    assertThat(Small.cells(shared, "flags")).containsExactly("", "", "skipped:r", "");
    assertThatThrownBy(
            () -> Small.score(Small.scheme(columns, root.formatted("borda", skip)), rows))
        .hasMessageContaining("GOV-ASM-208")
        .hasMessageContaining("node r")
        .hasMessageContaining("unit w");
  }

  @Example
  void parameters_by_child_and_other_figures() {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    rows.put("u", Map.of("a", "9", "b", "1", "c", "9"));
    rows.put("v", Map.of("a", "1", "b", "9", "c", "1"));
    String preference =
        "{method: promethee, preference: {na: usual, nb: 'v-shape(100)', nc: usual}, figure:"
            + " leaving}";

    assertThat(Small.cells(Small.score(scheme(preference, ""), rows), "r"))
        .containsExactly("0.724", "0");
    assertThatThrownBy(() -> Small.score(scheme("{method: borda, figure: q}", ""), rows))
        .hasMessageContaining("GOV-ASM-031")
        .hasMessageContaining("one of [rank, score]");
    assertThatThrownBy(() -> scheme("{method: topsis}", "")).hasMessageContaining("GOV-ASM-202");
    assertThatThrownBy(() -> scheme("{method: arithmetic, zero: floor}", ""))
        .hasMessageContaining("arithmetic without parameters");
    assertThatThrownBy(() -> scheme("topsys", "")).hasMessageContaining("Maybe 'topsis'");
    assertThatThrownBy(
            () ->
                Small.scheme(
                    List.of("a", "b"),
                    "root: {id: r, aggregate: borda, children: [{id: x, value: a, weight: {by:"
                        + " group, of: {t: 2}}}, {id: y, value: b}]}"))
        .hasMessageContaining("GOV-ASM-037");
  }
}
