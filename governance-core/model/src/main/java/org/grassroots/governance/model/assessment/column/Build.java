package org.grassroots.governance.model.assessment.column;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** Collects the loops of a program and hands out its registers. */
final class Build {
  static final int NO_GUARD = -1;
  final Columns columns;
  private final List<Op> ops = new ArrayList<>();
  private final List<String> flags = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int numbers;
  private int truths;
  private int guard = NO_GUARD;

  Build(Columns columns) {
    this.columns = columns;
  }

  List<Op> ops() {
    return ops;
  }

  List<String> flags() {
    return flags;
  }

  Program.Sizes sizes(int leaves) {
    return new Program.Sizes(numbers, truths, flags.size(), leaves);
  }

  void add(Op op) {
    ops.add(op);
  }

  int number() {
    return free.isEmpty() ? numbers++ : free.pop();
  }

  void release(Slot slot) {
    free.push(slot.place());
  }

  int truth() {
    return truths++;
  }

  /** From now on flags are raised only where the condition is not known to fail. */
  int guarded(int truth) {
    int before = guard;
    guard = truth;
    return before;
  }

  /** Raises a flag for a unit. */
  Flag flag(String name) {
    int place = flags.size();
    flags.add(name);
    int condition = guard;
    return (frame, unit) -> {
      if (condition == NO_GUARD || frame.truths[condition][unit] != Frame.NO) {
        frame.flag(place, unit);
      }
    };
  }

  /** Something to say of a unit. */
  @FunctionalInterface
  interface Flag {
    void raise(Frame frame, int unit);
  }

  /** Leaves the figures to the exact way where they are too large to compute with. */
  Slot sane(Slot slot) {
    if (slot.bound().isSane()) {
      return slot;
    }
    add(
        frame -> {
          double[] x = frame.numbers[slot.place()];
          for (int i = 0; i < frame.count; i++) {
            if (!Double.isNaN(x[i])) {
              frame.undecided(i);
              x[i] = 0;
            }
          }
        });
    return new Slot(slot.place(), new Bound(0, 0, 0), Grain.WHOLE, slot.isWhole());
  }

  /** A column of the data; missing where there is none. */
  Slot load(String column) {
    int place = number();
    Optional<Figures> figures = columns.figures(column);
    if (figures.isPresent()) {
      double[] values = figures.get().values();
      add(frame -> System.arraycopy(values, frame.start, frame.numbers[place], 0, frame.count));
      return sane(
          new Slot(place, figures.get().bound(), figures.get().grain(), figures.get().isWhole()));
    }
    Optional<Texts> texts = columns.texts(column);
    add(
        frame -> {
          double[] x = frame.numbers[place];
          for (int i = 0; i < frame.count; i++) {
            int unit = frame.start + i;
            x[i] = texts.map(cells -> Absents.nan(cells.absent(unit))).orElse(Absents.MISSING_NAN);
          }
        });
    return new Slot(place, new Bound(0, 0, 0), Grain.WHOLE, false);
  }

  Slot constant(Real value) {
    int place = number();
    double near = Bound.near(value);
    add(frame -> java.util.Arrays.fill(frame.numbers[place], 0, frame.count, near));
    return sane(new Slot(place, Bound.constant(value), grain(value), true));
  }

  static Grain grain(Real value) {
    return value instanceof Fraction fraction ? Grain.of(fraction) : Grain.NONE;
  }

  /** Where a register has figures. */
  int known(Slot x) {
    int truth = truth();
    add(
        frame -> {
          byte[] holds = frame.truths[truth];
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            holds[i] = !Double.isNaN(a[i]) ? Frame.YES : Frame.NO;
          }
        });
    return truth;
  }

  Slot copy(Slot from) {
    int place = number();
    add(
        frame ->
            System.arraycopy(frame.numbers[from.place()], 0, frame.numbers[place], 0, frame.count));
    return new Slot(place, from.bound(), from.grain(), from.isWhole());
  }
}
