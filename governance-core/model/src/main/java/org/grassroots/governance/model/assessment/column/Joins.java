package org.grassroots.governance.model.assessment.column;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Sums and arithmetic means: added up whatever is absent, then done again, child by child, where
 * something was.
 */
final class Joins {
  private final Build build;
  private final Node node;
  private final List<Slot> children;
  private final Gate gate;
  private final int[] places;

  Joins(Build build, Node node, List<Slot> children, Gate gate) {
    this.build = build;
    this.node = node;
    this.children = children;
    this.gate = gate;
    this.places = children.stream().mapToInt(Slot::place).toArray();
  }

  Slot standard(Aggregation.Kind kind) {
    return switch (kind) {
      case ARITHMETIC -> mean();
      case SUM -> sum();
      default -> new Means(build, node, children, gate).standard(kind);
    };
  }

  private Slot mean() {
    Shares shares = Shares.of(build, node);
    double total = shares.total();
    boolean isSame = shares.isSame() && total > 0;
    int result = build.number();
    int weights = build.number();
    build.add(
        frame -> {
          double[] r = frame.numbers[result];
          if (isSame) {
            weighted(frame, places, shares.base(), r);
            java.util.Arrays.fill(frame.numbers[weights], 0, frame.count, total);
          } else {
            java.util.Arrays.fill(r, 0, frame.count, Double.NaN);
          }
          for (int i = 0; i < frame.count; i++) {
            r[i] =
                !Double.isNaN(r[i])
                    ? r[i] / total
                    : partial(frame, i, shares, frame.numbers[weights]);
          }
        });
    Bound bound = either(children);
    boolean isWhole = isSame && children.stream().allMatch(Slot::isWhole);
    return new Slot(
        result,
        widened(bound, children.size()),
        isWhole
            ? grain(children).times(Fraction.of(1, (long) total))
            : grain(children).times(Grain.of(weights)),
        isWhole);
  }

  static Bound either(List<Slot> slots) {
    return slots.stream().map(Slot::bound).reduce(Bound::or).orElseThrow();
  }

  static Grain grain(List<Slot> slots) {
    return slots.stream().map(Slot::grain).reduce(Grain::and).orElseThrow();
  }

  private static Bound widened(Bound bound, int terms) {
    return Bound.of(
        bound.least(), bound.most(), bound.error() + (terms + 4) * Bound.EPSILON * bound.size());
  }

  private static void weighted(Frame frame, int[] places, double[] weights, double[] r) {
    int count = frame.count;
    first(frame.numbers[places[0]], weights[0], r, count);
    for (int child = 1; child < places.length; child++) {
      further(frame.numbers[places[child]], weights[child], r, count);
    }
  }

  private static void first(double[] x, double weight, double[] r, int count) {
    for (int i = 0; i < count; i++) {
      r[i] = weight * x[i];
    }
  }

  private static void further(double[] x, double weight, double[] r, int count) {
    for (int i = 0; i < count; i++) {
      r[i] += weight * x[i];
    }
  }

  private double partial(Frame frame, int unit, Shares shares, double[] weights) {
    double sum = 0;
    double weight = 0;
    int known = 0;
    int applicable = 0;
    boolean isNotYetDue = false;
    for (int child = 0; child < places.length; child++) {
      double value = frame.numbers[places[child]][unit];
      if (!Double.isNaN(value)) {
        double share = shares.at(child, frame.start + unit);
        sum += share * value;
        weight += share;
        known++;
        applicable++;
      } else {
        int code = Absents.code(value);
        applicable += code == Absents.NOT_APPLICABLE || code == Absents.NOT_YET_DUE ? 0 : 1;
        isNotYetDue |= code == Absents.NOT_YET_DUE;
      }
    }
    weights[unit] = Math.max(weight, 1);
    if (known == 0) {
      return gate.none(applicable, isNotYetDue);
    }
    if (known < applicable && !gate.passes(frame, unit, known, applicable)) {
      return gate.absent();
    }
    return weight > 0 ? sum / weight : Absents.NOT_APPLICABLE_NAN;
  }

  /** Points are added up; full marks that do not apply are made up for. */
  private Slot sum() {
    List<Fraction> full =
        node.children().stream().map(Node::full).flatMap(Optional::stream).toList();
    boolean isRescaled = full.size() == children.size();
    Shares marks = Shares.of(isRescaled ? full : List.of());
    double whole = marks.total();
    double[] ones = new double[places.length];
    java.util.Arrays.fill(ones, 1);
    Shares plain = new Shares(ones, new double[ones.length][0], new int[ones.length][0]);
    int result = build.number();
    int parts = build.number();
    build.add(
        frame -> {
          double[] r = frame.numbers[result];
          double[] part = frame.numbers[parts];
          weighted(frame, places, ones, r);
          java.util.Arrays.fill(part, 0, frame.count, 1);
          for (int i = 0; i < frame.count; i++) {
            if (Double.isNaN(r[i])) {
              double mean = partial(frame, i, plain, part);
              double known = !Double.isNaN(mean) ? part[i] : 0;
              part[i] = 1;
              r[i] = mean * known;
              if (Double.isNaN(mean)) {
                r[i] = mean;
              } else if (isRescaled) {
                part[i] = marks(frame, i, marks);
                r[i] = part[i] > 0 ? r[i] * whole / part[i] : r[i];
              }
            }
          }
        });
    boolean isWhole = children.stream().allMatch(Slot::isWhole);
    return build.sane(
        new Slot(
            result,
            isWhole ? summed() : summed().or(rescaled(full, isRescaled)),
            isWhole ? grain(children) : grain(children).times(Grain.of(parts)),
            isWhole));
  }

  private double marks(Frame frame, int unit, Shares marks) {
    double part = 0;
    for (int child = 0; child < places.length; child++) {
      double value = frame.numbers[places[child]][unit];
      part += !Double.isNaN(value) ? marks.base()[child] : 0;
    }
    return part;
  }

  private Bound summed() {
    Bound sum = children.stream().map(Slot::bound).reduce(Bound::plus).orElseThrow();
    return widened(sum, children.size());
  }

  /** Of sums of some children, as large as full marks make them. */
  private Bound rescaled(List<Fraction> full, boolean isRescaled) {
    double size = 0;
    double error = 0;
    double whole = full.stream().mapToDouble(Fraction::doubleValue).sum();
    for (int child = 0; child < children.size(); child++) {
      Bound bound = children.get(child).bound();
      double mark = isRescaled ? full.get(child).doubleValue() : 1;
      if (mark <= 0) {
        throw new Unsupported("full marks of 0");
      }
      double share = isRescaled ? Math.max(1, whole / mark) : 1;
      size += bound.size() * share;
      error += bound.error() * share;
    }
    return Bound.of(-size, size, error + (children.size() + 8) * 2 * Bound.EPSILON * size);
  }
}
