package org.grassroots.governance.spi.store.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.Write;

/**
 * Decides commits one after the other, each on top of those it accepted before: versions (S2),
 * reads (S6), unique keys (S7).
 *
 * <p>A store that writes several commits in one transaction asks one planner for all of them and
 * writes only what was accepted, so a refused commit needs no rolling back. Keys are judged by the
 * state after the whole commit: two records may swap theirs. For one thread and one group of
 * commits; throw it away when the transaction is rolled back.
 *
 * @since 0.1
 */
public final class CommitPlanner {
  private final KindRegistry kinds;
  private final StoreView view;
  private final Map<RecordKey, Standing> standings = new HashMap<>();
  private final Map<KeyValue, RecordKey> owners = new HashMap<>();
  private final Map<RecordKey, List<KeyValue>> held = new HashMap<>();
  private final Set<RecordKey> displaced = new HashSet<>();

  /** A planner on top of what the view shows. */
  public CommitPlanner(KindRegistry kinds, StoreView view) {
    this.kinds = kinds;
    this.view = view;
  }

  /**
   * Accepts the commit, which passed {@link CommitRules} and is no repeat.
   *
   * @throws StoreException.Conflict an expected or read version is not the current one
   * @throws StoreException.Duplicate a unique key is taken
   */
  public CommitPlan plan(Commit commit) {
    commit.reads().forEach(this::checkRead);
    Map<RecordKey, CommitPlan.Step> steps = new LinkedHashMap<>();
    for (Write write : commit.writes()) {
      steps.put(RecordKey.of(write), step(write));
    }
    Map<KeyValue, RecordKey> claims = claims(steps);
    accept(steps.values(), claims);
    return new CommitPlan(commit, new ArrayList<>(steps.values()));
  }

  /**
   * Whether a key that this record holds in the view went to another record on the way. A database
   * that checks keys row by row must take such a row away before it writes the others.
   */
  public boolean isDisplaced(RecordKey record) {
    return displaced.contains(record);
  }

  private Standing standing(RecordKey record) {
    Standing planned = standings.get(record);
    return planned != null ? planned : view.standing(record);
  }

  private void checkRead(ReadCheck read) {
    long actual = standing(RecordKey.of(read)).liveVersion();
    if (actual != read.version()) {
      throw new StoreException.Conflict(read.kind(), read.id(), read.version(), actual);
    }
  }

  private CommitPlan.Step step(Write write) {
    Standing now = standing(RecordKey.of(write));
    boolean erasesDeleted = write instanceof Write.Erase && now.isDeleted();
    long actual = erasesDeleted ? now.version() : now.liveVersion();
    if (actual != write.expectedVersion()) {
      throw new StoreException.Conflict(write.kind(), write.id(), write.expectedVersion(), actual);
    }
    return new CommitPlan.Step(write, now.version() + 1);
  }

  private Map<KeyValue, RecordKey> claims(Map<RecordKey, CommitPlan.Step> steps) {
    Map<KeyValue, RecordKey> claims = new HashMap<>();
    for (Map.Entry<RecordKey, CommitPlan.Step> entry : steps.entrySet()) {
      if (entry.getValue().write() instanceof Write.Put put) {
        for (KeyValue key : KeyValue.of(kinds.kind(put.kind()), put.fields())) {
          boolean taken =
              claims.put(key, entry.getKey()) != null
                  || owner(key).filter(owner -> !steps.containsKey(owner)).isPresent();
          if (taken) {
            throw StoreException.Duplicate.key(put.kind(), put.id(), key.key());
          }
        }
      }
    }
    return claims;
  }

  /** Who holds the key after the commits accepted so far. */
  private Optional<RecordKey> owner(KeyValue key) {
    RecordKey planned = owners.get(key);
    return planned != null
        ? Optional.of(planned)
        : view.owner(key).filter(owner -> !standings.containsKey(owner));
  }

  private void accept(Iterable<CommitPlan.Step> steps, Map<KeyValue, RecordKey> claims) {
    for (CommitPlan.Step step : steps) {
      List<KeyValue> released = held.remove(step.record());
      if (released != null) {
        released.forEach(owners::remove);
      }
      standings.put(step.record(), Standing.of(step.version(), step.type()));
    }
    claims.forEach(
        (key, holder) -> {
          owners.put(key, holder);
          held.computeIfAbsent(holder, unused -> new ArrayList<>()).add(key);
          view.owner(key).filter(owner -> !owner.equals(holder)).ifPresent(displaced::add);
        });
  }
}
