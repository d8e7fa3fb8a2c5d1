package org.grassroots.governance.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.Receipt;

/**
 * Reads commits and changes. What has a position never changes, so several statements show one
 * picture.
 */
final class Feed {
  private final Layout layout;
  private final Session session;

  Feed(Layout layout, Session session) {
    this.layout = layout;
    this.session = session;
  }

  Head head() throws SQLException {
    return session.first(Head.sql(layout), Head::read).orElseThrow();
  }

  Optional<String> contentHash(String commitId) throws SQLException {
    Sql sql =
        Sql.of(
            "SELECT content_hash FROM " + layout.commits().name() + " WHERE commit_id = ?",
            commitId);
    return session.first(sql, row -> row.getString(1));
  }

  Optional<Receipt> receipt(String commitId) throws SQLException {
    Sql sql =
        Sql.of(
            "SELECT position FROM " + layout.commits().name() + " WHERE commit_id = ?", commitId);
    Optional<Long> position = session.first(sql, row -> row.getLong(1));
    if (position.isEmpty()) {
      return Optional.empty();
    }
    long found = position.get();
    List<Receipt.RecordVersion> versions =
        changes(found - 1, found).getOrDefault(found, List.of()).stream()
            .map(change -> new Receipt.RecordVersion(change.kind(), change.id(), change.version()))
            .toList();
    OptionalLong place = found > 0 ? OptionalLong.of(found) : OptionalLong.empty();
    return Optional.of(new Receipt(commitId, place, versions));
  }

  List<FeedEntry> entries(long position, int limit) throws SQLException {
    long after = Math.max(position, 0);
    Sql sql =
        Sql.of(
            "SELECT position, commit_id, content_hash FROM "
                + layout.commits().name()
                + " WHERE position > ? ORDER BY position LIMIT ?",
            after,
            (long) limit);
    List<FeedEntry> bare = session.list(sql, Feed::entry);
    if (bare.isEmpty()) {
      return bare;
    }
    Map<Long, List<Change>> changes = changes(after, bare.get(bare.size() - 1).position());
    return bare.stream().map(entry -> withChanges(entry, changes)).toList();
  }

  private static FeedEntry entry(ResultSet row) throws SQLException {
    return new FeedEntry(row.getLong(1), row.getString(2), row.getString(3), List.of());
  }

  private static FeedEntry withChanges(FeedEntry entry, Map<Long, List<Change>> changes) {
    return new FeedEntry(
        entry.position(),
        entry.commitId(),
        entry.contentHash(),
        changes.getOrDefault(entry.position(), List.of()));
  }

  private Map<Long, List<Change>> changes(long after, long last) throws SQLException {
    Map<Long, List<Change>> changes = new HashMap<>();
    Sql sql =
        Sql.of(
            "SELECT position, kind, id, version, type FROM "
                + layout.changes().name()
                + " WHERE position > ? AND position <= ? ORDER BY position, ordinal",
            after,
            last);
    session.list(
        sql,
        row ->
            changes
                .computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                .add(
                    new Change(
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        Change.Type.valueOf(row.getString(5)))));
    return changes;
  }
}
