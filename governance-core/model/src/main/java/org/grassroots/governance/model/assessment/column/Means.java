package org.grassroots.governance.model.assessment.column;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.shared.Fraction;

/** The other ways of joining children, unit by unit. */
final class Means {
  private final Build build;
  private final Node node;
  private final List<Slot> children;
  private final Gate gate;
  private final int[] places;

  Means(Build build, Node node, List<Slot> children, Gate gate) {
    this.build = build;
    this.node = node;
    this.children = children;
    this.gate = gate;
    this.places = children.stream().mapToInt(Slot::place).toArray();
  }

  /** What becomes of known figures. */
  @FunctionalInterface
  private interface Join {
    double of(Frame frame, int unit, Known known);
  }

  /** The known children of a unit. */
  private static final class Known {
    final int[] child;
    final double[] values;
    final double[] weights;
    int size;
    double weight;

    Known(int most) {
      child = new int[most];
      values = new double[most];
      weights = new double[most];
    }
  }

  Slot standard(Aggregation.Kind kind) {
    return switch (kind) {
      case MINIMUM ->
          joined(
              false, Joins.either(children), Joins.grain(children), (f, i, known) -> least(known));
      case MAXIMUM ->
          joined(
              false, Joins.either(children), Joins.grain(children), (f, i, known) -> most(known));
      case PRODUCT -> product();
      case HARMONIC -> harmonic();
      default -> throw new IllegalStateException("Sums are joined elsewhere: " + kind);
    };
  }

  Slot of(Aggregation aggregation) {
    if (aggregation instanceof Aggregation.Geometric geometric) {
      return geometric(geometric);
    }
    if (aggregation instanceof Aggregation.Power power
        && !power.zero().equals(Optional.of(Aggregation.Zero.FLOOR))) {
      return power(power.exponent());
    }
    if (aggregation instanceof Aggregation.Harmonic harmonic
        && harmonic.zero() != Aggregation.Zero.FLOOR) {
      return harmonic();
    }
    throw new Unsupported(aggregation.name());
  }

  private static double least(Known known) {
    double least = known.values[0];
    for (int k = 1; k < known.size; k++) {
      least = Math.min(least, known.values[k]);
    }
    return least;
  }

  private static double most(Known known) {
    double most = known.values[0];
    for (int k = 1; k < known.size; k++) {
      most = Math.max(most, known.values[k]);
    }
    return most;
  }

  private Slot product() {
    Bound one = Bound.constant(Fraction.ONE);
    Bound bound = one;
    Grain grain = Grain.WHOLE;
    for (Slot child : children) {
      bound = bound.times(child.bound().or(one));
      grain = grain.times(child.grain());
    }
    return joined(
        false,
        bound,
        grain,
        (frame, unit, known) -> {
          double product = 1;
          for (int k = 0; k < known.size; k++) {
            product *= known.values[k];
          }
          return product;
        });
  }

  /** Per child the least figure that is taken. */
  private double[] floors() {
    return children.stream().mapToDouble(child -> Curves.floor(child.bound())).toArray();
  }

  /** The largest relative error of a child at or above its floor. */
  private double relative(double[] floors) {
    double relative = 0;
    for (int child = 0; child < floors.length; child++) {
      relative = Math.max(relative, 2 * children.get(child).bound().error() / floors[child]);
    }
    return relative;
  }

  private Slot harmonic() {
    double[] floors = floors();
    double most = Joins.either(children).size();
    double error = most * (4 * relative(floors) + (children.size() + 8) * 2 * Bound.EPSILON);
    return joined(
        true,
        Bound.of(0, most, error),
        Grain.NONE,
        (frame, unit, known) -> {
          double sum = 0;
          for (int k = 0; k < known.size; k++) {
            if (known.values[k] < floors[known.child[k]]) {
              frame.undecided(unit);
              return 0;
            }
            sum += known.weights[k] / known.values[k];
          }
          return known.weight / sum;
        });
  }

  private Slot geometric(Aggregation.Geometric how) {
    boolean isFloored = how.zero() == Aggregation.Zero.FLOOR;
    boolean mayBeZero =
        how.zero() == Aggregation.Zero.RESULT_ZERO
            && children.stream().allMatch(child -> child.bound().least() >= 0);
    double least = isFloored ? Bound.near(how.least()) : Double.NEGATIVE_INFINITY;
    double[] floors = floors();
    Threshold[] zeros =
        children.stream()
            .map(child -> new Threshold(child, Fraction.ZERO))
            .toArray(Threshold[]::new);
    double most = Math.max(Joins.either(children).size(), isFloored ? least : 0);
    double logs = Math.abs(Math.log(most + Double.MIN_NORMAL)) + 1;
    for (double floor : floors) {
      logs = Math.max(logs, Math.abs(Math.log(floor)) + 1);
    }
    double shift = 2 * relative(floors) + (children.size() + 8) * 4 * Bound.EPSILON * logs;
    return joined(
        true,
        Bound.of(0, most * Bound.SLACK, shift < 1e-3 ? 2 * most * shift : Double.MAX_VALUE),
        Grain.NONE,
        (frame, unit, known) -> {
          double sum = 0;
          for (int k = 0; k < known.size; k++) {
            int child = known.child[k];
            if (known.values[k] < 0) {
              frame.undecided(unit);
            }
            double value = Math.max(known.values[k], least);
            if (value < floors[child]) {
              boolean isZero =
                  mayBeZero && known.weights[k] > 0 && zeros[child].order(frame, unit, value) == 0;
              if (!isZero) {
                frame.undecided(unit);
              }
              return 0;
            }
            sum += known.weights[k] * Math.log(value);
          }
          return Math.exp(sum / known.weight);
        });
  }

  private Slot power(Fraction exponent) {
    double p = exponent.doubleValue();
    double[] floors = floors();
    double most = Joins.either(children).size();
    double logs = Math.abs(Math.log(most + Double.MIN_NORMAL)) + 1;
    for (double floor : floors) {
      logs = Math.max(logs, Math.abs(Math.log(floor)) + 1);
    }
    double inner =
        Math.abs(p) * 2 * relative(floors)
            + 16 * Bound.EPSILON * (1 + Math.abs(p) * logs)
            + (children.size() + 8) * 2 * Bound.EPSILON;
    double shift = 4 * inner / Math.abs(p) + 16 * Bound.EPSILON * (1 + logs);
    boolean isSure = inner < 1e-3 && shift < 1e-3;
    return joined(
        true,
        Bound.of(0, most * Bound.SLACK, isSure ? 2 * most * shift : Double.MAX_VALUE),
        Grain.NONE,
        (frame, unit, known) -> {
          double sum = 0;
          for (int k = 0; k < known.size; k++) {
            if (known.values[k] < floors[known.child[k]]) {
              frame.undecided(unit);
              return 0;
            }
            sum += known.weights[k] * Math.pow(known.values[k], p);
          }
          double result = Math.pow(sum / known.weight, 1 / p);
          if (!(result <= most * 2)) {
            frame.undecided(unit);
            return 0;
          }
          return result;
        });
  }

  private Slot joined(boolean isWeighted, Bound bound, Grain grain, Join join) {
    Shares shares = Shares.of(build, node);
    int result = build.number();
    build.add(
        frame -> {
          Known known = new Known(places.length);
          for (int i = 0; i < frame.count; i++) {
            frame.numbers[result][i] = of(frame, i, known, shares, isWeighted, join);
          }
        });
    boolean isWhole =
        children.stream().allMatch(Slot::isWhole)
            && shares.isSame()
            && Arrays.stream(shares.base()).allMatch(weight -> weight > 0);
    return build.sane(new Slot(result, bound, grain, isWhole));
  }

  private double of(
      Frame frame, int unit, Known known, Shares shares, boolean isWeighted, Join join) {
    known.size = 0;
    known.weight = 0;
    int applicable = 0;
    boolean isNotYetDue = false;
    for (int child = 0; child < places.length; child++) {
      double value = frame.numbers[places[child]][unit];
      int code = !Double.isNaN(value) ? Absents.MISSING : Absents.code(value);
      applicable += code == Absents.NOT_APPLICABLE || code == Absents.NOT_YET_DUE ? 0 : 1;
      isNotYetDue |= code == Absents.NOT_YET_DUE;
      if (!Double.isNaN(value)) {
        known.child[known.size] = child;
        known.values[known.size] = value;
        known.weights[known.size] = shares.at(child, frame.start + unit);
        known.weight += known.weights[known.size++];
      }
    }
    if (known.size == 0) {
      return gate.none(applicable, isNotYetDue);
    }
    if (known.size < applicable && !gate.passes(frame, unit, known.size, applicable)) {
      return gate.absent();
    }
    return isWeighted && known.weight <= 0
        ? Absents.NOT_APPLICABLE_NAN
        : join.of(frame, unit, known);
  }
}
