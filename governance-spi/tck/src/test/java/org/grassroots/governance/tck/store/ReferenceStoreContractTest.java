package org.grassroots.governance.tck.store;

class ReferenceStoreContractTest implements RecordStoreContract {
  private final StoreHarness harness = new ReferenceHarness();

  @Override
  public StoreHarness harness() {
    return harness;
  }
}
