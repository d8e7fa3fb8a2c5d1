package org.grassroots.governance.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.RankedUnits;
import org.grassroots.governance.spi.scoring.Ranker;
import org.grassroots.governance.spi.scoring.Weighting;
import org.grassroots.governance.tck.scoring.MethodLaws;
import org.grassroots.governance.tck.scoring.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in method keeps the laws that plug-ins must keep, guarded like theirs. */
class StandardScoringTest {
  private static final Plugins PLUGINS = PluginLoader.load(PluginConfig.builder().build());

  private static final Map<String, Map<String, String>> PARAMETERS =
      new HashMap<>(
          Map.ofEntries(
              Map.entry("goalposts", Map.of("lower", "0", "upper", "5")),
              Map.entry("log-goalposts", Map.of("lower", "0.2", "upper", "5")),
              Map.entry("percentile", Map.of("formula", "up-to")),
              Map.entry("above-mean", Map.of("band", "0.1")),
              Map.entry("ratio", Map.of("reference", "best")),
              Map.entry("vector", Map.of("costs", "reciprocal")),
              Map.entry("max", Map.of("costs", "reflect")),
              Map.entry("nominal", Map.of("lower", "0", "from", "1", "to", "2", "upper", "3")),
              Map.entry("steps", Map.of("below", "0", "table", "1: 0.5, 3: 1", "edge", "upper")),
              Map.entry("piecewise", Map.of("table", "0: 0, 5: 1")),
              Map.entry("power", Map.of("exponent", "2")),
              Map.entry("owa", Map.of("weights", "4 3 2 1")),
              Map.entry("best-mean", Map.of("count", "2")),
              Map.entry("topsis", Map.of("normaliser", "vector")),
              Map.entry("promethee", Map.of("preference", "linear(1 3)")),
              Map.entry("electre-1", Map.of("concordance", "0.6", "discordance", "0.5")),
              Map.entry("electre-3", Map.of("thresholds", "0.1 0.3 5")),
              Map.entry("kemeny", Map.of("most", "10")),
              Map.entry("spotis", Map.of("bounds", "0: 10, 0: 60, 0: 1, 0: 5")),
              Map.entry(
                  "ahp", Map.of("judgements", "1 2 4 4; 1/2 1 2 2; 1/4 1/2 1 1; 1/4 1/2 1 1")),
              Map.entry("rank-order", Map.of("places", "2 1 3 4")),
              Map.entry("swing", Map.of("points", "100 60 60 0")),
              Map.entry("budget", Map.of("budgets", "40 30 20 10; 25 25 25 25"))));

  static Stream<Normaliser> normalisers() {
    return PLUGINS.normalisers().all().stream();
  }

  static Stream<Aggregator> aggregators() {
    return PLUGINS.aggregators().all().stream();
  }

  static Stream<Weighting> weightings() {
    return PLUGINS.weightings().all().stream();
  }

  static Stream<Ranker> rankers() {
    return PLUGINS.rankers().all().stream();
  }

  @ParameterizedTest
  @MethodSource
  void normalisers(Normaliser normaliser) {
    String id = normaliser.id();
    Parameters parameters = parameters(id);
    if (id.equals("distance-to-target")) {
      Column up = Column.of(3, Double.NaN, 0.1, 7, 7, 0.5);
      assertThat(
              normaliser.normalise(
                  up, Normaliser.Direction.HIGHER_IS_BETTER, new Parameters(Map.of("target", "7"))))
          .isEqualTo(Column.of(2.9 / 6.9, Double.NaN, 0, 1, 1, 0.4 / 6.9));
      return;
    }
    Parameters given =
        id.equals("sum") ? new Parameters(Map.of("costs", "reciprocal")) : parameters;
    MethodLaws.prove(normaliser, given, Samples.ABOVE_ZERO);
  }

  @ParameterizedTest
  @MethodSource
  void aggregators(Aggregator aggregator) {
    MethodLaws.prove(aggregator, parameters(aggregator.id()));
    if (!List.of("sum", "minimum", "maximum", "median").contains(aggregator.id())) {
      MethodLaws.proveMean(aggregator, parameters(aggregator.id()));
    }
  }

  @ParameterizedTest
  @MethodSource
  void weightings(Weighting weighting) {
    MethodLaws.prove(weighting, parameters(weighting.id()));
  }

  @ParameterizedTest
  @MethodSource
  void rankers(Ranker ranker) {
    if (ranker.id().equals("mr-sort")) {
      Map<String, String> given =
          Map.of("categories", "good poor", "profiles", "5 30 0.3 2; - - - -", "threshold", "0");
      MethodLaws.prove(ranker, new Parameters(given));
    } else if (ranker.id().equals("benefit-of-the-doubt")) {
      List<Child> gains =
          Samples.CRITERIA.stream()
              .map(child -> new Child(child.name(), child.weight(), child.column()))
              .toList();
      MethodLaws.prove(ranker, parameters(ranker.id()), gains);
    } else if (ranker.id().equals("kemeny")) {
      List<Child> apart =
          List.of(
              new Child("a", 2, Column.of(5, 8, 4, 7)), new Child("b", 1, Column.of(1, 4, 2, 3)));
      MethodLaws.prove(ranker, parameters(ranker.id()), apart);
    } else {
      MethodLaws.prove(ranker, parameters(ranker.id()));
    }
  }

  @Test
  void bands_by_thresholds() {
    MethodLaws.prove(
        PLUGINS.graders().require("thresholds"),
        List.of("A", "B", "C"),
        new Parameters(Map.of("from", "88 60.5")));
    assertThat(grade("88 60.5", Column.of(88, 60.5, 60.4999)))
        .containsExactly(Optional.of("A"), Optional.of("B"), Optional.of("C"));
    refused("GOV-ASM-207", () -> grade("88", Column.of(1)));
    refused("GOV-ASM-201", () -> grade("60 88", Column.of(1)));
  }

  @Test
  void a_scheme_that_misspells_a_parameter_is_refused_with_a_hint() {
    refused(
        "GOV-SPI-031",
        () ->
            PLUGINS
                .rankers()
                .require("topsis")
                .rank(Samples.CRITERIA, new Parameters(Map.of("normalizer", "sum"))));
    refused(
        "GOV-ASM-217",
        () ->
            PLUGINS
                .weightings()
                .require("ahp")
                .weigh(
                    Samples.CRITERIA.subList(0, 3),
                    new Parameters(
                        Map.of("judgements", "1 9 1/9; 1/9 1 9; 9 1/9 1", "limit", "0.1"))));
  }

  /** Brings one ranker whose ranks do not follow its scores. */
  @PluginInfo(id = "acme.ranks", spiLevel = SpiLevel.CURRENT)
  public static final class Careless implements GovernancePlugin, Ranker {
    @Override
    public List<Ranker> rankers() {
      return List.of(this);
    }

    @Override
    public String id() {
      return "careless";
    }

    @Override
    public boolean isMonotone() {
      return false;
    }

    @Override
    public RankedUnits rank(List<Child> criteria, Parameters parameters) {
      Column score = criteria.get(0).column();
      return new RankedUnits(score, score, Map.of());
    }
  }

  @Test
  void a_ranker_whose_ranks_do_not_follow_its_scores_fails_by_name() {
    PluginConfig config = PluginConfig.builder().plugin(new Careless()).build();
    try (Plugins plugins = PluginLoader.load(config)) {
      Ranker careless = plugins.rankers().require("careless");
      assertThatExceptionOfType(PluginFailure.class)
          .isThrownBy(() -> careless.rank(Samples.CRITERIA, Parameters.NONE))
          .withMessageStartingWith("GOV-SPI-024")
          .withMessageContaining("M13 unit 0 has rank 5.0 but its score says 4.0");
    }
  }

  private static List<Optional<String>> grade(String from, Column scores) {
    return PLUGINS
        .graders()
        .require("thresholds")
        .grade(scores, List.of("A", "B", "C"), new Parameters(Map.of("from", from)));
  }

  private static Parameters parameters(String id) {
    return new Parameters(PARAMETERS.getOrDefault(id, Map.of()));
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatExceptionOfType(InvalidInput.class).isThrownBy(call).withMessageStartingWith(code);
  }
}
