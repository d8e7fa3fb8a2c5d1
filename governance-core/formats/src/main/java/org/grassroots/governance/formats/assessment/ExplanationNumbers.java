package org.grassroots.governance.formats.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.assessment.method.Ahp;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.scheme.Weighing;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Rates;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** How explanations show numbers. */
final class ExplanationNumbers {
  private static final int SHOWN = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ExplanationNumbers() {}

  /** Six significant digits. */
  static String shown(Real number) {
    return Digits.plain(number.significant(SHOWN));
  }

  static String shown(Cell cell, Words words) {
    return cell.number()
        .map(ExplanationNumbers::shown)
        .orElseGet(() -> words.known("cell", cell.toString().toLowerCase(Locale.ROOT)));
  }

  static String percent(Real share) {
    return Digits.plain(share.times(Fraction.of(HUNDRED)).rounded(2, RoundingMode.HALF_UP)) + "%";
  }

  /** On how many cases a rate stands, and its interval. */
  static String rate(Explained.Line line, Explained.Rate rate, Words words) {
    Base base = Rates.base(line.node()).orElseThrow();
    if (rate.isSuppressed()) {
      return words.of("suppressed", shown(base.least()));
    }
    String cases = words.of("cases", shown(rate.cases()));
    return rate.interval()
        .map(
            interval ->
                cases
                    + words.of(
                        "interval",
                        percent(base.confidence().orElseThrow().level()),
                        shown(interval.low()),
                        shown(interval.high())))
        .orElse(cases);
  }

  /** How the figure of a node comes about, in one word; the formula of a measure. */
  static String source(Node node, Words words) {
    if (node.source() instanceof Source.Children group) {
      String how = words.known("how", group.aggregation().name());
      return group.weighing().map(each -> how + ", " + weighing(each, words)).orElse(how);
    }
    return node.source() instanceof Source.Measure measure
        ? measure.formula().toString()
        : Optional.of(node.source())
            .filter(Source.Answer.class::isInstance)
            .map(answer -> ((Source.Answer) answer).column())
            .orElseGet(() -> ((Source.Graders) node.source()).columns().toString());
  }

  /** Where the weights of a group come from. */
  private static String weighing(Weighing weighing, Words words) {
    String from = words.of("weighing", words.known("weights", weighing.method().name()));
    String cohort = weighing.within().isEmpty() ? "" : words.of("within", weighing.within());
    String ratio =
        weighing
            .verdict()
            .map(verdict -> words.of("ratio", ratio(verdict), verdict.randomIndex()))
            .orElse("");
    return from + cohort + ratio;
  }

  /** The consistency ratio in four decimals, as they are published. */
  static String ratio(Ahp.Verdict verdict) {
    return BigDecimal.valueOf(verdict.consistencyRatio())
        .setScale(4, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
