package org.grassroots.governance.model.assessment.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.assessment.scheme.Absence;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.shared.Fraction;

/** Turns the sources of leaves into loops. */
final class Leaves {
  private final Build build;
  private final Node node;

  Leaves(Build build, Node node) {
    this.build = build;
    this.node = node;
  }

  /** The figure of a leaf before its steps, as far as it applies. */
  Slot source() {
    Slot x = taken();
    if (node.evidence().isPresent()) {
      evidence(x, node.evidence().get());
    }
    return absent(x);
  }

  private Slot taken() {
    if (node.source() instanceof Source.Measure measure) {
      return measure(measure);
    }
    if (node.source() instanceof Source.Answer answer) {
      return answer(answer);
    }
    if (node.source() instanceof Source.Graders graders) {
      return graders(graders);
    }
    throw new Unsupported(node.id());
  }

  private Slot measure(Source.Measure measure) {
    Slot x = Formulas.ofData(build).of(measure.formula());
    int valid = Build.NO_GUARD;
    if (measure.valid().isPresent()) {
      valid = Formulas.ofData(build).conditions().of(measure.valid().get());
      x = valid(x, valid);
    }
    if (measure.base().isPresent()) {
      x = based(x, measure.base().get(), valid);
    }
    boolean isDefined =
        measure.formula() instanceof Formula.Name name
            && build.columns.figures(name.name()).map(Figures::isDefined).orElse(true);
    return x.isWhole() || isDefined ? x : defined(x, measure.undefined());
  }

  /** The column whose absent cells, and no others, make the figure of a leaf absent. */
  static Optional<Figures> plain(Columns columns, Node node) {
    boolean isPlain =
        node.applies().isEmpty() && node.absence().policy() != Absence.Policy.NOT_APPLICABLE;
    return isPlain
            && node.source() instanceof Source.Measure measure
            && measure.valid().isEmpty()
            && measure.base().isEmpty()
            && measure.formula() instanceof Formula.Name name
        ? columns.figures(name.name()).filter(Figures::isDefined)
        : Optional.empty();
  }

  private static Slot partly(Slot x) {
    return new Slot(x.place(), x.bound(), x.grain(), false);
  }

  private Slot valid(Slot x, int valid) {
    Build.Flag invalid = build.flag("not-valid:" + node.id());
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          byte[] holds = frame.truths[valid];
          for (int i = 0; i < frame.count; i++) {
            if (holds[i] != Frame.YES) {
              a[i] = Absents.MISSING_NAN;
              invalid.raise(frame, i);
            }
          }
        });
    return partly(x);
  }

  /** Hides figures on too few cases; those that are not valid are missing already. */
  private Slot based(Slot x, Base base, int valid) {
    Slot cases = Formulas.ofData(build).of(base.of());
    Threshold least = new Threshold(cases, base.least());
    Build.Flag small = build.flag("small-base:" + node.id());
    boolean isMissing = base.suppressed() == Base.Suppressed.MISSING;
    double hidden = isMissing ? Absents.MISSING_NAN : Absents.NOT_APPLICABLE_NAN;
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          double[] n = frame.numbers[cases.place()];
          for (int i = 0; i < frame.count; i++) {
            if (valid != Build.NO_GUARD && frame.truths[valid][i] != Frame.YES) {
              continue;
            }
            if (Double.isNaN(n[i])) {
              a[i] = Absents.code(n[i]) == Absents.UNDEFINED ? Absents.MISSING_NAN : n[i];
            } else if (least.order(frame, i, n[i]) < 0) {
              a[i] = hidden;
              small.raise(frame, i);
            }
          }
        });
    build.release(cases);
    return partly(x);
  }

  /** What a denominator of 0 gives. */
  private Slot defined(Slot x, Source.Undefined undefined) {
    Build.Flag zero = build.flag("zero-denominator:" + node.id());
    boolean isError = undefined == Source.Undefined.ERROR;
    Cell cell = undefined.cell();
    double instead =
        cell instanceof Cell.Absent absent
            ? Absents.nan(absent)
            : Bound.near(cell.number().orElseThrow());
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            if (Double.isNaN(a[i]) && Absents.code(a[i]) == Absents.UNDEFINED) {
              if (isError) {
                frame.undecided(i);
              }
              a[i] = instead;
              zero.raise(frame, i);
            }
          }
        });
    return new Slot(
        x.place(),
        cell.number().map(value -> x.bound().or(Bound.constant(value))).orElse(x.bound()),
        x.grain(),
        false);
  }

  private Slot answer(Source.Answer answer) {
    Optional<Texts> texts = build.columns.texts(answer.column());
    Slot x = build.load(answer.column());
    if (texts.isEmpty()) {
      throw new Unsupported(answer.column());
    }
    int[] codes = texts.get().codes();
    double[] points =
        texts.get().known().stream()
            .mapToDouble(
                text ->
                    Optional.ofNullable(answer.points().get(text))
                        .map(Fraction::doubleValue)
                        .orElse(Double.NaN))
            .toArray();
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            int code = codes[frame.start + i];
            if (code >= 0) {
              a[i] = points[code];
              if (Double.isNaN(points[code])) {
                frame.undecided(i);
              }
            } else if (!Double.isNaN(a[i]) || Absents.code(a[i]) != Absents.NOT_APPLICABLE) {
              a[i] = Absents.MISSING_NAN;
            }
          }
        });
    Bound bound = new Bound(0, 0, 0);
    Grain grain = Grain.WHOLE;
    for (Fraction each : answer.points().values()) {
      bound = bound.or(Bound.constant(each));
      grain = grain.and(Grain.of(each));
    }
    return build.sane(new Slot(x.place(), bound, grain, false));
  }

  private Slot graders(Source.Graders graders) {
    List<Slot> marks = new ArrayList<>();
    graders.columns().forEach(column -> marks.add(build.load(column)));
    Slot result = marks.get(0);
    int[] places = marks.stream().mapToInt(Slot::place).toArray();
    int count = build.number();
    build.add(frame -> Marks.join(frame, places, graders, count));
    Bound bound = result.bound();
    Grain grain = result.grain();
    for (Slot each : marks.subList(1, marks.size())) {
      bound = bound.or(each.bound());
      grain = grain.and(each.grain());
      build.release(each);
    }
    double error = bound.error() + (marks.size() + 2) * Bound.EPSILON * bound.size();
    return new Slot(
        result.place(),
        Bound.of(bound.least(), bound.most(), error),
        grain.times(Grain.of(count)),
        false);
  }

  private void evidence(Slot x, String column) {
    Optional<Texts> texts = build.columns.texts(column);
    int[] codes = texts.map(Texts::codes).orElse(new int[0]);
    Build.Flag without = build.flag("no-evidence:" + node.id());
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            boolean isThere = codes.length > 0 && codes[frame.start + i] >= 0;
            if (!Double.isNaN(a[i]) && !isThere) {
              without.raise(frame, i);
            }
          }
        });
  }

  private Slot absent(Slot x) {
    boolean isManual = node.absence().policy() == Absence.Policy.MANUAL;
    boolean isOut = node.absence().policy() == Absence.Policy.NOT_APPLICABLE;
    if (x.isWhole() || !isManual && !isOut) {
      return x;
    }
    Build.Flag manual = build.flag("manual:" + node.id());
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            if (Double.isNaN(a[i]) && Absents.code(a[i]) == Absents.MISSING) {
              if (isManual) {
                manual.raise(frame, i);
              } else {
                a[i] = Absents.NOT_APPLICABLE_NAN;
              }
            }
          }
        });
    return x;
  }

  /** Joins the marks of several graders. */
  private static final class Marks {
    private static final double HALF = 0.5;

    private Marks() {}

    static void join(Frame frame, int[] places, Source.Graders graders, int counts) {
      double[] known = new double[places.length];
      double[] result = frame.numbers[places[0]];
      for (int i = 0; i < frame.count; i++) {
        int size = 0;
        boolean isOut = true;
        for (int place : places) {
          double mark = frame.numbers[place][i];
          if (!Double.isNaN(mark)) {
            known[size++] = mark;
          }
          isOut &= Double.isNaN(mark) && Absents.code(mark) == Absents.NOT_APPLICABLE;
        }
        if (size == 0 || size < graders.least()) {
          result[i] = isOut ? Absents.NOT_APPLICABLE_NAN : Absents.MISSING_NAN;
        } else {
          Arrays.sort(known, 0, size);
          result[i] = joined(known, size, graders, frame.numbers[counts], i);
        }
      }
    }

    private static double joined(
        double[] ascending, int size, Source.Graders graders, double[] counts, int unit) {
      int last = size - 1;
      counts[unit] = 1;
      switch (graders.method()) {
        case MIN:
          return ascending[0];
        case MEDIAN:
          counts[unit] = 2;
          return (ascending[last / 2] + ascending[(last + 1) / 2]) * HALF;
        default:
          int trim = Math.min(graders.trim(), last / 2);
          double sum = 0;
          for (int k = trim; k < size - trim; k++) {
            sum += ascending[k];
          }
          counts[unit] = size - 2.0 * trim;
          return sum / counts[unit];
      }
    }
  }
}
