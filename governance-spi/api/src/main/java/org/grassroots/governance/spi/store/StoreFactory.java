package org.grassroots.governance.spi.store;

import java.util.Map;

/**
 * Opens stores by location, so that a host or the command line can name one as text.
 *
 * <p>Called by the engine at most once a store, on the thread that builds the {@code Governance}.
 *
 * @since 0.1
 */
public interface StoreFactory {

  /**
   * Whether the location is this factory's, e.g. {@code sqlite:town.db}; must not touch anything.
   */
  boolean accepts(String location);

  /**
   * Opens, and creates or upgrades where needed.
   *
   * @param settings the plug-in's own settings, already checked
   * @throws StoreException.Unavailable it cannot be reached
   * @throws StoreException.Corrupt it cannot be read
   */
  RecordStore open(String location, Map<String, String> settings);
}
