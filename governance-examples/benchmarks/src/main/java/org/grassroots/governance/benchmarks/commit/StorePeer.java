package org.grassroots.governance.benchmarks.commit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;

/** One of our stores. */
final class StorePeer implements Peer {
  private static final RecordKind KIND =
      RecordKind.of(
              "matter",
              FieldSpec.of("status", FieldType.TEXT),
              FieldSpec.of("area", FieldType.TEXT),
              FieldSpec.of("due", FieldType.INSTANT))
          .withIndexes(RecordKind.Key.of("area", "status"));

  private final RecordStore store;

  StorePeer(RecordStore store) {
    this.store = store;
    store.declare(List.of(KIND));
    List<Write> writes = new ArrayList<>();
    for (int number = 0; number < Load.RECORDS; number++) {
      writes.add(put(new Load.Update("", number, 0)));
    }
    store.commit(new Commit("load", writes, List.of()));
  }

  @Override
  public Client client() {
    return new Client() {
      @Override
      public void update(Load.Update update) {
        store.commit(Commit.of(update.commitId(), put(update)));
      }

      @Override
      public void close() {}
    };
  }

  private static Write.Put put(Load.Update update) {
    return new Write.Put(
        KIND.name(),
        update.id(),
        update.version(),
        update.document(),
        Map.of(
            "status",
            FieldValue.of(update.status()),
            "area",
            FieldValue.of(update.area()),
            "due",
            FieldValue.of(Instant.EPOCH.plus(update.dueMicros(), ChronoUnit.MICROS))));
  }

  @Override
  public long updates() {
    return store.position() - 1;
  }

  @Override
  public void close() {
    store.close();
  }
}
