package org.grassroots.governance.engine.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.grassroots.governance.tck.store.RecordStoreContract;
import org.grassroots.governance.tck.store.StoreHarness;

// region contract
class InMemoryStoreContractTest implements RecordStoreContract {
  private final Map<String, InMemoryStore> stores = new ConcurrentHashMap<>();

  @Override
  public StoreHarness harness() {
    return location -> stores.computeIfAbsent(location, name -> InMemoryStore.create());
  }
}
// endregion
