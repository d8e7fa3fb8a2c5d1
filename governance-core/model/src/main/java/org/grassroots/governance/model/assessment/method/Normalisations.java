package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The normalisations by the names that schemes use.
 *
 * @since 0.1
 */
public final class Normalisations {
  /** All of them. */
  public static final Catalogue<Normalisation> CATALOGUE =
      Catalogue.<Normalisation>of("normaliser")
          .add("goalposts", Normalisations::goalposts, "lower", "upper", "clip")
          .add("log-goalposts", Normalisations::logGoalposts, "lower", "upper", "clip")
          .add("min-max", Normalisations::minMax, "from", "to", "constant")
          .add("z-score", Normalisations::zScore, "divisor", "centre", "spread", "constant")
          .add("distance-to-target", Normalisations::distance, "target", "cap")
          .add("ratio", Normalisations::ratio, "reference", "at-least", "at-most")
          .add("rank", given -> rank(given, RankMark.Form.RANK))
          .add("borda", given -> rank(given, RankMark.Form.BORDA))
          .add("percentile", Normalisations::percentile, "formula", "constant")
          .add("above-mean", given -> new AboveMean(given.number("band")), "band")
          .add("sum", given -> share(given, Share.Whole.SUM), "costs")
          .add("vector", given -> share(given, Share.Whole.VECTOR), "costs")
          .add("max", given -> share(given, Share.Whole.MAX), "costs")
          .add("negate", given -> new Turned(Turned.Way.NEGATE))
          .add("reflect", given -> new Turned(Turned.Way.REFLECT))
          .add("reciprocal", given -> new Turned(Turned.Way.RECIPROCAL))
          .add("nominal", Normalisations::nominal, "lower", "from", "to", "upper")
          .add("steps", Normalisations::steps, "below", "table", "edge")
          .add("piecewise", Normalisations::piecewise, "table", "outside")
          .add("log", Normalisations::log, "base", "shift")
          .add("outliers", Normalisations::outliers, "skew", "kurtosis", "most", "share")
          .unordered("nominal", "steps", "piecewise", "log", "outliers", "sum", "vector", "max")
          .build();

  private Normalisations() {}

  private static Normalisation goalposts(Arguments given) {
    return new Goalposts(given.number("lower"), given.number("upper"), given.flag("clip", true));
  }

  private static Normalisation logGoalposts(Arguments given) {
    return new LogGoalposts(
        given.number("lower").doubleValue(),
        given.number("upper").doubleValue(),
        given.flag("clip", true));
  }

  private static Normalisation minMax(Arguments given) {
    return new MinMax(
        given.number("from", BigDecimal.ZERO),
        given.number("to", BigDecimal.ONE),
        given.word("constant", ConstantColumn.NEUTRAL));
  }

  private static Normalisation zScore(Arguments given) {
    return new ZScore(
        given.word("divisor", Divisor.SAMPLE),
        given.real("centre", 0),
        given.real("spread", 1),
        given.word("constant", ConstantColumn.NEUTRAL));
  }

  private static Normalisation distance(Arguments given) {
    return new DistanceToTarget(given.number("target"), given.flag("cap", true));
  }

  private static Normalisation ratio(Arguments given) {
    String reference = given.text("reference");
    Ratio.Reference kind =
        switch (reference) {
          case "best" -> Ratio.Reference.BEST;
          case "mean" -> Ratio.Reference.MEAN;
          default -> Ratio.Reference.GIVEN;
        };
    Optional<BigDecimal> number =
        kind == Ratio.Reference.GIVEN ? Optional.of(given.number("reference")) : Optional.empty();
    return new Ratio(kind, number, given.optional("at-least"), given.optional("at-most"));
  }

  private static Normalisation rank(Arguments given, RankMark.Form form) {
    return new RankMark(form, given.word("constant", ConstantColumn.NEUTRAL));
  }

  private static Normalisation percentile(Arguments given) {
    return switch (given.text("formula")) {
      case "below" -> rank(given, RankMark.Form.PERCENTILE_BELOW);
      case "up-to" -> rank(given, RankMark.Form.PERCENTILE_UP_TO);
      default ->
          throw Refusals.unreadable(
              "percentile",
              "formula",
              given.text("formula"),
              "below for (r - 1)/(n - 1) or up-to for r/n");
    };
  }

  private static Normalisation share(Arguments given, Share.Whole whole) {
    return new Share(whole, given.word("costs", Costs.REFUSE));
  }

  private static Normalisation nominal(Arguments given) {
    return new Nominal(
        given.number("lower"), given.number("from"), given.number("to"), given.number("upper"));
  }

  private static Normalisation steps(Arguments given) {
    return new Steps(
        given.number("below"), given.table("table"), given.word("edge", Steps.Edge.class));
  }

  private static Normalisation piecewise(Arguments given) {
    return new Piecewise(given.table("table"), given.word("outside", Piecewise.Outside.HOLD));
  }

  private static Normalisation log(Arguments given) {
    double base =
        given.has("base") && given.text("base").equals("e")
            ? StrictMath.E
            : given.real("base", StrictMath.E);
    return new Log(base, given.real("shift", 0));
  }

  private static Normalisation outliers(Arguments given) {
    Outliers usual = Outliers.COINR;
    return new WithoutOutliers(
        new Outliers(
            given.real("skew", usual.skew()),
            given.real("kurtosis", usual.kurtosis()),
            given.whole("most", usual.most()),
            given.real("share", usual.share())));
  }
}
