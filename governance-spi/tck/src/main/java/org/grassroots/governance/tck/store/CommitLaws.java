package org.grassroots.governance.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.grassroots.governance.tck.store.LawKinds.NAME;
import static org.grassroots.governance.tck.store.LawKinds.fields;
import static org.grassroots.governance.tck.store.LawKinds.fresh;
import static org.grassroots.governance.tck.store.LawKinds.put;

import java.util.List;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;

/** Laws of commits. */
final class CommitLaws {
  private CommitLaws() {}

  /**
   * When it fails: look at what runs outside of the transaction, and at what is undone when a later
   * write is refused.
   */
  static void s01Atomic(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      store.commit(Commit.of("c1", put("a", 0, "1", fields("code", FieldValue.of("x")))));
      long position = store.position();

      assertThatThrownBy(() -> store.commit(Commit.of("c2", put("b", 0, "1"), put("a", 7, "2"))))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(
              () ->
                  store.commit(
                      Commit.of(
                          "c3",
                          put("c", 0, "1"),
                          put("d", 0, "1", fields("code", FieldValue.of("x"))))))
          .isInstanceOf(StoreException.class);

      assertThat(store.getAll(NAME, List.of("a", "b", "c", "d")))
          .extracting("id")
          .containsExactly("a");
      assertThat(store.position()).isEqualTo(position);
      assertThat(store.receipt("c2")).isEmpty();
      Receipt receipt = store.commit(Commit.of("c4", put("e", 0, "1"), put("f", 0, "1")));
      assertThat(receipt.versions()).hasSize(2);
      assertThat(store.changes(position, 10)).hasSize(1);
    }
  }

  /** When it fails: the version must be compared and moved in one step. */
  static void s02Versions(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      store.commit(Commit.of("c1", put("a", 0, "1")));
      store.commit(Commit.of("c2", put("a", 1, "2")));

      StoreException.Conflict stale =
          catchThrowableOfType(
              StoreException.Conflict.class, () -> store.commit(Commit.of("c3", put("a", 1, "3"))));
      assertThat(stale).as("a stale version is a conflict").isNotNull();
      assertThat(stale.expected()).isEqualTo(1);
      assertThat(stale.actual()).isEqualTo(2);
      assertThat(stale.id()).isEqualTo("a");
      assertThatThrownBy(() -> store.commit(Commit.of("c4", put("a", 0, "3"))))
          .isInstanceOf(StoreException.Conflict.class);
      assertThatThrownBy(() -> store.commit(Commit.of("c5", put("b", 1, "3"))))
          .isInstanceOf(StoreException.Conflict.class);
      assertThat(store.get(NAME, "a").map(StoredRecord::document)).contains("2");
    }
  }

  /**
   * When it fails: the receipt must be stored with the commit and looked up before anything is
   * decided.
   */
  static void s04Repeats(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      Commit commit = Commit.of("c1", put("a", 0, "1"));
      Receipt first = store.commit(commit);
      store.commit(Commit.of("c2", put("a", 1, "2")));

      assertThat(store.commit(commit)).isEqualTo(first);
      assertThat(store.receipt("c1")).contains(first);
      assertThat(store.receipt("c9")).isEmpty();
      assertThat(store.position()).isEqualTo(2);
      assertThat(store.get(NAME, "a").map(StoredRecord::document)).contains("2");
      assertThatThrownBy(() -> store.commit(Commit.of("c1", put("a", 2, "other"))))
          .isInstanceOf(StoreException.Duplicate.class)
          .hasMessageContaining("c1");
    }
  }

  /**
   * When it fails: reads must see the commit as soon as its receipt is returned, by id and by
   * question.
   */
  static void s05ReadYourWrites(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      for (int version = 0; version < 5; version++) {
        String document = "d" + version;
        store.commit(
            Commit.of(
                "c" + version,
                put("a", version, document, fields("whole", FieldValue.of(version)))));
        assertThat(store.get(NAME, "a").map(StoredRecord::document)).contains(document);
        Query query = Query.of(NAME, Condition.equal("whole", FieldValue.of(version)), 10);
        assertThat(store.query(query).records()).extracting("document").containsExactly(document);
        assertThat(store.position()).isEqualTo(version + 1);
      }
    }
  }

  /**
   * When it fails: what a commit read must be checked inside of the transaction, absence included.
   */
  static void s06Reads(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      store.commit(Commit.of("c1", put("a", 0, "1"), put("b", 0, "1")));
      store.commit(Commit.of("c2", put("a", 1, "2")));

      assertThatThrownBy(() -> store.commit(reading("c3", "x", new ReadCheck(NAME, "a", 1))))
          .isInstanceOf(StoreException.Conflict.class);
      assertThatThrownBy(() -> store.commit(reading("c4", "x", new ReadCheck(NAME, "b", 0))))
          .isInstanceOf(StoreException.Conflict.class);
      store.commit(reading("c5", "x", new ReadCheck(NAME, "a", 2), new ReadCheck(NAME, "none", 0)));
      assertThat(store.get(NAME, "x")).isPresent();
    }
  }

  private static Commit reading(String id, String written, ReadCheck... reads) {
    return new Commit(id, List.of(put(written, 0, "1")), List.of(reads));
  }

  /** When it fails: map every failure of the database to one of the types of the port. */
  static void s18Errors(StoreHarness harness, String location) {
    RecordStore store = fresh(harness, location);
    store.commit(Commit.of("c1", put("a", 0, "1", fields("code", FieldValue.of("x")))));

    assertThatThrownBy(() -> store.commit(Commit.of("c2", put("a", 9, "1"))))
        .isInstanceOf(StoreException.Conflict.class);
    assertThatThrownBy(
            () ->
                store.commit(Commit.of("c3", put("b", 0, "1", fields("code", FieldValue.of("x"))))))
        .isInstanceOf(StoreException.Duplicate.class);
    assertThatThrownBy(
            () ->
                store.commit(Commit.of("c4", put("b", 0, "1", fields("none", FieldValue.of("x"))))))
        .isInstanceOf(StoreException.Refused.class);
    assertThatThrownBy(() -> store.get("unknown", "a")).isInstanceOf(StoreException.Refused.class);
    store.close();
    store.close();
    assertThatThrownBy(() -> store.get(NAME, "a")).isInstanceOf(StoreException.Closed.class);
    assertThatThrownBy(() -> store.commit(Commit.of("c5", put("z", 0, "1"))))
        .isInstanceOf(StoreException.Closed.class);
  }
}
