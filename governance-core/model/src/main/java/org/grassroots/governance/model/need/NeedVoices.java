package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts voices into needs: one need for each category and area that anybody asked for. Not safe
 * for threads.
 *
 * <p>Memory grows with the number of voices that still wait, eight bytes each, and with the number
 * of needs.
 *
 * @since 0.1
 */
public final class NeedVoices {
  private static final long SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final Map<String, Map<String, Tally>> byCategory = new TreeMap<>();

  /** No voice yet. */
  public NeedVoices() {}

  /**
   * Adds one voice.
   *
   * @param category what is needed
   * @param area where
   * @param waiting how long the voice has waited so far; empty when it was answered
   * @param isOverdue whether it waits longer than promised
   */
  public void add(String category, String area, Optional<Duration> waiting, boolean isOverdue) {
    byCategory
        .computeIfAbsent(category, name -> new TreeMap<>())
        .computeIfAbsent(area, name -> new Tally())
        .add(waiting, isOverdue);
  }

  /**
   * The needs, by category and area in code-point order.
   *
   * @param decimals digits after the point of the median age, rounded half up; for an even number
   *     of voices the mean of the middle two
   */
  public List<Need> needs(int decimals) {
    List<Need> needs = new ArrayList<>();
    byCategory.forEach(
        (category, areas) ->
            areas.forEach((area, tally) -> needs.add(tally.need(category, area, decimals))));
    return needs;
  }

  private static final class Tally {
    private long volume;
    private long overdue;
    private long[] waitingSeconds = new long[4];
    private int waiting;

    void add(Optional<Duration> wait, boolean isOverdue) {
      volume++;
      overdue += isOverdue ? 1 : 0;
      wait.ifPresent(duration -> append(duration.toSeconds()));
    }

    private void append(long seconds) {
      if (waiting == waitingSeconds.length) {
        waitingSeconds = Arrays.copyOf(waitingSeconds, 2 * waiting);
      }
      waitingSeconds[waiting++] = seconds;
    }

    Need need(String category, String area, int decimals) {
      return new Need(category, area, volume, overdue, medianDays(decimals));
    }

    private BigDecimal medianDays(int decimals) {
      if (waiting == 0) {
        return BigDecimal.ZERO.setScale(decimals);
      }
      long[] sorted = Arrays.copyOf(waitingSeconds, waiting);
      Arrays.sort(sorted);
      BigDecimal middleTwo =
          BigDecimal.valueOf(sorted[(waiting - 1) / 2])
              .add(BigDecimal.valueOf(sorted[waiting / 2]));
      return middleTwo.divide(
          BigDecimal.valueOf(2 * SECONDS_A_DAY), decimals, RoundingMode.HALF_UP);
    }
  }
}
