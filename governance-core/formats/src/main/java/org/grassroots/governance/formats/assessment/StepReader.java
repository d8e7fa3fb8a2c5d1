package org.grassroots.governance.formats.assessment;

import static org.grassroots.governance.model.shared.Fraction.ONE;
import static org.grassroots.governance.model.shared.Fraction.ZERO;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.scheme.Adjust;
import org.grassroots.governance.model.assessment.scheme.Catalogued;
import org.grassroots.governance.model.assessment.scheme.CohortSteps;
import org.grassroots.governance.model.assessment.scheme.Edge;
import org.grassroots.governance.model.assessment.scheme.Ladder;
import org.grassroots.governance.model.assessment.scheme.Part;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.assessment.scheme.Steps;
import org.grassroots.governance.model.assessment.scheme.Strike;
import org.grassroots.governance.model.assessment.scheme.Treat;
import org.grassroots.governance.model.shared.Fraction;

/** Reads the steps of a node: a list of maps with one key, the kind of the step. */
final class StepReader {
  private static final Fraction HUNDRED = Fraction.of(100, 1);

  private final String node;
  private final Direction direction;
  private final Map<String, Function<YamlMap, Step>> kinds = new LinkedHashMap<>();

  StepReader(String node, Direction direction) {
    this.node = node;
    this.direction = direction;
    kinds.put("clip", StepReader::clip);
    kinds.put("goalposts", this::goalposts);
    kinds.put("optimum", StepReader::optimum);
    kinds.put("ladder", StepReader::ladder);
    kinds.put("shortfall", this::shortfall);
    kinds.put("occurrences", StepReader::occurrences);
    kinds.put("bonus", map -> adjust(Adjust.Sign.BONUS, map));
    kinds.put("deduct", map -> adjust(Adjust.Sign.DEDUCT, map));
    kinds.put("veto", StepReader::veto);
    kinds.put("min-max", this::minMax);
    kinds.put("z-score", this::zScore);
    kinds.put("relative", StepReader::relative);
    kinds.put("rank", this::rank);
    kinds.put("impute", this::impute);
    kinds.put("treat", StepReader::treat);
    kinds.put("normalise", this::normalise);
  }

  List<Step> read(YamlMap map) {
    List<Step> steps = new ArrayList<>();
    for (YamlMap each : map.maps("steps")) {
      step(each).ifPresent(steps::add);
      each.finish();
    }
    return steps;
  }

  private Optional<Step> step(YamlMap each) {
    if (each.keys().size() != 1) {
      each.fault("", each.keys().toString(), "one key, the kind of the step");
      each.keys().forEach(each::isText);
      return Optional.empty();
    }
    String kind = each.keys().get(0);
    if (kind.equals("compute")) {
      return Values.formula(each, kind).map(Steps.Compute::new);
    }
    if (kind.equals("points")) {
      return Values.number(each, kind).map(Steps.Points::new);
    }
    if (kind.equals("round")) {
      return each.isText(kind)
          ? rounded(each, kind, RoundingMode.HALF_UP)
          : each.map(kind).flatMap(StepReader::round);
    }
    Function<YamlMap, Step> reader = kinds.get(kind);
    if (reader == null) {
      unknown(each, kind);
      return Optional.empty();
    }
    return each.map(kind)
        .flatMap(
            parts -> {
              Optional<Step> step = Values.built(each, kind, () -> reader.apply(parts));
              parts.finish();
              return step;
            });
  }

  private void unknown(YamlMap each, String kind) {
    List<String> known = new ArrayList<>(kinds.keySet());
    known.addAll(List.of("compute", "points", "round"));
    each.isText(kind);
    each.fault(kind, "the step '" + kind + "'", "one of " + known, Nearest.advice(kind, known));
  }

  private static Optional<Step> round(YamlMap map) {
    RoundingMode mode = Values.constant(map, "rounding", RoundingMode.HALF_UP);
    Optional<Step> step = rounded(map, "decimals", mode);
    map.finish();
    return step;
  }

  private static Optional<Step> rounded(YamlMap map, String key, RoundingMode mode) {
    return Values.whole(map, key)
        .flatMap(decimals -> Values.built(map, key, () -> new Steps.Round(decimals, mode)));
  }

  private static Step clip(YamlMap map) {
    return new Steps.Clip(Values.number(map, "from"), Values.number(map, "to"));
  }

  private Step goalposts(YamlMap map) {
    return new Steps.Goalposts(
        Values.required(map, "lower"),
        Values.required(map, "upper"),
        direction(map),
        Values.number(map, "scale", ONE),
        !map.keys().contains("clip") || map.flag("clip"));
  }

  private static Step optimum(YamlMap map) {
    return new Steps.Optimum(
        Values.required(map, "lower"),
        Values.required(map, "from"),
        Values.required(map, "to"),
        Values.required(map, "upper"));
  }

  private static Step ladder(YamlMap map) {
    Edge edge = Values.constant(map, "edge", Edge.LOWER);
    List<Ladder.Rung> rungs = new ArrayList<>();
    for (YamlMap rung : map.maps("rungs")) {
      Part part = new Part(Values.number(rung, "from"), Values.number(rung, "to"));
      rungs.add(new Ladder.Rung(part, Values.required(rung, "points")));
      rung.finish();
    }
    return new Ladder(rungs, edge);
  }

  private Step shortfall(YamlMap map) {
    Optional<Steps.Reading> reading = Values.constant(map, "reading", Steps.Reading.class);
    if (!map.keys().contains("reading")) {
      map.fault(
          "reading",
          "",
          "pro-rata, started or completed",
          "Maybe ask who wrote the rule: does half a point below cost half, one or nothing?");
    }
    return new Steps.Shortfall(
        Values.required(map, "threshold"),
        direction(map),
        Values.required(map, "full"),
        Values.number(map, "points", ONE),
        Values.number(map, "per", ONE),
        reading.orElse(Steps.Reading.PRO_RATA),
        Values.number(map, "floor", ZERO));
  }

  private static Step occurrences(YamlMap map) {
    Fraction start = Values.number(map, "start", ZERO);
    Fraction each = Values.required(map, "each");
    return new Steps.Occurrences(
        start,
        each,
        Values.number(map, "floor", ZERO.min(start)),
        Values.number(map, "cap", each.signum() < 0 ? start : unlimited(map, start)));
  }

  /** Points that are added need a cap that is stated. */
  private static Fraction unlimited(YamlMap map, Fraction start) {
    map.fault("cap", "", "the most that can be reached");
    return start;
  }

  private Step adjust(Adjust.Sign sign, YamlMap map) {
    List<Adjust.Item> items = new ArrayList<>();
    for (YamlMap item : map.maps("items")) {
      String id = item.text("id");
      Values.formula(item, "amount")
          .or(
              () -> {
                item.text("amount");
                return Optional.empty();
              })
          .ifPresent(
              amount ->
                  items.add(
                      new Adjust.Item(
                          id, amount, Values.condition(item, "when"), Values.number(item, "cap"))));
      item.finish();
    }
    return new Adjust(
        sign,
        map.optionalText("id").orElse(node + (sign == Adjust.Sign.BONUS ? "-bonus" : "-deduct")),
        items,
        Values.number(map, "cap"),
        Values.constant(map, "base", Adjust.Base.POINTS),
        Values.number(map, "floor"));
  }

  private static Step veto(YamlMap map) {
    return new Strike(
        map.text("id"),
        Values.condition(map, "when")
            .orElseGet(
                () -> {
                  map.text("when");
                  return org.grassroots.governance.model.assessment.formula.Condition.parse(
                      "0 > 1");
                }),
        Values.number(map, "cap", ZERO));
  }

  private Step minMax(YamlMap map) {
    return new CohortSteps.MinMax(
        Values.number(map, "from", ZERO),
        Values.number(map, "to", ONE),
        direction(map),
        Values.constant(map, "constant", CohortSteps.Constant.NEUTRAL),
        within(map));
  }

  private Step zScore(YamlMap map) {
    return new CohortSteps.ZScore(
        direction(map),
        !map.optionalText("deviation").orElse("sample").equals("population"),
        Values.constant(map, "constant", CohortSteps.Constant.NEUTRAL),
        within(map));
  }

  private static Step relative(YamlMap map) {
    return new CohortSteps.Relative(
        Values.constant(map, "to", CohortSteps.Statistic.MEAN), map.flag("ratio"), within(map));
  }

  private Step rank(YamlMap map) {
    return new CohortSteps.Rank(
        Values.constant(map, "measure", CohortSteps.Rank.Measure.FROM_BEST),
        direction(map),
        within(map));
  }

  private Step impute(YamlMap map) {
    return new CohortSteps.Impute(
        Values.constant(map, "with", CohortSteps.Statistic.MEAN), "imputed:" + node, within(map));
  }

  private static Step treat(YamlMap map) {
    return new Treat(
        Values.number(map, "skewness", Fraction.of(2, 1)),
        Values.number(map, "kurtosis", Fraction.of(7, 2)),
        Values.whole(map, "most").orElse(5),
        Values.number(map, "offset", ONE.dividedBy(HUNDRED)),
        within(map));
  }

  private Step normalise(YamlMap map) {
    Map<String, String> parameters = new TreeMap<>();
    Direction direction = direction(map);
    String within = within(map);
    String name = map.text("method");
    for (String key : map.keys()) {
      if (!List.of("method", "direction", "within").contains(key)) {
        parameters.put(key, map.text(key));
      }
    }
    return new Catalogued(Method.of(name, parameters), direction, within);
  }

  private Direction direction(YamlMap map) {
    return Values.constant(map, "direction", direction);
  }

  private static String within(YamlMap map) {
    return map.optionalText("within").orElse("");
  }
}
