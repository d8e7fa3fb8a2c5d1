package org.grassroots.governance.model.assessment.score;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Scope;
import org.grassroots.governance.model.assessment.method.Aggregations;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.shared.Fraction;

/**
 * A group in doubles; NaN where there is no figure.
 *
 * @param node the group
 * @param parts its children
 * @param isKnown for which units the group has a figure under the weights of the scheme
 * @param steps its steps
 * @param column where its figures go
 */
record WeighedGroup(
    Node node, List<Part> parts, boolean[] isKnown, List<DoubleStep> steps, double[] column) {

  /**
   * A child.
   *
   * @param child the node
   * @param drawn the number of its weight; -1 where it is not drawn
   * @param factor the weight of a unit over the drawn one
   * @param filled what stands in where it has no figure; NaN for nothing
   * @param values its figures
   */
  record Part(Node child, int drawn, double[] factor, double[] filled, double[] values) {
    double value(int unit) {
      return Double.isNaN(values[unit]) ? filled[unit] : values[unit];
    }

    double weight(double[] weights, int unit) {
      return factor[unit] * (drawn < 0 ? 1 : weights[drawn]);
    }
  }

  /** Whether the weights, or the full marks, of the children count. */
  static boolean countsWeights(Node node) {
    Aggregation aggregation = ((Source.Children) node.source()).aggregation();
    if (aggregation instanceof Aggregation.Standard standard) {
      return switch (standard.kind()) {
        case ARITHMETIC, HARMONIC -> true;
        case SUM ->
            node.children().stream()
                .allMatch(child -> child.full().filter(full -> full.signum() > 0).isPresent());
        case MINIMUM, MAXIMUM, PRODUCT -> false;
      };
    }
    return aggregation instanceof Aggregation.Geometric
        || aggregation instanceof Aggregation.Harmonic
        || aggregation instanceof Aggregation.Power
        || aggregation instanceof Aggregation.Listed;
  }

  static boolean isSum(Node node) {
    return node.source() instanceof Source.Children group
        && group.aggregation() instanceof Aggregation.Standard standard
        && standard.kind() == Aggregation.Kind.SUM;
  }

  /** Fills in the figures for these weights. */
  void compute(double[] weights) {
    double[] figures = new double[parts.size()];
    double[] shares = new double[parts.size()];
    for (int unit = 0; unit < column.length; unit++) {
      column[unit] = isKnown[unit] ? joined(weights, unit, figures, shares) : Double.NaN;
    }
    steps.forEach(step -> step.apply(column));
  }

  private double joined(double[] weights, int unit, double[] figures, double[] shares) {
    int known = 0;
    double sum = 0;
    double all = 0;
    for (Part part : parts) {
      double value = part.value(unit);
      double weight = part.weight(weights, unit);
      all += weight;
      if (!Double.isNaN(value)) {
        figures[known] = value;
        shares[known++] = weight;
        sum += weight;
      }
    }
    Aggregation aggregation = ((Source.Children) node.source()).aggregation();
    if (known == 0 || sum == 0 && countsWeights(node)) {
      return Double.NaN;
    }
    if (aggregation instanceof Aggregation.Standard standard) {
      return switch (standard.kind()) {
        case SUM -> sum(weights, unit) * (countsWeights(node) ? all / sum : 1);
        case PRODUCT -> product(figures, known);
        case MINIMUM -> Arrays.stream(figures, 0, known).min().orElseThrow();
        case MAXIMUM -> Arrays.stream(figures, 0, known).max().orElseThrow();
        case ARITHMETIC -> mean(figures, shares, known) / sum;
        case HARMONIC -> power(figures, shares, known, -1, 0, true);
      };
    }
    if (aggregation instanceof Aggregation.Geometric geometric) {
      return geometric(geometric, figures, shares, known, sum);
    }
    if (aggregation instanceof Aggregation.Harmonic harmonic) {
      double least = floor(harmonic.zero(), harmonic.least());
      return power(figures, shares, known, -1, least, true);
    }
    if (aggregation instanceof Aggregation.Power power) {
      double exponent = power.exponent().doubleValue();
      double least =
          power.zero().map(zero -> floor(zero, power.least().orElse(Fraction.ZERO))).orElse(0.0);
      boolean endsAtZero = power.zero().isPresent() || exponent < 0;
      return power(figures, shares, known, exponent, least, endsAtZero);
    }
    if (aggregation instanceof Aggregation.Listed listed) {
      return Aggregations.CATALOGUE
          .of(listed.method().name(), listed.method().parameters())
          .of(Arrays.copyOf(figures, known), Arrays.copyOf(shares, known));
    }
    return formula((Aggregation.Computed) aggregation, unit);
  }

  /** Points added up; points of a child grow and shrink with its full marks. */
  private double sum(double[] weights, int unit) {
    boolean counts = countsWeights(node);
    double sum = 0;
    for (Part part : parts) {
      double value = part.value(unit);
      if (!Double.isNaN(value)) {
        double full = counts ? part.child().full().map(Fraction::doubleValue).orElse(1.0) : 1;
        sum += counts ? value / full * part.weight(weights, unit) : value;
      }
    }
    return sum;
  }

  private static double product(double[] figures, int known) {
    double product = 1;
    for (int i = 0; i < known; i++) {
      product *= figures[i];
    }
    return product;
  }

  private static double mean(double[] figures, double[] shares, int known) {
    double sum = 0;
    for (int i = 0; i < known; i++) {
      sum += shares[i] * figures[i];
    }
    return sum;
  }

  private static double floor(Aggregation.Zero zero, Fraction least) {
    return zero == Aggregation.Zero.FLOOR ? least.doubleValue() : 0;
  }

  private static double power(
      double[] figures,
      double[] shares,
      int known,
      double exponent,
      double least,
      boolean endsAtZero) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < known; i++) {
      double figure = Math.max(figures[i], least);
      if (shares[i] > 0) {
        if (figure == 0 && endsAtZero) {
          return 0;
        }
        weights += shares[i];
        sum += shares[i] * StrictMath.pow(figure, exponent);
      }
    }
    return StrictMath.pow(sum / weights, 1 / exponent);
  }

  private static double geometric(
      Aggregation.Geometric geometric, double[] figures, double[] shares, int known, double sum) {
    double least = floor(geometric.zero(), geometric.least());
    double logarithm = 0;
    for (int i = 0; i < known; i++) {
      double figure = Math.max(figures[i], least);
      if (figure == 0 && shares[i] > 0) {
        return 0;
      }
      logarithm += shares[i] == 0 ? 0 : shares[i] * StrictMath.log(figure);
    }
    return StrictMath.exp(logarithm / sum);
  }

  private double formula(Aggregation.Computed computed, int unit) {
    Scope scope =
        new Scope() {
          @Override
          public Cell number(String name) {
            return parts.stream()
                .filter(part -> part.child().id().equals(name))
                .map(part -> Doubles.cell(part.value(unit)))
                .findFirst()
                .orElse(Cell.Absent.MISSING);
          }

          @Override
          public Optional<String> text(String name) {
            return Optional.empty();
          }
        };
    return computed.formula().of(scope).number().map(Doubles::nearest).orElse(Double.NaN);
  }
}
