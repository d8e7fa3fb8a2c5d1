package org.grassroots.governance.model.assessment.column;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Direction;
import org.grassroots.governance.model.assessment.scheme.Adjust;
import org.grassroots.governance.model.assessment.scheme.CohortSteps;
import org.grassroots.governance.model.assessment.scheme.Edge;
import org.grassroots.governance.model.assessment.scheme.Ladder;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Part;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.assessment.scheme.Steps;
import org.grassroots.governance.model.assessment.scheme.Strike;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** Turns the steps of a node into loops over its register. */
final class UnitSteps {
  private static final Fraction MINUS = Fraction.of(-1, 1);
  private static final Optional<Real> NONE = Optional.empty();
  private final Build build;
  private final Arithmetic arithmetic;
  private final Node node;

  UnitSteps(Build build, Node node) {
    this.build = build;
    this.arithmetic = new Arithmetic(build);
    this.node = node;
  }

  Slot after(Slot x, Step step) {
    if (step instanceof Steps.Clip clip) {
      return arithmetic.clip(x, clip.from(), clip.to());
    }
    if (step instanceof Steps.Points points) {
      return arithmetic.affine(x, points.full(), Fraction.ZERO);
    }
    if (step instanceof Steps.Goalposts goalposts) {
      return goalposts(x, goalposts);
    }
    if (step instanceof Steps.Round round) {
      return Rounded.of(build, x, round.decimals(), round.mode());
    }
    if (step instanceof Steps.Fill fill) {
      return fill(x, fill);
    }
    if (step instanceof Steps.Compute compute) {
      return compute(x, compute);
    }
    return scored(x, step);
  }

  private Slot scored(Slot x, Step step) {
    if (step instanceof Steps.Optimum optimum) {
      return optimum(x, optimum);
    }
    if (step instanceof Steps.Shortfall shortfall) {
      return shortfall(x, shortfall);
    }
    if (step instanceof Steps.Occurrences times) {
      return arithmetic.clip(
          arithmetic.affine(x, times.each(), times.start()),
          Optional.of(times.floor()),
          Optional.of(times.cap()));
    }
    if (step instanceof Ladder ladder) {
      return ladder(x, ladder);
    }
    if (step instanceof Adjust adjust) {
      return new Adjustments(build, node).after(x, adjust);
    }
    if (step instanceof Strike strike) {
      return strike(x, strike);
    }
    return fitted(x, step);
  }

  /** Steps that were made ready for a cohort. */
  private Slot fitted(Slot x, Step step) {
    if (step instanceof CohortSteps.Affine affine) {
      return arithmetic.affine(x, affine.factor(), affine.offset());
    }
    if (step instanceof CohortSteps.Between between) {
      Real factor =
          between.to().minus(between.from()).dividedBy(between.best().minus(between.worst()));
      return arithmetic.affine(x, factor, between.from().minus(between.worst().times(factor)));
    }
    throw new Unsupported(step.kind());
  }

  private Slot goalposts(Slot x, Steps.Goalposts step) {
    Fraction share = Fraction.ONE.dividedBy(step.upper().minus(step.lower()));
    boolean isUp = step.direction() == Direction.HIGHER_IS_BETTER;
    Fraction factor = share.times(isUp ? step.scale() : step.scale().negate());
    Fraction start = isUp ? step.lower() : step.upper();
    Fraction offset = start.times(factor).negate();
    Fraction low = Fraction.ZERO.min(step.scale());
    Fraction high = Fraction.ZERO.max(step.scale());
    return step.clipped()
        ? arithmetic.within(x, factor, offset, new Step.Span(low, high))
        : arithmetic.affine(x, factor, offset);
  }

  private Slot optimum(Slot x, Steps.Optimum step) {
    Fraction rise = Fraction.ONE.dividedBy(step.from().minus(step.lower()));
    Fraction fall = Fraction.ONE.dividedBy(step.to().minus(step.upper()));
    Slot rising = arithmetic.affine(build.copy(x), rise, step.lower().times(rise).negate());
    Slot falling = arithmetic.affine(x, fall, step.upper().times(fall).negate());
    return arithmetic.clip(
        arithmetic.min(rising, falling), Optional.of(Fraction.ZERO), Optional.of(Fraction.ONE));
  }

  private Slot shortfall(Slot x, Steps.Shortfall step) {
    Fraction each = Fraction.ONE.dividedBy(step.per());
    boolean isUp = step.direction() == Direction.HIGHER_IS_BETTER;
    Fraction factor = isUp ? each.negate() : each;
    Slot gap =
        arithmetic.clip(
            arithmetic.affine(x, factor, step.threshold().times(factor).negate()),
            Optional.of(Fraction.ZERO),
            NONE);
    Slot counted =
        switch (step.reading()) {
          case PRO_RATA -> gap;
          case STARTED -> Rounded.of(build, gap, 0, RoundingMode.CEILING);
          case COMPLETED -> Rounded.of(build, gap, 0, RoundingMode.FLOOR);
        };
    return arithmetic.clip(
        arithmetic.affine(counted, step.points().times(MINUS), step.full()),
        Optional.of(step.floor()),
        NONE);
  }

  private Slot fill(Slot x, Steps.Fill step) {
    Build.Flag flag = build.flag(step.flag());
    double with = Bound.near(step.with());
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            if (Double.isNaN(a[i]) && Absents.code(a[i]) == Absents.MISSING) {
              a[i] = with;
              flag.raise(frame, i);
            }
          }
        });
    return new Slot(
        x.place(),
        x.bound().or(Bound.constant(step.with())),
        x.grain().and(Build.grain(step.with())),
        x.isWhole());
  }

  private Slot compute(Slot x, Steps.Compute step) {
    Slot result =
        new Formulas(
                build, name -> name.equals(Steps.Compute.VALUE) ? build.copy(x) : build.load(name))
            .of(step.formula());
    build.release(x);
    return result;
  }

  private Slot strike(Slot x, Strike step) {
    int holds = Formulas.ofData(build).conditions().of(step.when());
    Build.Flag unknown = build.flag("unknown:" + step.id());
    Build.Flag struck = build.flag("veto:" + step.id());
    double cap = Bound.near(step.cap());
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          byte[] truth = frame.truths[holds];
          for (int i = 0; i < frame.count; i++) {
            if (truth[i] == Frame.UNKNOWN) {
              unknown.raise(frame, i);
            } else if (truth[i] == Frame.YES) {
              struck.raise(frame, i);
              a[i] = a[i] > cap ? cap : a[i];
            }
          }
        });
    Bound limit = Bound.constant(step.cap());
    return new Slot(
        x.place(),
        x.bound().or(x.bound().min(limit)),
        x.grain().and(Grain.of(step.cap())),
        x.isWhole());
  }

  private Slot ladder(Slot x, Ladder step) {
    List<Ladder.Rung> rungs =
        step.rungs().stream()
            .sorted(Comparator.comparing(Ladder.Rung::part, Part.ASCENDING))
            .toList();
    Stairs stairs =
        new Stairs(
            x,
            rungs.stream().skip(1).map(rung -> rung.part().from().orElseThrow()).toList(),
            step.edge() == Edge.UPPER);
    double[] points = rungs.stream().mapToDouble(rung -> Bound.near(rung.points())).toArray();
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            if (!Double.isNaN(a[i])) {
              a[i] = points[stairs.of(frame, i, a[i])];
            }
          }
        });
    Bound bound = Bound.constant(rungs.get(0).points());
    Grain grain = Grain.of(rungs.get(0).points());
    for (Ladder.Rung rung : rungs) {
      bound = bound.or(Bound.constant(rung.points()));
      grain = grain.and(Grain.of(rung.points()));
    }
    return build.sane(new Slot(x.place(), bound, grain, x.isWhole()));
  }
}
