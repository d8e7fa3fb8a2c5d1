package org.grassroots.governance.formats.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.scheme.Weighing;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Outcome;
import org.grassroots.governance.model.assessment.score.Rates;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * An explanation as JSON. Numbers are texts: 17 significant digits, beside them the exact fraction
 * where there is one.
 *
 * @since 0.1
 */
public final class ExplanationJson {
  private static final int LONGEST_FRACTION = 120;

  private ExplanationJson() {}

  /** The JSON, on one line. */
  public static String of(Explained explained) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Outcome outcome = explained.outcome();
    json.put("unit", explained.unit());
    json.put("scheme", explained.scheme().id());
    json.put("version", explained.scheme().version());
    json.put("schemeHash", explained.scheme().hash());
    json.put(
        "score",
        Digits.of(outcome.score(), explained.scheme().decimals(explained.scheme().root())));
    explained.rank().ifPresent(rank -> json.put("rank", Digits.plain(rank)));
    explained.tied().forEach(json.putArray("tied")::add);
    outcome.earned().ifPresent(band -> json.put("bandOfScore", band));
    outcome.allowed().ifPresent(band -> json.put("bandAfterVeto", band));
    outcome.band().ifPresent(band -> json.put("band", band));
    outcome.coverage().ifPresent(coverage -> number(json, "coverage", coverage));
    outcome.flags().forEach(json.putArray("flags")::add);
    line(json.putObject("root"), explained.root());
    explained.rounding().ifPresent(rounding -> number(json, "rounding", rounding));
    explained.veto().ifPresent(veto -> number(json, "veto", veto));
    ArrayNode vetoes = json.putArray("vetoes");
    outcome
        .vetoes()
        .forEach(
            veto ->
                vetoes.addObject().put("id", veto.id()).put("effect", Values.text(veto.effect())));
    ArrayNode raises = json.putArray("raises");
    for (Explained.Raise raise : explained.raises()) {
      ObjectNode each = raises.addObject().put("node", raise.node().id());
      number(each, "from", raise.from());
      number(each, "to", raise.to());
      number(each, "gain", raise.gain());
    }
    return json.toString();
  }

  private static void line(ObjectNode json, Explained.Line line) {
    json.put("node", line.node().id());
    if (line.node().source() instanceof Source.Children group) {
      json.put("aggregate", group.aggregation().name());
      group.weighing().ifPresent(weighing -> weighing(json.putObject("weighting"), weighing));
    } else if (line.node().source() instanceof Source.Measure measure) {
      json.put("formula", measure.formula().toString());
    }
    line.inputs().forEach(json.putObject("inputs")::put);
    line.evidence().ifPresent(evidence -> json.put("evidence", evidence));
    cell(json, "source", line.source());
    line.rate().ifPresent(rate -> rate(json.putObject("rate"), line, rate));
    ArrayNode steps = json.putArray("steps");
    line.steps().forEach(step -> step(steps.addObject(), step));
    cell(json, "value", line.value());
    cell(json, "published", line.published());
    number(json, "weight", line.weight());
    optional(json, "effectiveWeight", line.effectiveWeight());
    optional(json, "contribution", line.contribution());
    optional(json, "logShare", line.logShare());
    ArrayNode children = json.putArray("children");
    line.children().forEach(child -> line(children.addObject(), child));
  }

  private static void weighing(ObjectNode json, Weighing weighing) {
    json.put("method", weighing.method().name());
    weighing.method().parameters().forEach(json::put);
    weighing
        .verdict()
        .ifPresent(
            verdict -> {
              json.put("consistencyRatio", ExplanationNumbers.ratio(verdict));
              json.put("randomIndex", verdict.randomIndex());
            });
    if (!weighing.isStated()) {
      json.put("on", Values.text(weighing.on()));
      json.put("gaps", Values.text(weighing.gaps()));
      json.put("within", weighing.within());
      json.put("decimals", weighing.decimals());
    }
  }

  private static void rate(ObjectNode json, Explained.Line line, Explained.Rate rate) {
    Base base = Rates.base(line.node()).orElseThrow();
    json.put("suppressed", rate.isSuppressed());
    number(json, "least", base.least());
    if (!rate.isSuppressed()) {
      number(json, "cases", rate.cases());
    }
    base.confidence().ifPresent(level -> number(json, "confidence", level.level()));
    rate.interval()
        .ifPresent(
            interval -> {
              number(json, "low", interval.low());
              number(json, "high", interval.high());
            });
  }

  private static void step(ObjectNode json, Explained.StepLine step) {
    json.put("kind", step.kind()).put("parameters", step.shown());
    cell(json, "before", step.before());
    cell(json, "after", step.after());
    ObjectNode items = json.putObject("items");
    step.items().forEach((id, amount) -> number(items, id, amount));
    optional(json, "contribution", step.contribution());
  }

  private static void cell(ObjectNode json, String key, Cell cell) {
    if (cell instanceof Cell.Known known) {
      number(json, key, known.value());
    } else {
      json.putNull(key);
      json.put(key + "Absent", cell.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private static void optional(ObjectNode json, String key, Optional<Real> number) {
    number.ifPresent(value -> number(json, key, value));
  }

  private static void number(ObjectNode json, String key, Real value) {
    json.put(key, Digits.of(value, Optional.empty()));
    if (value instanceof Fraction fraction && fraction.toString().length() <= LONGEST_FRACTION) {
      json.put(key + "Exact", fraction.toString());
    }
  }
}
