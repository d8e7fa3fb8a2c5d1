package org.grassroots.governance.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.tck.store.LawKinds.NAME;
import static org.grassroots.governance.tck.store.LawKinds.fresh;
import static org.grassroots.governance.tck.store.LawKinds.put;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoredRecord;

/** Laws of crashes, host transactions and older stores: each behind a capability. */
final class CrashLaws {
  private static final int COMMITS = 5;

  private CrashLaws() {}

  /**
   * When it fails: nothing may be acknowledged before it is where a crash cannot reach it; the
   * receipt is part of the commit.
   */
  static void s03Durable(StoreHarness harness, String location) {
    List<Receipt> receipts = new ArrayList<>();
    RecordStore store = fresh(harness, location);
    for (int i = 0; i < COMMITS; i++) {
      receipts.add(store.commit(commit(i)));
    }
    harness.crash(location);
    try (RecordStore again = fresh(harness, location)) {
      assertThat(again.position()).isEqualTo(COMMITS);
      assertThat(again.changes(0, 100)).hasSize(COMMITS);
      for (int i = 0; i < COMMITS; i++) {
        assertThat(again.receipt("c" + i)).contains(receipts.get(i));
        assertThat(again.commit(commit(i))).isEqualTo(receipts.get(i));
      }
      assertThat(again.get(NAME, "a").map(StoredRecord::document)).contains("v" + (COMMITS - 1));
      again.commit(Commit.of("next", put("a", COMMITS, "next")));
      assertThat(again.position()).isEqualTo(COMMITS + 1);
    }
  }

  private static Commit commit(int i) {
    return Commit.of("c" + i, put("a", i, "v" + i), put("b" + i, 0, "1"));
  }

  /**
   * When it fails: write on the host's connection, and give feed positions only to what the host
   * committed.
   */
  static void s20Joins(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      store.commit(Commit.of("c1", put("a", 0, "1")));
      StoreHarness.HostTransaction kept = harness.begin(location);
      Receipt pending = kept.store().commit(Commit.of("c2", put("a", 1, "2")));
      assertThat(pending.position()).as("no position before the host commits").isEmpty();
      assertThat(store.get(NAME, "a").map(StoredRecord::document)).contains("1");
      assertThat(store.changes(0, 10)).hasSize(1);
      kept.commit();
      assertThat(store.get(NAME, "a").map(StoredRecord::document)).contains("2");
      assertThat(store.changes(0, 10)).extracting("commitId").containsExactly("c1", "c2");
      assertThat(store.receipt("c2").orElseThrow().position()).hasValue(2);

      StoreHarness.HostTransaction dropped = harness.begin(location);
      dropped.store().commit(Commit.of("c3", put("a", 2, "3")));
      dropped.rollback();
      assertThat(store.get(NAME, "a").map(StoredRecord::document)).contains("2");
      assertThat(store.receipt("c3")).isEmpty();
      store.commit(Commit.of("c4", put("a", 2, "4")));
      assertThat(store.changes(0, 10)).extracting("position").containsExactly(1L, 2L, 3L);
    }
  }

  /** When it fails: every step of the upgrade keeps records, versions, history and feed. */
  static void s21Upgrades(StoreHarness harness, String location) {
    StoreHarness.OlderStore older = harness.older(location);
    try (RecordStore store = older.store()) {
      StoredRecord record = store.get(older.kind(), older.id()).orElseThrow();
      assertThat(record.document()).isEqualTo(older.document());
      assertThat(store.history(older.kind(), older.id()))
          .hasSize((int) record.version())
          .hasSizeGreaterThan(1);
      assertThat(store.changes(0, 10_000)).hasSize((int) store.position());
      store.declare(List.of(LawKinds.KIND));
      store.commit(Commit.of("after-upgrade", put("a", 0, "1")));
      assertThat(store.get(NAME, "a")).isPresent();
    }
  }
}
