package org.grassroots.governance.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.tck.store.LawKinds.NAME;
import static org.grassroots.governance.tck.store.LawKinds.fresh;
import static org.grassroots.governance.tck.store.LawKinds.put;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/** Laws of threads. */
final class ThreadLaws {
  private static final int THREADS = 4;
  private static final int ROUNDS = 10;
  private static final int PATIENCE_SECONDS = 20;

  private ThreadLaws() {}

  /**
   * When it fails: take locks in one order (kind, then id) or all at once; compare and move
   * versions in one step; check reads under the same locks.
   */
  static void s19Threads(StoreHarness harness, String location) throws Exception {
    RecordStore store = fresh(harness, location);
    store.commit(
        Commit.of(
            "start", put("x", 0, "0"), put("y", 0, "0"), put("on1", 0, "1"), put("on2", 0, "1")));
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "law-s19");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<Boolean>> running = new ArrayList<>();
      CyclicBarrier meeting = new CyclicBarrier(THREADS);
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        running.add(threads.submit(() -> counts(store, number, meeting)));
      }
      finish(running);
      assertThat(document(store, "x")).isEqualTo(String.valueOf(THREADS * ROUNDS));
      assertThat(document(store, "y")).isEqualTo(String.valueOf(THREADS * ROUNDS));
      assertThat(store.get(NAME, "x").orElseThrow().version()).isEqualTo(THREADS * ROUNDS + 1);
      CyclicBarrier both = new CyclicBarrier(2);
      finish(
          List.of(
              threads.submit(goes(store, "on1", "on2", both)),
              threads.submit(goes(store, "on2", "on1", both))));
      assertThat(List.of(document(store, "on1"), document(store, "on2")))
          .as("one of two doctors stays on call")
          .contains("1");
    } finally {
      threads.shutdownNow();
    }
    store.close();
  }

  /** Adds one to both records, in the other order for every second thread, until it wins. */
  private static boolean counts(RecordStore store, int number, CyclicBarrier meeting)
      throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Seen seen = Seen.in(store);
      // everybody has read before anybody writes, so that all but one must lose
      meeting.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      for (int attempt = 0; !isCounted(store, seen, number, round + "-" + attempt); attempt++) {
        seen = Seen.in(store);
      }
    }
    return true;
  }

  /** Both records as they were read. */
  private record Seen(StoredRecord x, StoredRecord y) {
    static Seen in(RecordStore store) {
      return new Seen(store.get(NAME, "x").orElseThrow(), store.get(NAME, "y").orElseThrow());
    }
  }

  private static boolean isCounted(RecordStore store, Seen seen, int number, String attempt) {
    Write first = put("x", seen.x().version(), next(seen.x()));
    Write second = put("y", seen.y().version(), next(seen.y()));
    List<Write> writes = number % 2 == 0 ? List.of(first, second) : List.of(second, first);
    try {
      store.commit(new Commit("t" + number + "-" + attempt, writes, List.of()));
      return true;
    } catch (StoreException.Conflict lost) {
      return false;
    }
  }

  /** Write skew: goes off call when it has seen the other on call. */
  private static Callable<Boolean> goes(
      RecordStore store, String self, String other, CyclicBarrier both) {
    return () -> {
      StoredRecord seen = store.get(NAME, other).orElseThrow();
      both.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!seen.document().equals("1")) {
        return false;
      }
      try {
        store.commit(
            new Commit(
                "off-" + self,
                List.of(put(self, 1, "0")),
                List.of(new ReadCheck(NAME, other, seen.version()))));
        return true;
      } catch (StoreException.Conflict lost) {
        return false;
      }
    };
  }

  private static void finish(List<Future<Boolean>> running) throws Exception {
    for (Future<Boolean> task : running) {
      task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static String next(StoredRecord record) {
    return String.valueOf(Integer.parseInt(record.document()) + 1);
  }

  private static String document(RecordStore store, String id) {
    return store.get(NAME, id).orElseThrow().document();
  }
}
