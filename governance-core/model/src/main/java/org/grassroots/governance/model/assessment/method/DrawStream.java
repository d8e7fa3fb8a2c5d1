package org.grassroots.governance.model.assessment.method;

/**
 * The random numbers of one draw: SplitMix64, started at a place that seed and number of the draw
 * alone decide. So a draw is the same whoever computes it, in whatever order, on any number of
 * threads. Not safe for threads.
 *
 * @since 0.1
 */
public final class DrawStream {
  /** The name of the generator, to be kept with results. */
  public static final String GENERATOR = "splitmix64";

  private static final long STEP = 0x9E3779B97F4A7C15L;
  private long state;

  /** The stream of a draw. */
  public DrawStream(long seed, long draw) {
    state = mix(seed) + mix(mix(draw + STEP) ^ STEP);
  }

  /** The next 64 bits. */
  public long next() {
    state += STEP;
    return mix(state);
  }

  /** A number from 0 to below 1, a multiple of 2⁻⁵³. */
  public double unit() {
    return (next() >>> 11) * 0x1p-53;
  }

  /** A whole number from 0 to below the bound, each as likely. */
  public int below(int bound) {
    long limit = Long.MAX_VALUE - Long.MAX_VALUE % bound;
    long bits = next() >>> 1;
    while (bits >= limit) {
      bits = next() >>> 1;
    }
    return (int) (bits % bound);
  }

  /** A number of the normal distribution (Marsaglia's polar method). */
  public double normal() {
    double x = 2 * unit() - 1;
    double y = 2 * unit() - 1;
    double square = x * x + y * y;
    while (square >= 1 || square == 0) {
      x = 2 * unit() - 1;
      y = 2 * unit() - 1;
      square = x * x + y * y;
    }
    return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
  }

  /** A number of the gamma distribution of this shape, above 0 (Marsaglia and Tsang 2000). */
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * StrictMath.pow(1 - unit(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = (1 + c * x) * (1 + c * x) * (1 + c * x);
      double log = StrictMath.log(1 - unit());
      if (v > 0 && log < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  private static long mix(long bits) {
    long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
