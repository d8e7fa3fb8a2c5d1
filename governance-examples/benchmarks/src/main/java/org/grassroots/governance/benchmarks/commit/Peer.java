package org.grassroots.governance.benchmarks.commit;

import java.nio.file.Path;

/** Something that commits. Opened once, used by many threads, closed once. */
interface Peer {
  /** Its name in the results. */
  String name();

  /** Makes an empty store with {@link Load#RECORDS} records at version 1. */
  void open(Path folder) throws Exception;

  /** For one thread. */
  Client client() throws Exception;

  /** How many updates are stored, to see that all of them are. */
  long updates() throws Exception;

  /** Frees everything. */
  void close() throws Exception;

  /** Commits for one thread. */
  interface Client extends AutoCloseable {
    /** Replaces the record if it has the version, and returns once that is committed as durably as the peer can. */
    void update(Load.Update update) throws Exception;
  }
}
