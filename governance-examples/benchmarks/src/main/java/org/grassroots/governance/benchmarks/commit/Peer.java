package org.grassroots.governance.benchmarks.commit;

import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Something that commits, opened with {@link Load#RECORDS} records at version 1; used by many
 * threads.
 */
interface Peer {
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
    Peer open(Path folder) throws Exception;
  }

  /** For one thread. */
  Client client() throws Exception;

  /** How many updates are stored, to see that all of them are. */
  long updates() throws Exception;

  /** Frees everything. */
  void close() throws Exception;

  /** Commits for one thread. */
  interface Client extends AutoCloseable {
    /**
     * Replaces the record if it has the version, and returns once that is committed as durably as
     * the peer can.
     */
    void update(Load.Update update) throws Exception;

    @Override
    void close() throws SQLException;
  }
}
