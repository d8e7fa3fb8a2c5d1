package org.grassroots.governance.model.assessment.method;

/**
 * The aggregations by the names that schemes use.
 *
 * @since 0.1
 */
public final class Aggregations {
  /** All of them. */
  public static final Catalogue<Aggregation> CATALOGUE =
      Catalogue.<Aggregation>of("aggregator")
          .add("arithmetic", given -> new Mean())
          .add("geometric", given -> new Geometric(zero(given), floor(given)), "zero", "floor")
          .add("harmonic", given -> new Harmonic(zero(given), floor(given)), "zero", "floor")
          .add("power", Aggregations::power, "exponent", "zero", "floor")
          .add("minimum", given -> new Extreme(true))
          .add("maximum", given -> new Extreme(false))
          .add("median", given -> new Median())
          .add("owa", given -> Owa.of(given.numbers("weights")), "weights")
          .add("best-mean", given -> new BestMean(given.whole("count", 1)), "count")
          .add("penalised-mean", given -> new Penalised())
          .add("sum", given -> new WeightedSum())
          .unordered("penalised-mean")
          .build();

  private Aggregations() {}

  private static Aggregation power(Arguments given) {
    return new Power(given.number("exponent").doubleValue(), zero(given), floor(given));
  }

  private static Zero zero(Arguments given) {
    return given.word("zero", given.has("floor") ? Zero.FLOOR : Zero.RESULT_ZERO);
  }

  private static double floor(Arguments given) {
    return given.real("floor", 0);
  }
}
