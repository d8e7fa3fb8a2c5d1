package org.grassroots.governance.engine.store;

import java.util.Map;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreFactory;

/**
 * Opens {@code memory}: a new, empty store each time.
 *
 * @since 0.1
 */
public final class InMemoryStoreFactory implements StoreFactory {
  /** The location of this factory. */
  public static final String LOCATION = "memory";

  /** A factory; it has no state. */
  public InMemoryStoreFactory() {}

  @Override
  public boolean accepts(String location) {
    return location.equals(LOCATION);
  }

  @Override
  public RecordStore open(String location, Map<String, String> settings) {
    return InMemoryStore.create();
  }
}
