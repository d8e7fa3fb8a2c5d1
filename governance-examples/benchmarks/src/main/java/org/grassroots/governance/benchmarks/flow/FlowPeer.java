package org.grassroots.governance.benchmarks.flow;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Something that takes a matter from report to close in six durable transactions: report, accept,
 * dispatch, handle, verify, close, with a notification queued; used by many threads.
 */
interface FlowPeer extends AutoCloseable {
  /**
   * How a peer is opened.
   *
   * @param name in the results
   * @param opener opens it in an empty folder
   */
  record Candidate(String name, Opener opener) {}

  /** Opens a peer. */
  @FunctionalInterface
  interface Opener {
    /** In an empty folder. */
    FlowPeer open(Path folder) throws Exception;
  }

  /** Takes one matter all the way; returns once each step is stored. */
  void flow(Report report) throws Exception;

  /** Called after each round, when its threads have ended. */
  default void roundEnded() throws Exception {}

  /** How many matters are closed, to see that none got away. */
  long closed() throws Exception;

  /** How many notifications wait, to see that none is missing. */
  long notifications() throws Exception;

  /** How many notifications a flow queues. */
  int notificationsPerFlow();

  @Override
  void close() throws SQLException;
}
