package org.grassroots.governance.spi.store.support;

import java.util.Optional;

/**
 * What the planner asks a store, at one instant that holds until the commit is done.
 *
 * @since 0.1
 */
public interface StoreView {
  /** How a record stands; {@link Standing#NEVER} when it never was. */
  Standing standing(RecordKey record);

  /** The live record that holds the value of a unique key. */
  Optional<RecordKey> owner(KeyValue key);
}
