package org.grassroots.governance.benchmarks.commit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A peer in one set of rounds.
 *
 * @param rate commits a second, median of the rounds
 * @param storeToPeer our rate divided by the peer's, median of the rounds
 */
record Ratio(double rate, double storeToPeer) {

  static Ratio of(Map<String, List<Double>> rates, String store, String peer) {
    List<Double> ours = rates.getOrDefault(store, List.of());
    List<Double> theirs = rates.getOrDefault(peer, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ours.size(); round++) {
      ratios.add(ours.get(round) / theirs.get(round));
    }
    return new Ratio(median(theirs), median(ratios));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  String json(String family, int threads, String peer) {
    return String.format(
        Locale.ROOT,
        "{\"family\":\"%s\",\"peer\":\"%s\",\"threads\":%d,\"commitsPerSecond\":%.0f,\"storeToPeer\":%.3f}",
        family,
        peer,
        threads,
        rate,
        storeToPeer);
  }
}
