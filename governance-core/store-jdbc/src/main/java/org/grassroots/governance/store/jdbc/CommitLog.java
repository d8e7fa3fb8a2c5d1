package org.grassroots.governance.store.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statements on what is kept of each commit: itself, its changes, the history. Made once;
 * immutable.
 */
final class CommitLog {
  private final Layout layout;
  private final String insertCommit;
  private final String insertChange;
  private final String insertVersion;
  private final String erase;
  private final Lookup.Shape standings;

  CommitLog(Dialect dialect) {
    this.layout = dialect.layout();
    this.insertCommit = dialect.insert(layout.commits());
    this.insertChange = dialect.insert(layout.changes());
    this.insertVersion = dialect.insert(layout.history());
    this.erase = dialect.eraseHistory();
    List<Column> record = layout.history().columns().subList(0, 2);
    List<Column> standing = List.of(Column.number("version"), Column.text("type"));
    this.standings =
        new Lookup.Shape(
            dialect.lookup(
                new Lookup.Place(layout.history().name(), record, standing, Lookup.Kind.NEWEST)),
            record);
  }

  /** Looks up the newest version and its type by kind and id. */
  Lookup.Shape standings() {
    return standings;
  }

  Batch commits(List<@Nullable Object[]> rows) {
    return new Batch(insertCommit, layout.commits().columns(), rows, false);
  }

  Batch changes(List<@Nullable Object[]> rows) {
    return new Batch(insertChange, layout.changes().columns(), rows, false);
  }

  Batch versions(List<@Nullable Object[]> rows) {
    return new Batch(insertVersion, layout.history().columns(), rows, false);
  }

  /** Removes content; a row is kind, id, and the version before which all is removed. */
  Batch erasures(List<@Nullable Object[]> rows) {
    return new Batch(erase, layout.history().columns().subList(0, 3), rows, false);
  }
}
