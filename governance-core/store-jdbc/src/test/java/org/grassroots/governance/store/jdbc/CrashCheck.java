package org.grassroots.governance.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.Receipt;

/** What must hold in a store that was reopened after a crash. */
final class CrashCheck {
  private static final int PAGE = 10_000;

  private long checkedUpTo;
  private long acknowledged;

  /** How many commits were acknowledged before a crash and found after it. */
  long acknowledged() {
    return acknowledged;
  }

  /** How many commits are in the feed, acknowledged or not. */
  long commits() {
    return checkedUpTo;
  }

  /**
   * Checks everything since the last check.
   *
   * @param receipts position by commit id, as the process printed them before it died
   */
  void check(JdbcStore store, Map<String, Long> receipts) {
    List<FeedEntry> feed = feedSince(store, checkedUpTo);
    Set<String> ids = new HashSet<>();
    for (FeedEntry entry : feed) {
      assertThat(entry.position()).as("the feed has no gap").isEqualTo(++checkedUpTo);
      assertThat(ids.add(entry.commitId())).as("once: " + entry.commitId()).isTrue();
      checkWhole(store, entry);
    }
    receipts.forEach((id, position) -> checkKept(store, id, position));
    acknowledged += receipts.size();
    long before = store.position();
    feed.forEach(entry -> checkRepeat(store, entry));
    assertThat(store.position()).as("repeats add nothing").isEqualTo(before);
  }

  private static List<FeedEntry> feedSince(JdbcStore store, long position) {
    List<FeedEntry> all = new ArrayList<>();
    List<FeedEntry> page = store.changes(position, PAGE);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = store.changes(page.get(page.size() - 1).position(), PAGE);
    }
    return all;
  }

  private static void checkWhole(JdbcStore store, FeedEntry entry) {
    assertThat(entry.changes()).as("whole: " + entry.commitId()).hasSize(CrashLoad.WRITES);
    for (Change change : entry.changes()) {
      assertThat(store.getAsOf(change.kind(), change.id(), entry.position()))
          .as("%s of %s", change, entry.commitId())
          .hasValueSatisfying(record -> assertThat(record.version()).isEqualTo(change.version()));
      assertThat(store.get(change.kind(), change.id()))
          .as("live: %s", change)
          .hasValueSatisfying(
              record -> assertThat(record.version()).isGreaterThanOrEqualTo(change.version()));
    }
  }

  private static void checkKept(JdbcStore store, String id, long position) {
    assertThat(store.receipt(id).map(Receipt::position))
        .as("acknowledged: " + id)
        .hasValueSatisfying(kept -> assertThat(kept).hasValue(position));
  }

  private static void checkRepeat(JdbcStore store, FeedEntry entry) {
    assertThat(store.commit(CrashLoad.commit(entry.commitId())).position())
        .as("the first receipt of " + entry.commitId())
        .hasValue(entry.position());
  }
}
