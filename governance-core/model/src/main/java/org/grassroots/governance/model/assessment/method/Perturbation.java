package org.grassroots.governance.model.assessment.method;

/**
 * How weights are shaken.
 *
 * @since 0.1
 */
public sealed interface Perturbation {

  /** A weight before its siblings are brought back to the sum they had. */
  double shaken(double weight, DrawStream stream);

  /**
   * Each weight times a number between 1 − f and 1 + f, each as likely, as COINr does.
   *
   * @param fraction f, from 0 to 1
   */
  record Uniform(double fraction) implements Perturbation {
    /** Refuses a fraction outside 0 to 1. */
    public Uniform {
      if (!(fraction >= 0) || !(fraction <= 1)) {
        throw Refusals.parameter("robustness", "fraction", fraction, "from 0 to 1");
      }
    }

    @Override
    public double shaken(double weight, DrawStream stream) {
      return weight * (1 + fraction * (2 * stream.unit() - 1));
    }
  }

  /**
   * Siblings from a Dirichlet distribution around the weights.
   *
   * @param concentration the greater, the nearer to the weights; above 0
   */
  record Dirichlet(double concentration) implements Perturbation {
    /** Refuses a concentration that is not above 0. */
    public Dirichlet {
      if (!(concentration > 0) || Double.isInfinite(concentration)) {
        throw Refusals.parameter("robustness", "concentration", concentration, "above 0");
      }
    }

    @Override
    public double shaken(double weight, DrawStream stream) {
      return weight == 0 ? 0 : stream.gamma(concentration * weight);
    }
  }
}
