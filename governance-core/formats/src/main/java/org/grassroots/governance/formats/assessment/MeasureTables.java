package org.grassroots.governance.formats.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grassroots.governance.model.assessment.measure.Confidence;
import org.grassroots.governance.model.assessment.measure.Filter;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.MeasureFigure;
import org.grassroots.governance.model.assessment.measure.Origin;
import org.grassroots.governance.model.assessment.measure.Tally;
import org.grassroots.governance.model.assessment.measure.WilsonInterval;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.shared.Real;

/**
 * Figures of measures as a table and as JSON. Of a suppressed rate neither count nor cases are
 * told; an absent figure is empty, one that does not apply {@code NA}.
 *
 * @since 0.1
 */
public final class MeasureTables {
  private MeasureTables() {}

  /** The names of the columns. */
  public static List<String> header() {
    return List.of(
        "unit",
        "measure",
        "period",
        "count",
        "cases",
        "value",
        "low",
        "high",
        "confidence",
        "suppressed",
        "by",
        "at",
        "evidence");
  }

  /** Hands out a row for each figure. */
  public static void rows(
      List<List<MeasureFigure>> figures, Optional<Period> period, Consumer<List<String>> row) {
    figures.forEach(subject -> subject.forEach(each -> row.accept(row(each, period))));
  }

  private static List<String> row(MeasureFigure figure, Optional<Period> period) {
    boolean isShown = !figure.isSuppressed();
    Optional<WilsonInterval> interval = figure.interval();
    return List.of(
        figure.subject(),
        figure.measure().id(),
        period.map(Period::toString).orElse(""),
        isShown ? digits(figure.count()) : "",
        isShown ? digits(figure.cases()) : "",
        Digits.of(figure.shown(), Optional.empty()),
        digits(interval.map(WilsonInterval::low)),
        digits(interval.map(WilsonInterval::high)),
        digits(figure.measure().confidence().map(Confidence::level)),
        String.valueOf(figure.isSuppressed()),
        entered(figure, MeasureFigure.Entry::by),
        entered(figure, MeasureFigure.Entry::at),
        entered(figure, entry -> String.join(" ", entry.evidence())));
  }

  private static String digits(Optional<? extends Real> number) {
    return number.map(each -> Digits.of(each, Optional.empty())).orElse("");
  }

  private static String entered(MeasureFigure figure, Function<MeasureFigure.Entry, String> part) {
    return figure.entry().map(part).orElse("");
  }

  /** An array with an object for each figure. */
  public static String json(List<List<MeasureFigure>> figures, Optional<Period> period) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    figures.forEach(subject -> subject.forEach(each -> json.add(object(each, period))));
    return json.toString();
  }

  /** One figure as an object. */
  public static String json(MeasureFigure figure, Optional<Period> period) {
    return object(figure, period).toString();
  }

  private static ObjectNode object(MeasureFigure figure, Optional<Period> period) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    List<String> row = row(figure, period);
    for (int column = 0; column < row.size(); column++) {
      String name = header().get(column);
      if (name.equals("suppressed")) {
        json.put(name, figure.isSuppressed());
      } else if (!row.get(column).isEmpty() && !name.equals("evidence")) {
        json.put(name, row.get(column));
      }
    }
    figure
        .entry()
        .ifPresent(
            entry -> {
              ArrayNode evidence = json.putArray("evidence");
              entry.evidence().forEach(evidence::add);
            });
    return json;
  }

  /** How a measure comes about, in one line. */
  public static String how(Measure measure) {
    if (measure.origin() instanceof Origin.Entered entered) {
      return entered.needsEvidence() ? "by hand, with evidence" : "by hand";
    }
    Origin.Counted counted = (Origin.Counted) measure.origin();
    return how(counted.numerator())
        + counted.denominator().map(tally -> " / " + how(tally)).orElse("")
        + counted.by().map(field -> " by " + field).orElse("");
  }

  private static String how(Tally tally) {
    String what;
    if (tally.what() instanceof Tally.What.Sum sum) {
      what = "sum of " + sum.field() + " of " + tally.source();
    } else if (tally.what() instanceof Tally.What.Reached reached) {
      what = reached.level() + " with " + tally.source();
    } else {
      what = tally.what() instanceof Tally.What.Registered all ? all.level() : tally.source();
    }
    String where = tally.where().stream().map(MeasureTables::how).collect(Collectors.joining(", "));
    return what
        + tally.time().map(field -> " " + field + " in the period").orElse("")
        + (where.isEmpty() ? "" : " [" + where + "]")
        + tally.weighing().map(by -> " weighed by " + by.field() + " " + by.of()).orElse("");
  }

  private static String how(Filter filter) {
    if (filter instanceof Filter.Among among) {
      return among.field() + " " + String.join("|", among.values());
    }
    if (filter instanceof Filter.Between between) {
      return between.from().map(from -> from + " <= ").orElse("")
          + between.field()
          + between.below().map(below -> " < " + below).orElse("");
    }
    if (filter instanceof Filter.Known known) {
      return known.field() + (known.isKnown() ? " known" : " unknown");
    }
    return filter instanceof Filter.NotAfter pair
        ? pair.field() + " <= " + pair.other()
        : filter.field() + " > " + ((Filter.After) filter).other();
  }
}
