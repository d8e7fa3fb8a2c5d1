package org.grassroots.governance.formats.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.grassroots.governance.model.assessment.scheme.NodeBuilder.group;
import static org.grassroots.governance.model.assessment.scheme.NodeBuilder.value;
import static org.grassroots.governance.model.shared.Fraction.ONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.SubjectKind;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.assessment.measure.Confidence;
import org.grassroots.governance.model.assessment.measure.Filter;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.Origin;
import org.grassroots.governance.model.assessment.measure.Tally;
import org.grassroots.governance.model.assessment.scheme.Absence;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Bands;
import org.grassroots.governance.model.assessment.scheme.Layout;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.NodeBuilder;
import org.grassroots.governance.model.assessment.scheme.Quota;
import org.grassroots.governance.model.assessment.scheme.Ranking;
import org.grassroots.governance.model.assessment.scheme.Rule;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.SchemeBuilder;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.scheme.Steps;
import org.grassroots.governance.model.assessment.scheme.Veto;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scheme built in Java is the one a file gives. */
class SchemeBuilderTest {
  private static final String TOWN =
      """
      scheme: town
      version: 3
      title: {en: Town, zh-CN: 镇}
      from: 2026-01-01
      until: 2027-01-01
      subject: unit
      level: community
      data:
        id: id
        period: month
        attributes: [kind, minutes]
        indicators: [answer, marks1, marks2, praised]
        rolled: [{columns: [closed, due], roll: sum, carry: 1}]
        ignored: [note]
      measures:
        - id: on_time
          share: {count: matter, period: due, among: {matter_kind: grid-event}, of: {closed: {until: due}}}
          least: 5
          confidence: 0.95
        - {id: drills, entered: {evidence: true}}
      root:
        id: score
        full: 100
        aggregate: sum
        missing: {policy: skip, least: 1/2}
        steps:
          - bonus: {id: honours, items: [{id: praise, amount: 2 * praised, cap: 6}], cap: 10}
        children:
          - id: closing
            full: 50
            value: closed / due * 100
            zeroDenominator: missing
            valid: due > 0
            base: {of: due, least: 10, scale: 100}
            steps: [{shortfall: {threshold: 95, full: 50, points: 0.5, reading: started}}]
          - {id: timeliness, measure: on_time, applies: 'kind == "urban"', full: 20, steps: [{points: 20}]}
          - {id: readiness, measure: drills, full: 10, steps: [{goalposts: {lower: 0, upper: 2, scale: 10}}]}
          - id: spirit
            full: 10
            answer: {column: answer, points: {good: 10, fair: 6}}
          - id: looks
            full: 10
            weight: {by: kind, of: {rural: 2}, base: 1}
            graders: {columns: [marks1, marks2], method: median, least: 2}
            decimals: 1
            best: low
            evidence: minutes
      publish: {decimals: 2}
      ranking: {among: 'not kind == "park"', on: unrounded, ties: dense, chain: [{by: closing, best: high}], within: kind}
      bands: {list: [{id: A, from: 90}, {id: B, from: 60}, {id: C}]}
      vetoes: [{id: grave, when: praised > 99, effect: cap-grade, band: C, evidence: minutes, until: 2026-12-31}]
      quotas: [{id: best, band: A, share: 0.2, rounding: half-up, ties: exclude-all}]
      """;

  private static Fraction of(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }

  @Test
  void the_same_content_has_the_same_hash() {
    Scheme file = SchemeReader.read(TOWN, "town.yaml");

    assertThat(town().build().canonical()).isEqualTo(file.canonical());
    assertThat(town().build().hash()).isEqualTo(file.hash());
  }

  private static SchemeBuilder town() {
    Tally due =
        Tally.records("matter")
            .during("due")
            .and(List.of(new Filter.Among("matter_kind", List.of("grid-event"))));
    Measure onTime =
        new Measure(
            "on_time",
            Optional.empty(),
            new Origin.Counted(
                due.and(List.of(new Filter.NotAfter("closed", "due"))),
                Optional.of(due),
                Optional.empty()),
            ONE,
            of("5"),
            Optional.of(new Confidence(of("0.95"), of("1.959963985"))));
    Measure drills =
        new Measure(
            "drills",
            Optional.empty(),
            new Origin.Entered(true, false),
            ONE,
            Fraction.ZERO,
            Optional.empty());
    return SchemeBuilder.of("town", LocalDate.of(2026, 1, 1))
        .version(3)
        .title(Text.of(Map.of("en", "Town", "zh-CN", "镇")))
        .until(LocalDate.of(2027, 1, 1))
        .subject(SubjectKind.UNIT, "community")
        .idColumn("id")
        .periodColumn("month")
        .attributes("kind", "minutes")
        .indicators("answer", "marks1", "marks2", "praised")
        .rolled(Layout.Roll.SUM, 1, "closed", "due")
        .ignored("note")
        .measures(onTime, drills)
        .root(
            group(
                    "score",
                    value("closing", "closed / due * 100")
                        .full(of("50"))
                        .zeroDenominator(Source.Undefined.MISSING)
                        .valid("due > 0")
                        .base(
                            new Base(
                                Formula.parse("due"),
                                of("10"),
                                Base.Suppressed.NOT_APPLICABLE,
                                of("100"),
                                Optional.empty()))
                        .then(
                            Rule.shortfall(
                                of("95"), of("50"), of("0.5"), ONE, Steps.Reading.STARTED)),
                    NodeBuilder.measure("timeliness", onTime)
                        .applies("kind == \"urban\"")
                        .full(of("20"))
                        .then(Rule.points(of("20"))),
                    NodeBuilder.measure("readiness", drills)
                        .full(of("10"))
                        .then(
                            Rule.goalposts(
                                Fraction.ZERO,
                                of("2"),
                                org.grassroots.governance.model.assessment.Direction
                                    .HIGHER_IS_BETTER,
                                of("10"))),
                    NodeBuilder.answer(
                            "spirit", "answer", Map.of("good", of("10"), "fair", of("6")))
                        .full(of("10")),
                    NodeBuilder.graders(
                            "looks",
                            new Source.Graders(
                                List.of("marks1", "marks2"), Source.Join.MEDIAN, 0, 2))
                        .full(of("10"))
                        .weight(ONE, "kind", Map.of("rural", of("2")))
                        .decimals(1)
                        .lowIsBest()
                        .evidence("minutes"))
                .full(of("100"))
                .aggregate(Aggregation.Kind.SUM)
                .missing(
                    new Absence(
                        Absence.Policy.SKIP, Optional.of(Fraction.of(1, 2)), Optional.empty(), ""))
                .then(Rule.bonus("honours").item("praise", "2 * praised", of("6")).cap(of("10"))))
        .publish(2, RoundingMode.HALF_UP)
        .ranking(
            () ->
                new Ranking(
                    Optional.of(Condition.parse("not kind == \"park\"")),
                    Ranking.On.UNROUNDED,
                    Ranking.Ties.DENSE,
                    List.of(new Ranking.Key("closing", false)),
                    "kind"))
        .band("A", of("90"))
        .band("B", of("60"))
        .lastBand("C")
        .veto(
            () ->
                new Veto(
                    "grave",
                    Condition.parse("praised > 99"),
                    Veto.Effect.CAP_GRADE,
                    "C",
                    Optional.empty(),
                    Optional.of("minutes"),
                    Optional.of(LocalDate.of(2026, 12, 31))))
        .quota(
            () ->
                new Quota(
                    "best",
                    Optional.of("A"),
                    new Quota.Size(Optional.of(of("0.2")), Optional.empty()),
                    Quota.End.TOP,
                    RoundingMode.HALF_UP,
                    0,
                    Quota.Cut.EXCLUDE_ALL,
                    ""));
  }

  @Test
  void every_fault_is_told_at_once_and_where() {
    SchemeBuilder wrong =
        SchemeBuilder.of("wrong", LocalDate.of(2026, 1, 1))
            .until(LocalDate.of(2025, 1, 1))
            .indicators("x")
            .bands(() -> Bands.from(List.of()))
            .root(
                group(
                    "r",
                    value("a", "x +"),
                    value("b", "y"),
                    value("b", "x").then(Rule.goalposts(ONE, ONE)),
                    value("c", "x").weight(of("-1"))));

    assertThatThrownBy(wrong::build)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.faults())
                    .extracting(fault -> fault.code() + " " + fault.where().replaceAll(",.*", ""))
                    .contains(
                        "GOV-ASM-020 node a",
                        "GOV-ASM-021 node b",
                        "GOV-ASM-003 node c",
                        "GOV-ASM-026 bands",
                        "GOV-ASM-016 node b",
                        "GOV-ASM-029 until"));
    assertThatThrownBy(() -> SchemeBuilder.of("bare", LocalDate.EPOCH).build())
        .hasMessageContaining("no root");
  }

  static List<String> shipped() {
    return StandardSchemes.ids();
  }

  /** Whatever a shipped file says can be built. */
  @ParameterizedTest
  @MethodSource("shipped")
  void a_shipped_scheme_can_be_built(String id) {
    Scheme file = SchemeReader.read(StandardSchemes.yaml(id).orElseThrow(), id);
    Layout layout = file.layout();
    SchemeBuilder builder =
        SchemeBuilder.of(file.id(), file.from())
            .version(file.version())
            .subject(file.subject().kind(), file.subject().level())
            .idColumn(layout.id())
            .attributes(layout.attributes().toArray(String[]::new))
            .ignored(layout.ignored().toArray(String[]::new))
            .root(node(file.root()))
            .ranking(file::ranking);
    layout.indicators().forEach(each -> builder.rolled(each.roll(), each.carry(), each.name()));
    file.title().ifPresent(builder::title);
    file.until().ifPresent(builder::until);
    layout.period().ifPresent(builder::periodColumn);
    file.bands().ifPresent(bands -> builder.bands(() -> bands));
    file.publication()
        .decimals()
        .ifPresentOrElse(
            decimals -> builder.publish(decimals, file.publication().mode()),
            () -> builder.publish(file.publication().mode()));
    file.vetoes().forEach(veto -> builder.veto(() -> veto));
    file.quotas().forEach(quota -> builder.quota(() -> quota));
    file.trials()
        .forEach(
            trial ->
                builder.trial(
                    trial.name(), new TreeMap<>(trial.rows()), new TreeMap<>(trial.expected())));

    assertThat(builder.build().hash()).isEqualTo(file.hash());
  }

  private static NodeBuilder node(Node node) {
    NodeBuilder builder = source(node);
    node.title().ifPresent(builder::title);
    node.full().ifPresent(builder::full);
    node.applies().ifPresent(condition -> builder.applies(condition.toString()));
    node.steps().forEach(builder::then);
    node.decimals().ifPresent(builder::decimals);
    node.evidence().ifPresent(builder::evidence);
    builder
        .missing(node.absence())
        .weight(node.weight().base(), node.weight().attribute(), node.weight().byText());
    return node.isLowBest() ? builder.lowIsBest() : builder;
  }

  private static NodeBuilder source(Node node) {
    if (node.source() instanceof Source.Children group) {
      NodeBuilder builder =
          group(
                  node.id(),
                  group.children().stream()
                      .map(SchemeBuilderTest::node)
                      .toArray(NodeBuilder[]::new))
              .aggregate(group.aggregation());
      group.weighing().ifPresent(builder::weighing);
      return builder;
    }
    if (node.source() instanceof Source.Measure measure) {
      NodeBuilder builder =
          value(node.id(), measure.formula().toString()).zeroDenominator(measure.undefined());
      measure.valid().ifPresent(condition -> builder.valid(condition.toString()));
      measure.base().ifPresent(builder::base);
      return builder;
    }
    return node.source() instanceof Source.Answer answer
        ? NodeBuilder.answer(node.id(), answer.column(), Ordered.copyOf(answer.points()))
        : NodeBuilder.graders(node.id(), (Source.Graders) node.source());
  }
}
