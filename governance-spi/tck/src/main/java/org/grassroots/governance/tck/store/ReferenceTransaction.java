package org.grassroots.governance.tck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;

/** A transaction that keeps its commits to itself until the host commits. */
final class ReferenceTransaction implements StoreHarness.HostTransaction {
  private final RecordStore target;
  private final List<Commit> pending = new ArrayList<>();

  ReferenceTransaction(RecordStore target) {
    this.target = target;
  }

  @Override
  public RecordStore store() {
    return new ForwardingStore(target) {
      @Override
      public Receipt commit(Commit commit) {
        pending.add(commit);
        return new Receipt(
            commit.id(),
            OptionalLong.empty(),
            commit.writes().stream().map(ReferenceTransaction::version).toList());
      }
    };
  }

  private static Receipt.RecordVersion version(Write write) {
    return new Receipt.RecordVersion(write.kind(), write.id(), write.expectedVersion() + 1);
  }

  @Override
  public void commit() {
    pending.forEach(target::commit);
    pending.clear();
  }

  @Override
  public void rollback() {
    pending.clear();
  }
}
