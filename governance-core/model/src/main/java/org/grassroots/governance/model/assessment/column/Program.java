package org.grassroots.governance.model.assessment.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A scheme compiled for some columns: loops over blocks of units that fill the columns of a result.
 * Immutable; safe for threads that run it on different units.
 *
 * @param ops in order
 * @param sizes how many registers they need
 * @param flags what the flags of a frame say
 */
record Program(List<Op> ops, Sizes sizes, List<String> flags) {
  /** How many registers there are. */
  record Sizes(int numbers, int truths, int flags, int leaves) {}

  /** Runs it on the units from the first to before the last; tells which stay undecided. */
  List<Integer> run(int from, int to, Rows rows) {
    Op[] loops = ops.toArray(new Op[0]);
    Frame frame = new Frame(sizes);
    List<Integer> undecided = new ArrayList<>();
    for (int start = from; start < to; start += Frame.SIZE) {
      frame.begin(start, Math.min(Frame.SIZE, to - start));
      for (Op loop : loops) {
        loop.run(frame);
      }
      rows.keep(frame);
      for (int i = 0; frame.hasUndecided && i < frame.count; i++) {
        if (frame.isUndecided[i]) {
          undecided.add(start + i);
        }
      }
    }
    return undecided;
  }

  /** Every flag once, as often as it is declared. */
  Set<String> named(long[][] words, int unit) {
    Set<String> named = new java.util.LinkedHashSet<>();
    for (int flag = 0; flag < flags.size(); flag++) {
      if ((words[flag / Long.SIZE][unit] >>> flag & 1) != 0) {
        named.add(flags.get(flag));
      }
    }
    return named;
  }
}
