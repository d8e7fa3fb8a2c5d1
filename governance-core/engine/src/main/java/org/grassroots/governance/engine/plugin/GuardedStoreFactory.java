package org.grassroots.governance.engine.plugin;

import java.util.HashMap;
import java.util.Map;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreFactory;

/** A factory of stores behind the boundary; hands over the settings of its plug-in. */
record GuardedStoreFactory(StoreFactory factory, CallSite site) implements StoreFactory {

  @Override
  public boolean accepts(String location) {
    return site.call("accepts", () -> factory.accepts(location), Law.none());
  }

  /** {@code settings} come on top of those of the plug-in. */
  @Override
  public RecordStore open(String location, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(site.settings());
    all.putAll(settings);
    Map<String, String> given = Map.copyOf(all);
    return new GuardedStore(
        site.call("open", () -> factory.open(location, given), Law.none()), site);
  }

  /** For messages: the factory and who brings it. */
  @Override
  public String toString() {
    return site.id() + " of plug-in '" + site.calls().origin().id() + "'";
  }
}
