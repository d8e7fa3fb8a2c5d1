package org.grassroots.governance.engine.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.model.assessment.method.Ahp;
import org.grassroots.governance.model.assessment.method.Pairwise;
import org.grassroots.governance.model.assessment.method.RandomIndex;
import org.grassroots.governance.model.assessment.method.Sobol;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser.Direction;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.RankedUnits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked examples of textbooks and papers, through the port as a scheme would call it. */
class WorkedExamplesTest {
  private static final Path FILE =
      Path.of(
          System.getProperty("governance.data", "../../../shared/data"),
          "assessment",
          "mcda-worked-examples.json");
  private static Plugins plugins;

  @BeforeAll
  static void load() {
    plugins = PluginLoader.load(PluginConfig.builder().build());
  }

  @AfterAll
  static void close() {
    plugins.close();
  }

  @TestFactory
  Stream<DynamicTest> every_case() throws IOException {
    assumeTrue(Files.exists(FILE), "no worked examples at " + FILE);
    JsonNode cases = new ObjectMapper().readTree(FILE.toFile());
    assertThat(cases).isNotEmpty();
    return elements(cases)
        .map(one -> DynamicTest.dynamicTest(one.get("id").asText(), () -> prove(one)));
  }

  private static void prove(JsonNode one) {
    switch (one.get("method").asText()) {
      case "TOPSIS" -> topsis(one);
      case "VIKOR" -> vikor(one);
      case "WEIGHTED_SUM" -> weightedSum(one);
      case "PROMETHEE_II" -> promethee(one);
      case "ENTROPY_WEIGHTS" -> entropy(one);
      case "AHP" -> ahp(one);
      case "ORDINAL_SORTING_WITH_VETO" -> sorting(one);
      case "WEIGHTED_MEAN_SKIP_INCONCLUSIVE" -> scorecard(one);
      case "BORDA_CONDORCET" -> votes(one);
      case "AGGREGATION" -> means(one);
      case "SOBOL_INDICES" -> sobol(one);
      default -> throw new AssertionError("No test of " + one.get("method"));
    }
  }

  private static void topsis(JsonNode one) {
    RankedUnits ranked =
        rank("topsis", Map.of("normaliser", one.get("normaliser").asText()), criteria(one));
    near(ranked.score(), one.at("/expected/closeness"), one);
    exactly(ranked.rank(), one.at("/expected/rank"));
    if (one.has("computed")) {
      assertThat(ranked.score().toArray())
          .containsExactly(doubles(one.get("computed")), within(1e-9));
    }
  }

  private static void vikor(JsonNode one) {
    RankedUnits ranked = rank("vikor", Map.of("v", one.get("v").asText()), criteria(one));
    JsonNode expected = one.get("expected");
    near(figure(ranked, "s"), expected.get("S"), one);
    near(figure(ranked, "r"), expected.get("R"), one);
    near(figure(ranked, "q"), expected.get("Q"), one);
    List<Integer> set = elements(expected.get("compromise_set")).map(JsonNode::asInt).toList();
    Column proposed = figure(ranked, "compromise");
    assertThat(IntStream.range(0, proposed.size()).filter(unit -> proposed.value(unit) == 1))
        .containsExactlyInAnyOrderElementsOf(set);
    assertThat(figure(ranked, "advantage").value(0) == 1)
        .isEqualTo(expected.get("acceptable_advantage").asBoolean());
    assertThat(figure(ranked, "stability").value(0) == 1)
        .isEqualTo(expected.get("acceptable_stability").asBoolean());
  }

  private static void weightedSum(JsonNode one) {
    List<Child> normalised = new ArrayList<>();
    for (Child child : criteria(one)) {
      Column column =
          plugins
              .normalisers()
              .require("sum")
              .normalise(
                  child.column(), child.direction(), new Parameters(Map.of("costs", "reciprocal")));
      normalised.add(new Child(child.name(), child.weight(), column));
    }
    Column score =
        plugins.aggregators().require("arithmetic").aggregate(normalised, Parameters.NONE);
    near(score, one.at("/expected/score"), one);
    exactly(ranks(score), one.at("/expected/rank"));
  }

  private static void promethee(JsonNode one) {
    RankedUnits ranked =
        rank(
            "promethee",
            Map.of("preference", String.join(" ", texts(one.get("preference")))),
            criteria(one));
    near(ranked.score(), one.at("/expected/net_flow"), one);
    exactly(ranked.rank(), one.at("/expected/rank"));
  }

  private static void entropy(JsonNode one) {
    List<Double> weights =
        plugins.weightings().require("entropy").weigh(criteria(one), Parameters.NONE);
    assertThat(weights.stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(doubles(one.at("/expected/weights")), tolerance(one));
  }

  private static void ahp(JsonNode one) {
    Pairwise judgements =
        Pairwise.parse(elements(one.get("matrix")).map(WorkedExamplesTest::texts).toList());
    JsonNode expected = one.get("expected");
    JsonNode computed = one.get("computed");
    Ahp.Verdict verdict = Ahp.SAATY.weigh(judgements);
    near(verdict.weights(), computed.get("weights"), 1e-9);
    assertThat(verdict.lambdaMax()).isCloseTo(computed.get("lambda_max").asDouble(), within(1e-9));
    assertThat(verdict.consistencyIndex()).isCloseTo(computed.get("ci").asDouble(), within(1e-9));
    double index = one.get("random_index").asDouble();
    if (expected.has("weights")) {
      near(verdict.weights(), expected.get("weights"), one.get("tolerance").asDouble());
      assertThat(verdict.consistencyIndex() / index)
          .isCloseTo(expected.get("consistency_ratio").asDouble(), tolerance(one));
    } else {
      String[] table = new String[judgements.size() - 2];
      Arrays.fill(table, one.get("random_index").asText());
      Ahp.Verdict source =
          new Ahp(Ahp.Estimator.COLUMN_MEAN, Ahp.Lambda.EIGENVALUE, RandomIndex.of("source", table))
              .weigh(judgements);
      assertThat(source.consistencyIndex()).isCloseTo(expected.get("ci").asDouble(), within(1e-12));
      assertThat(source.consistencyRatio())
          .isCloseTo(expected.get("consistency_ratio").asDouble(), within(1e-5));
    }
  }

  private static void sorting(JsonNode one) {
    List<String> categories = new ArrayList<>();
    one.get("lower_profiles").fieldNames().forEachRemaining(categories::add);
    RankedUnits ranked =
        rank(
            "mr-sort",
            Map.of(
                "categories",
                String.join(" ", categories),
                "profiles",
                limits(one.get("lower_profiles"), categories),
                "vetoes",
                limits(one.get("vetoes"), categories),
                "threshold",
                one.get("majority_threshold").asText()),
            criteria(one));
    Column place = figure(ranked, "category");
    assertThat(
            IntStream.range(0, place.size())
                .mapToObj(u -> categories.get((int) place.value(u) - 1)))
        .isEqualTo(texts(one.at("/expected/category")));
  }

  private static void scorecard(JsonNode one) {
    List<Child> checks =
        elements(one.get("checks"))
            .map(
                check ->
                    new Child(
                        check.get(0).asText(),
                        one.get("weights_by_risk").get(check.get(1).asText()).asDouble(),
                        Column.of(number(check.get(2)))))
            .toList();
    Column score = plugins.aggregators().require("arithmetic").aggregate(checks, Parameters.NONE);
    assertThat(score.value(0)).isCloseTo(one.at("/expected/score").asDouble(), tolerance(one));
  }

  private static void votes(JsonNode one) {
    List<String> names = new ArrayList<>();
    one.at("/expected/borda").fieldNames().forEachRemaining(names::add);
    List<Child> ballots = new ArrayList<>();
    for (JsonNode profile : one.get("profiles")) {
      List<String> order = List.of(profile.get(1).asText().split(" "));
      double[] places = names.stream().mapToDouble(order::indexOf).toArray();
      ballots.add(
          new Child(
              "ballot-" + ballots.size(),
              profile.get(0).asDouble(),
              Column.of(places),
              Direction.LOWER_IS_BETTER));
    }
    RankedUnits borda = rank("borda", Map.of(), ballots);
    RankedUnits condorcet = rank("condorcet", Map.of(), ballots);
    RankedUnits majority = rank("copeland", Map.of(), ballots);
    for (int unit = 0; unit < names.size(); unit++) {
      String name = names.get(unit);
      assertThat(borda.score().value(unit)).isEqualTo(one.at("/expected/borda/" + name).asDouble());
      for (int other = 0; other < names.size(); other++) {
        double wanted = one.at("/expected/pairwise_for_row/" + name).get(other).asDouble();
        assertThat(figure(majority, "behind-" + (unit + 1)).value(other)).isEqualTo(wanted);
      }
    }
    List<String> order =
        IntStream.range(0, names.size())
            .boxed()
            .sorted(Comparator.comparingDouble(unit -> condorcet.rank().value(unit)))
            .map(names::get)
            .collect(Collectors.toList());
    assertThat(order).isEqualTo(texts(one.at("/expected/condorcet_order")));
  }

  private static void means(JsonNode one) {
    JsonNode vectors = one.get("vectors");
    List<Child> children = new ArrayList<>();
    for (int i = 0; i < vectors.get(0).size(); i++) {
      double first = vectors.get(0).get(i).asDouble();
      double second = vectors.get(1).get(i).asDouble();
      children.add(new Child("x" + i, 1, Column.of(first, second)));
    }
    Column arithmetic =
        plugins.aggregators().require("arithmetic").aggregate(children, Parameters.NONE);
    Column geometric =
        plugins.aggregators().require("geometric").aggregate(children, Parameters.NONE);
    near(arithmetic, one.at("/expected/arithmetic"), one);
    near(geometric, one.at("/expected/geometric"), one);
    Column second = children.get(1).column();
    children.set(1, new Child("x1", 1, Column.of(second.value(0) + 1, second.value(1) + 1)));
    Column more = plugins.aggregators().require("geometric").aggregate(children, Parameters.NONE);
    near(more, one.at("/expected/geometric_after_plus_one_on_second"), one);
  }

  private static void sobol(JsonNode one) {
    double a = one.at("/parameters/a").asDouble();
    double b = one.at("/parameters/b").asDouble();
    Sobol.Indices indices =
        new Sobol(3, 16384, 1)
            .indices(
                unit -> {
                  double[] x = Arrays.stream(unit).map(u -> StrictMath.PI * (2 * u - 1)).toArray();
                  double sine = StrictMath.sin(x[1]);
                  double fourth = x[2] * x[2] * (x[2] * x[2]);
                  return StrictMath.sin(x[0]) * (1 + b * fourth) + a * sine * sine;
                });
    near(indices.first(), one.at("/expected/S"), 0.02);
    near(indices.total(), one.at("/expected/ST"), 0.02);
  }

  private static RankedUnits rank(String id, Map<String, String> parameters, List<Child> criteria) {
    return plugins.rankers().require(id).rank(criteria, new Parameters(parameters));
  }

  private static Column figure(RankedUnits ranked, String name) {
    return new TreeMap<>(ranked.figures()).get(name);
  }

  private static List<Child> criteria(JsonNode one) {
    JsonNode matrix = one.get("matrix");
    List<Child> criteria = new ArrayList<>();
    for (int j = 0; j < matrix.get(0).size(); j++) {
      int at = j;
      double weight = one.has("weights") ? one.get("weights").get(j).asDouble() : 1;
      boolean isHigher = !one.has("directions") || one.get("directions").get(j).asInt() > 0;
      criteria.add(
          new Child(
              "c" + j,
              weight,
              Column.of(elements(matrix).mapToDouble(row -> row.get(at).asDouble()).toArray()),
              isHigher ? Direction.HIGHER_IS_BETTER : Direction.LOWER_IS_BETTER));
    }
    return criteria;
  }

  private static String limits(JsonNode byCategory, List<String> categories) {
    return categories.stream()
        .map(
            name ->
                elements(byCategory.get(name))
                    .map(limit -> limit.isNull() ? "-" : limit.asText())
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }

  private static Column ranks(Column score) {
    return Column.of(
        Arrays.stream(score.toArray())
            .map(own -> 1 + Arrays.stream(score.toArray()).filter(other -> other > own).count())
            .toArray());
  }

  private static void near(Column column, JsonNode expected, JsonNode one) {
    assertThat(column.toArray()).containsExactly(doubles(expected), tolerance(one));
  }

  private static void near(List<Double> values, JsonNode expected, double tolerance) {
    assertThat(values.stream().mapToDouble(Double::doubleValue).toArray())
        .containsExactly(doubles(expected), within(tolerance));
  }

  private static void exactly(Column column, JsonNode expected) {
    assertThat(column.toArray()).containsExactly(doubles(expected));
  }

  private static org.assertj.core.data.Offset<Double> tolerance(JsonNode one) {
    return within(one.get("tolerance").asDouble());
  }

  private static double number(JsonNode node) {
    return node.isNull() ? Double.NaN : node.asDouble();
  }

  private static double[] doubles(JsonNode list) {
    return elements(list).mapToDouble(JsonNode::asDouble).toArray();
  }

  private static List<String> texts(JsonNode list) {
    return elements(list).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
