package org.grassroots.governance.model.assessment.method;

/**
 * The Wilson interval of a rate: honest also for small bases and for rates near 0 and 1.
 *
 * @param low from 0
 * @param high up to 1
 * @since 0.1
 */
public record Wilson(double low, double high) {

  /**
   * The interval of so many successes.
   *
   * @param successes from 0 to trials
   * @param trials above 0
   * @param z the quantile of the normal distribution, e.g. 1.959964 for 95 %
   */
  public static Wilson of(long successes, long trials, double z) {
    if (trials < 1) {
      throw Refusals.tooFew("wilson, trials", (int) trials, 1);
    }
    if (successes < 0 || successes > trials) {
      throw Refusals.parameter("wilson", "successes", successes, "from 0 to " + trials);
    }
    if (!(z > 0)) {
      throw Refusals.parameter("wilson", "z", z, "above 0");
    }
    double rate = (double) successes / trials;
    double square = z * z / trials;
    double middle = (rate + square / 2) / (1 + square);
    double half =
        z / (1 + square) * StrictMath.sqrt(rate * (1 - rate) / trials + square / (4.0 * trials));
    return new Wilson(
        successes == 0 ? 0 : Columns.clip(middle - half, 0, 1),
        successes == trials ? 1 : Columns.clip(middle + half, 0, 1));
  }
}
