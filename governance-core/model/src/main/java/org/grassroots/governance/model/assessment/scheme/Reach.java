package org.grassroots.governance.model.assessment.scheme;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * Between which ends the figure of a node can lie, as far as its steps tell.
 *
 * @param least empty when nothing limits it below
 * @param most empty when nothing limits it above
 */
record Reach(Optional<Real> least, Optional<Real> most) {
  private static final Reach OPEN = new Reach(Optional.empty(), Optional.empty());

  static Reach of(Node node) {
    Reach reach = source(node);
    for (Step step : node.steps()) {
      reach = reach.after(step);
    }
    return reach;
  }

  private static Reach source(Node node) {
    if (node.source() instanceof Source.Answer answer && !answer.points().isEmpty()) {
      return new Reach(
          answer.points().values().stream().min(Fraction::compareTo).map(Real.class::cast),
          answer.points().values().stream().max(Fraction::compareTo).map(Real.class::cast));
    }
    if (!(node.source() instanceof Source.Children group)) {
      return OPEN;
    }
    List<Reach> below = group.children().stream().map(Reach::of).toList();
    if (group.aggregation() instanceof Aggregation.Computed
        || group.aggregation().isJoint()
        || group.aggregation() instanceof Aggregation.Standard standard
            && standard.kind() == Aggregation.Kind.PRODUCT) {
      return OPEN;
    }
    boolean isSum =
        group.aggregation() instanceof Aggregation.Standard standard
            && standard.kind() == Aggregation.Kind.SUM;
    return new Reach(
        joined(below.stream().map(Reach::least).toList(), isSum ? Real::plus : Real::min),
        joined(below.stream().map(Reach::most).toList(), isSum ? Real::plus : Real::max));
  }

  private static Optional<Real> joined(List<Optional<Real>> ends, BinaryOperator<Real> join) {
    return ends.stream().allMatch(Optional::isPresent)
        ? ends.stream().map(Optional::orElseThrow).reduce(join)
        : Optional.empty();
  }

  private Reach after(Step step) {
    if (step instanceof Steps.Clip clip) {
      return new Reach(limited(least, clip.from(), true), limited(most, clip.to(), false));
    }
    if (step instanceof Steps.Points points && points.full().signum() >= 0) {
      return new Reach(
          least.map(end -> end.times(points.full())), most.map(end -> end.times(points.full())));
    }
    if (step instanceof Adjust adjust) {
      return adjusted(adjust);
    }
    if (step instanceof Steps.Round || step instanceof Steps.Fill || step instanceof Treat) {
      return this;
    }
    if (step instanceof Strike strike) {
      return new Reach(least.map(end -> end.min(strike.cap())), most);
    }
    return step.span()
        .map(span -> new Reach(Optional.of(span.least()), Optional.of(span.most())))
        .orElse(OPEN);
  }

  private static Optional<Real> limited(
      Optional<Real> end, Optional<Fraction> limit, boolean isLower) {
    if (limit.isEmpty()) {
      return end;
    }
    Real stop = limit.get();
    return Optional.of(end.map(e -> isLower ? e.max(stop) : e.min(stop)).orElse(stop));
  }

  private Reach adjusted(Adjust adjust) {
    Optional<Real> cap = adjust.base() == Adjust.Base.POINTS ? cap(adjust) : Optional.empty();
    if (adjust.sign() == Adjust.Sign.BONUS) {
      return new Reach(least, most.flatMap(end -> cap.map(end::plus)));
    }
    Optional<Real> lowest = least.flatMap(end -> cap.map(end::minus));
    return new Reach(
        adjust.floor().isPresent() ? limited(lowest, adjust.floor(), true) : lowest, most);
  }

  private static Optional<Real> cap(Adjust adjust) {
    if (adjust.cap().isPresent()) {
      return adjust.cap().map(Real.class::cast);
    }
    return joined(
        adjust.items().stream().map(item -> item.cap().map(Real.class::cast)).toList(), Real::plus);
  }
}
