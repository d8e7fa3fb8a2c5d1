package org.grassroots.governance.tck.store;

import org.grassroots.governance.spi.store.RecordStore;

/**
 * What the author of a store supplies, so that the kit can try it. A location is a name of the
 * kit's choosing: lower-case letters, digits and hyphens; each names a store of its own that is
 * empty at first.
 *
 * @since 0.1
 */
public interface StoreHarness {

  /**
   * Opens the store at a location; opening it again after a close or crash finds what was there.
   */
  RecordStore open(String location);

  /**
   * Drops the open store as a crash of the process would: nothing is flushed or closed in order.
   * Called for stores that declare {@code DURABLE} only.
   */
  default void crash(String location) {
    throw new UnsupportedOperationException("This harness cannot crash a store.");
  }

  /**
   * Begins a transaction of the host on the store's database. Called for stores that declare {@code
   * JOINS_HOST} only.
   */
  default HostTransaction begin(String location) {
    throw new UnsupportedOperationException("This harness has no host transaction.");
  }

  /**
   * Opens a store that an older release wrote. Called for stores that declare {@code UPGRADES}
   * only.
   */
  default OlderStore older(String location) {
    throw new UnsupportedOperationException("This harness has no older store.");
  }

  /** A transaction of the host with a store that joined it. */
  interface HostTransaction {
    /** The store inside of the transaction. */
    RecordStore store();

    /** Commits the transaction. */
    void commit();

    /** Rolls it back. */
    void rollback();
  }

  /**
   * A store written by an older release, opened by this one.
   *
   * @param store the store
   * @param kind a kind that was declared then
   * @param id a record that was put then, at least twice
   * @param document its newest document
   */
  record OlderStore(RecordStore store, String kind, String id, String document) {}
}
