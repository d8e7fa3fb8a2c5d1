package org.grassroots.governance.formats.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.method.Perturbation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Robustness;

/**
 * A study of robustness: as rows, as JSON, as lines for people. Shares have six decimals.
 *
 * @since 0.1
 */
public final class RobustnessTable {
  private static final int DECIMALS = 6;

  private final Robustness study;
  private final double low;
  private final double high;

  /**
   * A study to be told.
   *
   * @param interval the share of the draws that the range of ranks holds, in the middle; from 0 to
   *     1
   */
  public RobustnessTable(Robustness study, double interval) {
    this.study = study;
    this.low = (1 - interval) / 2;
    this.high = (1 + interval) / 2;
  }

  /** The names of the columns. */
  public static List<String> header() {
    return List.of(
        "unit", "cohort", "rank", "median", "low", "high", "sameRank", "sameBand", "first");
  }

  /** Hands out the rows, cohort by cohort. */
  public void rows(Consumer<List<String>> row) {
    for (Robustness.Cohort cohort : study.cohorts()) {
      cohort.units().forEach(unit -> row.accept(row(cohort, unit)));
    }
  }

  private List<String> row(Robustness.Cohort cohort, Robustness.Unit unit) {
    return List.of(
        unit.unit(),
        cohort.name(),
        rank(unit.rank()),
        rank(unit.quantile(0.5)),
        rank(unit.quantile(low)),
        rank(unit.quantile(high)),
        unit.rank() == 0 ? "" : share(unit.acceptability(unit.rank())),
        unit.sameBand().map(RobustnessTable::share).orElse(""),
        share(unit.acceptability(1)));
  }

  private static String rank(int rank) {
    return rank == 0 ? "" : String.valueOf(rank);
  }

  private static String share(double value) {
    return Double.isNaN(value)
        ? ""
        : Digits.plain(BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  /** All of the study, on one line. */
  public String json(Scheme scheme) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("scheme", scheme.id()).put("version", scheme.version());
    json.put("schemeHash", scheme.hash());
    Robustness.Plan plan = study.plan();
    json.put("seed", plan.seed()).put("draws", plan.draws());
    json.put("generator", Robustness.GENERATOR);
    if (plan.perturbation() instanceof Perturbation.Uniform uniform) {
      json.put("perturbation", "uniform").put("spread", uniform.fraction());
    } else if (plan.perturbation() instanceof Perturbation.Dirichlet dirichlet) {
      json.put("perturbation", "dirichlet").put("concentration", dirichlet.concentration());
    }
    ArrayNode cohorts = json.putArray("cohorts");
    study.cohorts().forEach(cohort -> cohort(cohorts.addObject(), cohort));
    return json.toString();
  }

  private void cohort(ObjectNode json, Robustness.Cohort cohort) {
    json.put("cohort", cohort.name());
    number(json, "averageShift", cohort.averageShift());
    ArrayNode units = json.putArray("units");
    for (Robustness.Unit unit : cohort.units()) {
      ObjectNode each = units.addObject();
      List<String> header = header();
      List<String> row = row(cohort, unit);
      each.put(header.get(0), row.get(0));
      for (int i = 2; i < row.size(); i++) {
        if (row.get(i).isEmpty()) {
          each.putNull(header.get(i));
        } else {
          each.put(header.get(i), new BigDecimal(row.get(i)));
        }
      }
      ObjectNode ranks = each.putObject("acceptability");
      unit.counts()
          .forEach((rank, count) -> number(ranks, rank.toString(), unit.acceptability(rank)));
    }
    ArrayNode left = json.putArray("leaveOneOut");
    for (Robustness.LeftOut out : cohort.leftOut()) {
      ObjectNode each = left.addObject().put("node", out.node());
      number(each, "averageShift", out.averageShift());
      each.put("mostShift", out.mostShift());
      number(each, "spearman", out.spearman());
    }
    ArrayNode stability = json.putArray("stability");
    for (Robustness.Interval interval : cohort.stability()) {
      ObjectNode each = stability.addObject().put("node", interval.node());
      number(each, "share", interval.share());
      reach(each.putArray("firstPlace"), interval.first());
      reach(each.putArray("allRanks"), interval.all());
    }
    cohort
        .sobol()
        .ifPresent(
            variance -> {
              ObjectNode sobol = json.putObject("sobol").put("runs", variance.runs());
              numbers(sobol.putObject("first"), variance.first());
              numbers(sobol.putObject("total"), variance.total());
            });
  }

  private static void reach(ArrayNode json, Robustness.Reach reach) {
    json.add(new BigDecimal(share(reach.from())));
    json.add(new BigDecimal(share(reach.to())));
  }

  private static void numbers(ObjectNode json, Map<String, Double> numbers) {
    numbers.forEach((key, value) -> number(json, key, value));
  }

  private static void number(ObjectNode json, String key, double value) {
    String text = share(value);
    if (text.isEmpty()) {
      json.putNull(key);
    } else {
      json.put(key, new BigDecimal(text));
    }
  }

  /** One sentence on what was done. */
  String note(Words words) {
    return words.of(
        "robustnessNote",
        String.valueOf(study.plan().draws()),
        String.valueOf(study.plan().seed()));
  }

  /** What there is to say to people: units, then weights, those that matter most first. */
  public List<String> lines(Scheme scheme, Locale locale) {
    Words words = Words.in(locale);
    Map<String, String> titles = new TreeMap<>();
    for (Node node : scheme.nodes()) {
      titles.put(node.id(), words.title(node));
    }
    List<String> lines = new ArrayList<>();
    for (Robustness.Cohort cohort : study.cohorts()) {
      lines.add(
          words.of(
              "robustness",
              String.valueOf(study.plan().draws()),
              String.valueOf(study.plan().seed()),
              share(cohort.averageShift()),
              cohort.name()));
      cohort.units().stream()
          .filter(unit -> unit.rank() > 0)
          .sorted(
              java.util.Comparator.comparingInt(Robustness.Unit::rank)
                  .thenComparing(Robustness.Unit::unit))
          .forEach(unit -> lines.add(line(unit, words)));
      cohort.leftOut().stream()
          .sorted(java.util.Comparator.comparingDouble(Robustness.LeftOut::averageShift).reversed())
          .forEach(
              left ->
                  lines.add(
                      words.of(
                          "leftOut",
                          titles.getOrDefault(left.node(), left.node()),
                          share(left.averageShift()),
                          String.valueOf(left.mostShift()))));
      cohort
          .stability()
          .forEach(
              each ->
                  lines.add(
                      words.of(
                          "stability",
                          titles.getOrDefault(each.node(), each.node()),
                          share(each.share()),
                          share(each.first().from()) + "–" + share(each.first().to()),
                          share(each.all().from()) + "–" + share(each.all().to()))));
    }
    return lines;
  }

  private String line(Robustness.Unit unit, Words words) {
    return words.of(
            "rankRange",
            unit.unit(),
            rank(unit.rank()),
            rank(unit.quantile(0.5)),
            rank(unit.quantile(low)) + "–" + rank(unit.quantile(high)),
            share(unit.acceptability(unit.rank())))
        + unit.sameBand().map(same -> words.of("bandKept", share(same))).orElse("");
  }
}
