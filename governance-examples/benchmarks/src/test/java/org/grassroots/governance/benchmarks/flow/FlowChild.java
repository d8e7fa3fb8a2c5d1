package org.grassroots.governance.benchmarks.flow;

import java.nio.file.Path;
import org.grassroots.governance.store.jdbc.JdbcStore;
import org.grassroots.governance.store.jdbc.JdbcStores;

/**
 * A process that takes matters from report to close on two threads and prints each step once it is
 * acknowledged, until it is killed.
 */
public final class FlowChild {
  private FlowChild() {}

  /** The location of the store, and the first number of a matter. */
  public static void main(String[] arguments) {
    GovernancePeer peer = new GovernancePeer(open(arguments[0]));
    long first = Long.parseLong(arguments[1]);
    for (int thread = 0; thread < 2; thread++) {
      long from = first + thread;
      new Thread(() -> run(peer, from)).start();
    }
  }

  static JdbcStore open(String location) {
    return location.startsWith("sqlite:")
        ? JdbcStores.sqlite(Path.of(location.substring("sqlite:".length())))
        : JdbcStores.postgresql(location, "flow");
  }

  private static void run(GovernancePeer peer, long from) {
    for (long number = from; ; number += 2) {
      for (int step = 0; step < GovernancePeer.STEPS.size(); step++) {
        peer.step(Report.of(number), step);
        print(number + " " + step + "\n");
      }
    }
  }

  /** One call a line, so that a line is whole or not there. */
  private static synchronized void print(String line) {
    System.out.print(line);
    System.out.flush();
  }
}
