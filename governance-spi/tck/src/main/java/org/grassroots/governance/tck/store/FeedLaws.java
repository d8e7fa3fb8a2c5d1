package org.grassroots.governance.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.grassroots.governance.tck.store.LawKinds.NAME;
import static org.grassroots.governance.tck.store.LawKinds.delete;
import static org.grassroots.governance.tck.store.LawKinds.erase;
import static org.grassroots.governance.tck.store.LawKinds.fields;
import static org.grassroots.governance.tck.store.LawKinds.fresh;
import static org.grassroots.governance.tck.store.LawKinds.put;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Commits;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;

/** Laws of the change feed and of history. */
final class FeedLaws {
  private static final int WRITERS = 4;
  private static final int COMMITS_EACH = 12;

  private FeedLaws() {}

  /**
   * When it fails: take the position as the last thing before the commit becomes visible, from one
   * place; a refused commit takes none.
   */
  static void s10Feed(StoreHarness harness, String location) throws Exception {
    try (RecordStore store = fresh(harness, location)) {
      List<FeedEntry> followed = followedWhileWriting(store);
      List<FeedEntry> all = paged(store);

      assertThat(followed).as("a follower sees what a later reader sees").isEqualTo(all);
      assertThat(all).hasSize(WRITERS * COMMITS_EACH);
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).position()).isEqualTo(i + 1);
      }
      assertThat(store.position()).isEqualTo(all.size());
      assertThat(store.changes(0, 5)).isEqualTo(all.subList(0, 5));
      assertThat(store.changes(all.size(), 5)).isEmpty();
      Commit last = Commit.of("last", put("p", 0, "1"), put("q", 0, "1"));
      store.commit(last);
      FeedEntry entry = store.changes(all.size(), 5).get(0);
      assertThat(entry.contentHash()).isEqualTo(Commits.contentHash(last));
      assertThat(entry.changes()).extracting("id").containsExactly("p", "q");
    }
  }

  private static List<FeedEntry> followedWhileWriting(RecordStore store) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        String name = "w" + writer;
        writers.add(threads.submit(() -> write(store, name)));
      }
      List<FeedEntry> followed = new ArrayList<>();
      while (followed.size() < WRITERS * COMMITS_EACH) {
        long from = followed.isEmpty() ? 0 : followed.get(followed.size() - 1).position();
        List<FeedEntry> more = store.changes(from, 7);
        followed.addAll(more);
        if (more.isEmpty() && writers.stream().allMatch(Future::isDone)) {
          break;
        }
      }
      for (Future<?> writer : writers) {
        finish(writer);
      }
      long from = followed.isEmpty() ? 0 : followed.get(followed.size() - 1).position();
      followed.addAll(store.changes(from, 1000));
      return followed;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void finish(Future<?> writer) throws Exception {
    try {
      writer.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a writer failed: " + e.getCause(), e.getCause());
    }
  }

  /** Each good commit is preceded by one that is refused. */
  private static void write(RecordStore store, String name) {
    for (int i = 0; i < COMMITS_EACH; i++) {
      String bad = name + "-bad-" + i;
      assertThatThrownBy(() -> store.commit(Commit.of(bad, put(name, 99, "x"))))
          .isInstanceOf(StoreException.Conflict.class);
      store.commit(Commit.of(name + "-" + i, put(name, i, "v" + i)));
    }
  }

  private static List<FeedEntry> paged(RecordStore store) {
    List<FeedEntry> all = new ArrayList<>();
    List<FeedEntry> page = store.changes(0, 9);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = store.changes(all.get(all.size() - 1).position(), 9);
    }
    return all;
  }

  /**
   * When it fails: keep each version with the position of its commit; look up the newest at or
   * before the position asked for.
   */
  static void s11History(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      store.commit(Commit.of("c1", put("a", 0, "one", fields("whole", FieldValue.of(1)))));
      store.commit(Commit.of("c2", put("b", 0, "other")));
      store.commit(Commit.of("c3", put("a", 1, "two")));
      store.commit(Commit.of("c4", delete("a", 2)));
      store.commit(Commit.of("c5", put("a", 0, "three")));

      List<HistoryEntry> history = store.history(NAME, "a");
      assertThat(history).extracting("version").containsExactly(1L, 2L, 3L, 4L);
      assertThat(history).extracting("position").containsExactly(1L, 3L, 4L, 5L);
      assertThat(history.get(0).record().flatMap(r -> r.field("whole"))).contains(FieldValue.of(1));
      assertThat(history.get(2).type()).isEqualTo(Change.Type.DELETE);
      assertThat(asOf(store, 0)).isEqualTo("-");
      assertThat(asOf(store, 1)).isEqualTo("one");
      assertThat(asOf(store, 2)).isEqualTo("one");
      assertThat(asOf(store, 3)).isEqualTo("two");
      assertThat(asOf(store, 4)).isEqualTo("-");
      assertThat(asOf(store, 5)).isEqualTo("three");
      assertThat(store.history(NAME, "none")).isEmpty();
    }
  }

  private static String asOf(RecordStore store, long position) {
    return store.getAsOf(NAME, "a", position).map(StoredRecord::document).orElse("-");
  }

  /**
   * When it fails: erasing takes content out of state and history, and nothing out of feed and
   * versions.
   */
  static void s12Erasure(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      store.commit(Commit.of("c1", put("a", 0, "secret", fields("title", FieldValue.of("name")))));
      store.commit(Commit.of("c2", put("a", 1, "secret too")));
      store.commit(Commit.of("c3", put("b", 0, "gone")));
      store.commit(Commit.of("c4", delete("b", 1)));
      store.commit(Commit.of("c5", erase("a", 2)));

      assertThat(store.get(NAME, "a")).isEmpty();
      assertThat(store.get(NAME, "b")).isEmpty();
      assertThat(store.history(NAME, "a")).hasSize(3).allMatch(entry -> entry.record().isEmpty());
      assertThat(store.history(NAME, "b")).hasSize(2);
      assertThat(store.history(NAME, "b").get(0).record()).isPresent();
      assertThat(store.getAsOf(NAME, "a", 2)).isEmpty();
      assertThat(changes(store)).containsExactly("a1PUT", "a2PUT", "b1PUT", "b2DELETE", "a3ERASE");
      store.commit(Commit.of("c6", erase("b", 2)));
      assertThat(store.history(NAME, "b")).allMatch(entry -> entry.record().isEmpty());
      store.commit(Commit.of("c7", put("a", 0, "new")));
      assertThat(store.get(NAME, "a").map(StoredRecord::version)).contains(4L);
    }
  }

  private static List<String> changes(RecordStore store) {
    return store.changes(0, 100).stream()
        .flatMap(entry -> entry.changes().stream())
        .map(change -> change.id() + change.version() + change.type())
        .toList();
  }
}
