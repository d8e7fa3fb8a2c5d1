package org.grassroots.governance.store.jdbc;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.grassroots.governance.spi.store.RecordKind;

/**
 * The names and columns of our tables. Names of kinds start with a letter, so ours, which start
 * with an underscore, never collide with them.
 */
final class Layout {
  static final String POSITION = "position";

  private final UnaryOperator<String> qualified;
  private final Table commits;
  private final Table changes;
  private final Table history;
  private final String head;

  /**
   * A layout.
   *
   * @param qualified turns a bare name into a quoted one with prefix or schema
   */
  Layout(UnaryOperator<String> qualified) {
    this.qualified = qualified;
    this.commits =
        table(
            "_commit",
            Column.number(POSITION),
            Column.text("commit_id"),
            Column.text("content_hash"));
    this.changes =
        table(
            "_change",
            Column.number(POSITION),
            Column.number("ordinal"),
            Column.text("kind"),
            Column.text("id"),
            Column.number("version"),
            Column.text("type"));
    this.history =
        table(
            "_history",
            Column.text("kind"),
            Column.text("id"),
            Column.number("version"),
            Column.number(POSITION),
            Column.text("type"),
            Column.text("document"),
            Column.text("fields"));
    this.head =
        "SELECT coalesce((SELECT max(position) FROM %s), 0), coalesce((SELECT min(position) FROM %s), 0), generation FROM %s"
            .formatted(commits.name(), commits.name(), store());
  }

  /** The level of the tables and how often kinds were declared; one row. */
  String store() {
    return qualified.apply("_store");
  }

  /** The declared kinds. */
  Table kinds() {
    return table("_kind", Column.text("kind"), Column.text("declaration"));
  }

  /** One row a commit; the position is negative while a commit of the host waits for its place. */
  Table commits() {
    return commits;
  }

  /** One row a changed record of a commit. */
  Table changes() {
    return changes;
  }

  /** One row a version of a record. */
  Table history() {
    return history;
  }

  /** Selects the newest and the lowest position and the generation of declarations. */
  String head() {
    return head;
  }

  /** The live records of a kind. */
  Table records(RecordKind kind) {
    List<Column> columns =
        Stream.concat(
                Stream.of(Column.ID, Column.VERSION),
                Stream.concat(kind.fields().stream().map(Column::of), Stream.of(Column.DOCUMENT)))
            .toList();
    return new Table(qualified.apply(kind.name()), columns);
  }

  /** Any other object of ours. */
  String name(String bare) {
    return qualified.apply(bare);
  }

  private Table table(String name, Column... columns) {
    return new Table(qualified.apply(name), List.of(columns));
  }

  /**
   * A table.
   *
   * @param name quoted and qualified
   * @param columns in the order in which rows are written
   */
  record Table(String name, List<Column> columns) {}
}
