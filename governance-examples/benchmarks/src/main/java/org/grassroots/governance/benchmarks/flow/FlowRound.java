package org.grassroots.governance.benchmarks.flow;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one round did.
 *
 * @param flows closed in it
 * @param seconds it took
 * @param cpu it used
 */
record FlowRound(long flows, double seconds, CpuTime cpu) {
  private static final double MILLIS = 1e3;

  double rate() {
    return flows / seconds;
  }

  /** CPU of a flow in this process, in milliseconds. */
  double jvmMillis() {
    return cpu.jvm() * MILLIS / flows;
  }

  /** CPU of a flow in the server, in milliseconds. */
  double serverMillis() {
    return cpu.server() * MILLIS / flows;
  }

  static double median(List<FlowRound> rounds, ToDoubleFunction<FlowRound> measure) {
    return median(rounds.stream().mapToDouble(measure).boxed().toList());
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
