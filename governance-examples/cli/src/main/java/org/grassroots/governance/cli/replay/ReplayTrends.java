package org.grassroots.governance.cli.replay;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.Published;

/** What charts show of matters opened by a moment. Not safe for threads. */
final class ReplayTrends {
  private final LocalDateTime asOf;
  private final SortedMap<YearMonth, Long> opened = new TreeMap<>();
  private final SortedMap<YearMonth, Long> closed = new TreeMap<>();
  private final SortedMap<String, Long> categories = new TreeMap<>();
  private final SortedMap<String, Long> channels = new TreeMap<>();

  ReplayTrends(LocalDateTime asOf) {
    this.asOf = asOf;
  }

  void add(Matter matter) {
    Published times = matter.timing().published().orElseThrow();
    if (times.opened().isAfter(asOf)) {
      return;
    }
    opened.merge(YearMonth.from(times.opened()), 1L, Long::sum);
    times
        .closed()
        .filter(end -> times.isClosedAt(asOf))
        .ifPresent(end -> closed.merge(YearMonth.from(end), 1L, Long::sum));
    categories.merge(matter.category(), 1L, Long::sum);
    Optional.ofNullable(matter.details().get("channel"))
        .ifPresent(channel -> channels.merge(channel, 1L, Long::sum));
  }

  /** The last months, oldest first, none left out; at most {@code limit}. */
  List<YearMonth> months(int limit) {
    if (opened.isEmpty()) {
      return List.of();
    }
    YearMonth last = YearMonth.from(asOf);
    YearMonth newest = last.isAfter(newest()) ? newest() : last;
    YearMonth first = newest.minusMonths(limit - 1L);
    YearMonth start = opened.firstKey().isAfter(first) ? opened.firstKey() : first;
    return java.util.stream.Stream.iterate(
            start, month -> !month.isAfter(newest), month -> month.plusMonths(1))
        .toList();
  }

  private YearMonth newest() {
    YearMonth lastOpened = opened.lastKey();
    return closed.isEmpty() || lastOpened.isAfter(closed.lastKey()) ? lastOpened : closed.lastKey();
  }

  long openedIn(YearMonth month) {
    return opened.getOrDefault(month, 0L);
  }

  long closedIn(YearMonth month) {
    return closed.getOrDefault(month, 0L);
  }

  /** The categories with most matters, most first, ties by name. */
  List<Map.Entry<String, Long>> topCategories(int limit) {
    return top(categories, limit);
  }

  /** The channels with most matters, most first, ties by name. */
  List<Map.Entry<String, Long>> topChannels(int limit) {
    return top(channels, limit);
  }

  private static List<Map.Entry<String, Long>> top(SortedMap<String, Long> counts, int limit) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::copyOf)
        .toList();
  }
}
