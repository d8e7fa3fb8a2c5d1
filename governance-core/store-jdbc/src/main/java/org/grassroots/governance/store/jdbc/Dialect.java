package org.grassroots.governance.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;

/**
 * Everything in which databases differ. Immutable; each method runs in the transaction of its
 * session.
 */
interface Dialect {
  /** Names of tables. */
  Layout layout();

  /** How values are kept. */
  ColumnCodec columns();

  /** Which error means what. */
  Failure failure(SQLException error);

  /** Refuses a connection of the host whose transaction cannot keep the rules. */
  void checkJoinable(Connection connection) throws SQLException;

  /**
   * The statements that make each level of the tables out of the one before, the first out of
   * nothing.
   */
  List<List<String>> levels();

  /** Whether our tables are there. */
  boolean isInstalled(Session session) throws SQLException;

  /**
   * Keeps everybody else, in this process or another, from opening, declaring and committing until
   * the transaction ends.
   */
  void lockStore(Session session) throws SQLException;

  /**
   * Takes the locks a commit needs and answers the lookups as of after that, in as few round trips
   * as possible.
   */
  Head load(Session session, Locks locks, List<Lookup> lookups) throws SQLException;

  /** Writes the batches in order; a {@link StaleRow} where a guarded row was not as expected. */
  void write(Session session, List<Batch> batches) throws SQLException;

  /** The statement that looks a key up. */
  String lookup(Lookup.Place place);

  /** Inserts rows of all columns of a table. */
  String insert(Layout.Table table);

  /** Sets columns of the rows with this key; a row is the new values, then the key. */
  String update(String table, List<Column> changed, List<Column> key);

  /** Deletes the rows with this key. */
  String delete(String table, List<Column> key);

  /**
   * Removes the content of history rows; a row is kind, id, and the version before which all is
   * removed.
   */
  String eraseHistory();

  /** What follows the columns in a table definition. */
  String tableOptions();

  /** The quoted name of an index, next to its table. */
  String indexName(String name);

  /** The columns or expressions a unique key or index is made of. */
  List<String> indexed(RecordKind kind, RecordKind.Key key, boolean isUnique);

  /** The column equals the value. */
  Sql equal(RecordKind kind, Column column, FieldValue value);

  /** The column is one of the values, of which there is at least one and maybe a million. */
  Sql in(RecordKind kind, Column column, Collection<FieldValue> values);

  /** The id is one of these. */
  Sql idIn(Collection<String> ids);

  /**
   * Draws the number, below all drawn before, under which a commit of the host waits for its
   * position.
   */
  long drawPending(Session session) throws SQLException;
}
