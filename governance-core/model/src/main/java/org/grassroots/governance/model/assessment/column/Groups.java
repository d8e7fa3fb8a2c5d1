package org.grassroots.governance.model.assessment.column;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.Absence;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.scheme.Steps;
import org.grassroots.governance.model.shared.Fraction;

/** Turns groups into loops that join the registers of their children. */
final class Groups {
  private final Build build;
  private final Node node;
  private final List<Slot> children;
  private final Aggregation aggregation;

  Groups(Build build, Node node, List<Slot> children) {
    this.build = build;
    this.node = node;
    this.children = filled(build, node, children);
    Source.Children group = (Source.Children) node.source();
    this.aggregation = group.aggregation();
    group
        .each()
        .ifPresent(
            each -> {
              throw new Unsupported(each.kind());
            });
    if (group.weighing().isPresent()) {
      throw new Unsupported(group.weighing().get().method().name());
    }
  }

  /** Missing children, filled where the group fills them. */
  private static List<Slot> filled(Build build, Node node, List<Slot> children) {
    Absence.Policy policy = node.absence().policy();
    if (policy == Absence.Policy.WORST || policy == Absence.Policy.IMPUTE) {
      throw new Unsupported(policy);
    }
    if (policy != Absence.Policy.ZERO) {
      return children;
    }
    return java.util.stream.IntStream.range(0, children.size())
        .mapToObj(
            place ->
                new UnitSteps(build, node)
                    .after(
                        children.get(place),
                        new Steps.Fill(Fraction.ZERO, "zero:" + node.children().get(place).id())))
        .toList();
  }

  Slot joined() {
    if (aggregation instanceof Aggregation.Computed computed) {
      return computed(computed);
    }
    Slot result =
        aggregation instanceof Aggregation.Standard standard
            ? new Joins(build, node, children, policy()).standard(standard.kind())
            : new Means(build, node, children, policy()).of(aggregation);
    children.forEach(build::release);
    return result;
  }

  private Gate policy() {
    Absence absence = node.absence();
    boolean isSkip = absence.policy() == Absence.Policy.SKIP;
    boolean isManual = absence.policy() == Absence.Policy.MANUAL;
    Build.Flag flag =
        isSkip
            ? build.flag("skipped:" + node.id())
            : isManual ? build.flag("manual:" + node.id()) : (frame, unit) -> {};
    Optional<Fraction> least = isSkip ? absence.least() : Optional.empty();
    return new Gate(
        isSkip || aggregation instanceof Aggregation.Computed && !isManual,
        least.map(share -> small(share.numerator())).orElse(0L),
        least.map(share -> small(share.denominator())).orElse(1L),
        absence.policy() == Absence.Policy.NOT_APPLICABLE
            ? Absents.NOT_APPLICABLE_NAN
            : Absents.MISSING_NAN,
        flag);
  }

  private static long small(BigInteger number) {
    if (number.bitLength() > Integer.SIZE) {
      throw new Unsupported(number);
    }
    return number.longValue();
  }

  /** A formula looks at its children itself; only where all are absent there is nothing to do. */
  private Slot computed(Aggregation.Computed computed) {
    Slot result =
        new Formulas(
                build,
                name -> {
                  for (int place = 0; place < children.size(); place++) {
                    if (node.children().get(place).id().equals(name)) {
                      return build.copy(children.get(place));
                    }
                  }
                  throw new Unsupported(name);
                })
            .of(computed.formula());
    int[] places = children.stream().mapToInt(Slot::place).toArray();
    Gate gate = policy();
    build.add(
        frame -> {
          double[] a = frame.numbers[result.place()];
          for (int i = 0; i < frame.count; i++) {
            double absent = gate.ofAll(frame, places, i);
            a[i] = absent == 0 ? a[i] : absent;
          }
        });
    children.forEach(build::release);
    return new Slot(result.place(), result.bound(), result.grain(), false);
  }
}
