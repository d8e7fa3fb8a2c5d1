package org.grassroots.governance.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Capability;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FeedEntry;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is particular to a store on JDBC, on both databases; the rules of the port are the contract
 * kit's.
 */
abstract class JdbcStoreCases {
  private static final RecordKind ORDER =
      RecordKind.of(
              "order", // a word of SQL on purpose
              FieldSpec.of("select", FieldType.TEXT),
              FieldSpec.of("table", FieldType.TEXT),
              FieldSpec.of("count", FieldType.INTEGER),
              FieldSpec.decimal("share", 18, 4),
              FieldSpec.of("open", FieldType.BOOLEAN),
              FieldSpec.of("day", FieldType.DATE),
              FieldSpec.of("at", FieldType.INSTANT),
              FieldSpec.of("seal", FieldType.BYTES))
          .withUnique(RecordKind.Key.of("select", "table"))
          .withIndexes(new RecordKind.Key("both", List.of("table", "select", "at")));
  private static final int THREADS = 8;

  JdbcStore store;

  abstract JdbcStore open();

  abstract Connection connect() throws SQLException;

  @BeforeEach
  void open_a_store() {
    store = open();
    store.declare(List.of(ORDER));
  }

  @AfterEach
  void close_it() {
    if (store != null) {
      store.close();
    }
  }

  static Write put(String id, long version, Map<String, FieldValue> fields) {
    return new Write.Put("order", id, version, "{\"id\":\"" + id + "\"}", fields);
  }

  static Write put(String id, long version) {
    return put(id, version, Map.of("count", FieldValue.of(version)));
  }

  @Test
  void values_at_the_edges_come_back_as_they_were() {
    Map<String, FieldValue> first =
        Map.of(
            "select", FieldValue.of("\ud83c\udfd8\u6751'\"\\"),
            "count", FieldValue.of(Long.MIN_VALUE),
            "share", FieldValue.of(new BigDecimal("-99999999999999.9999")),
            "open", FieldValue.of(false),
            "day", FieldValue.of(LocalDate.of(1, 1, 1)),
            "at", FieldValue.of(Instant.parse("0001-01-01T00:00:00Z")),
            "seal", FieldValue.of(new byte[] {0, -1, 127}));
    Map<String, FieldValue> last =
        Map.of(
            "select", FieldValue.of(""),
            "count", FieldValue.of(Long.MAX_VALUE),
            "day", FieldValue.of(LocalDate.of(9999, 12, 31)),
            "at", FieldValue.of(Instant.parse("9999-12-31T23:59:59.999999Z")),
            "seal", FieldValue.of(new byte[0]));

    store.commit(Commit.of("c", put("a", 0, first), put("b", 0, last)));

    assertThat(store.get("order", "a").orElseThrow().fields()).isEqualTo(first);
    assertThat(store.get("order", "b").orElseThrow().fields()).isEqualTo(last);
    assertThat(store.getAsOf("order", "a", 1).orElseThrow().fields()).isEqualTo(first);
    assertThat(store.getAsOf("order", "b", 1).orElseThrow().fields()).isEqualTo(last);
    assertThat(
            store
                .query(
                    Query.of("order", Condition.all(), 10).orderedBy(Query.Sort.byDescending("at")))
                .records())
        .extracting(StoredRecord::id)
        .containsExactly("b", "a");
  }

  @Test
  void sums_beyond_64_bits_are_exact() {
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      writes.add(put("max" + i, 0, Map.of("count", FieldValue.of(Long.MAX_VALUE))));
    }
    writes.add(put("min", 0, Map.of("count", FieldValue.of(-7))));
    store.commit(new Commit("c", writes, List.of()));

    Aggregation.Measure measure =
        store
            .aggregate(new Aggregation("order", Condition.all(), List.of(), List.of("count")))
            .get(0)
            .measures()
            .get(0);

    assertThat(measure.sum().orElseThrow())
        .isEqualByComparingTo(
            new BigDecimal(
                BigInteger.valueOf(Long.MAX_VALUE)
                    .multiply(BigInteger.valueOf(5))
                    .subtract(BigInteger.valueOf(7))));
  }

  @Test
  void long_texts_fit_into_keys_and_indexes_of_several_texts() {
    String longText = "\ud83c\udfd8".repeat(512);
    String other = "\ud83c\udfd8".repeat(511) + "x";
    store.commit(Commit.of("c1", put("a", 0, both(longText, longText))));
    store.commit(Commit.of("c2", put("b", 0, both(longText, other))));

    assertThatThrownBy(() -> store.commit(Commit.of("c3", put("c", 0, both(longText, other)))))
        .isInstanceOf(StoreException.Duplicate.class)
        .hasMessageContaining("select_table");
    assertThat(ids(Condition.equal("select", FieldValue.of(longText)))).containsExactly("a", "b");
    assertThat(
            ids(
                new Condition.In(
                    "table", Set.of(FieldValue.of(other), FieldValue.of("something else")))))
        .containsExactly("b");
  }

  private static Map<String, FieldValue> both(String select, String table) {
    return Map.of("select", FieldValue.of(select), "table", FieldValue.of(table));
  }

  private List<String> ids(Condition where) {
    return store.query(Query.of("order", where, 10_000)).records().stream()
        .map(StoredRecord::id)
        .toList();
  }

  @Test
  void a_set_of_a_hundred_thousand_values_is_one_question() {
    store.commit(Commit.of("c", put("a", 0, Map.of("count", FieldValue.of(99_999)))));
    Set<FieldValue> many =
        IntStream.range(0, 100_000).mapToObj(FieldValue::of).collect(Collectors.toSet());

    assertThat(ids(new Condition.In("count", many))).containsExactly("a");
    assertThat(store.getAll("order", IntStream.range(0, 100_000).mapToObj(i -> "a" + i).toList()))
        .isEmpty();
  }

  @Test
  void ten_thousand_alternatives_do_not_nest_too_deep() {
    List<Condition> alternatives = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      alternatives.add(Condition.equal("count", FieldValue.of(i)));
    }
    store.commit(Commit.of("c", put("a", 0, Map.of("count", FieldValue.of(9_999)))));

    assertThat(ids(new Condition.Or(alternatives))).containsExactly("a");
  }

  @Test
  void questions_for_values_no_column_can_keep_are_answered() {
    store.commit(
        Commit.of(
            "c",
            put("low", 0, Map.of("share", FieldValue.of(new BigDecimal("1.5000")))),
            put("high", 0, Map.of("share", FieldValue.of(new BigDecimal("1.5001"))))));

    FieldValue between = FieldValue.of(new BigDecimal("1.50005"));
    FieldValue huge = FieldValue.of(new BigDecimal("1E30"));
    assertThat(ids(Condition.equal("share", between))).isEmpty();
    assertThat(ids(new Condition.Range("share", Optional.of(between), Optional.of(huge))))
        .containsExactly("high");
    assertThat(ids(new Condition.Range("share", Optional.empty(), Optional.of(between))))
        .containsExactly("low");
    assertThat(ids(new Condition.Range("share", Optional.of(huge), Optional.empty()))).isEmpty();
  }

  @Test
  void records_swap_their_keys_in_one_commit() {
    store.commit(Commit.of("c1", put("a", 0, both("x", "1")), put("b", 0, both("y", "1"))));

    store.commit(Commit.of("c2", put("a", 1, both("y", "1")), put("b", 1, both("x", "1"))));

    assertThat(ids(Condition.equal("select", FieldValue.of("x")))).containsExactly("b");
    assertThat(store.get("order", "a").orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void a_repeat_gets_the_first_receipt_and_other_content_is_refused() {
    Receipt first = store.commit(Commit.of("c1", put("a", 0)));
    store.commit(Commit.of("c2", put("a", 1)));

    assertThat(store.commit(Commit.of("c1", put("a", 0)))).isEqualTo(first);
    assertThat(store.receipt("c1")).contains(first);
    assertThatThrownBy(() -> store.commit(Commit.of("c1", put("b", 0))))
        .isInstanceOf(StoreException.Duplicate.class)
        .hasMessageContaining("GOV-STO-003");
    assertThat(store.commit(Commit.of("empty"))).isEqualTo(store.commit(Commit.of("empty")));
    assertThat(store.position()).isEqualTo(3);
  }

  @Test
  void erasure_leaves_no_content_in_the_tables() throws SQLException {
    store.commit(Commit.of("c1", new Write.Put("order", "a", 0, "secret", both("secret", "x"))));
    store.commit(Commit.of("c2", put("a", 1, both("secret", "y"))));
    store.commit(Commit.of("c3", new Write.Erase("order", "a", 2)));

    assertThat(store.history("order", "a"))
        .allMatch(entry -> entry.record().isEmpty())
        .extracting(entry -> entry.type())
        .containsExactly(Change.Type.PUT, Change.Type.PUT, Change.Type.ERASE);
    assertThat(store.get("order", "a")).isEmpty();
    assertThat(store.commit(Commit.of("c4", put("a", 0))).versions().get(0).version()).isEqualTo(4);
    assertThat(store.history("order", "a").get(3).record()).isPresent();
  }

  @Test
  void commits_at_the_same_time_are_all_kept_in_one_gap_free_feed() throws Exception {
    List<Future<List<Receipt>>> all = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    for (int t = 0; t < THREADS; t++) {
      String name = "t" + t;
      all.add(threads.submit(() -> commitMany(name)));
    }
    List<Receipt> receipts = new ArrayList<>();
    for (Future<List<Receipt>> some : all) {
      receipts.addAll(some.get());
    }
    threads.shutdown();

    List<FeedEntry> feed = store.changes(0, 10_000);
    assertThat(feed).extracting(FeedEntry::position).containsExactlyElementsOf(oneTo(feed.size()));
    assertThat(receipts).hasSize(feed.size());
    assertThat(receipts)
        .allSatisfy(
            receipt ->
                assertThat(feed.get((int) receipt.position().orElseThrow() - 1).commitId())
                    .isEqualTo(receipt.commitId()));
    assertThat(store.get("order", "shared").orElseThrow().version())
        .isEqualTo(feed.stream().filter(entry -> entry.commitId().startsWith("s-")).count());
  }

  /** Half of the commits fight for one record and are often refused; the others must not notice. */
  private List<Receipt> commitMany(String name) {
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      receipts.add(store.commit(Commit.of(name + "-" + i, put(name, i))));
      long version = store.get("order", "shared").map(StoredRecord::version).orElse(0L);
      try {
        receipts.add(store.commit(Commit.of("s-" + name + "-" + i, put("shared", version))));
      } catch (StoreException.Conflict expected) {
        assertThat(expected.expected()).isEqualTo(version);
      }
    }
    return receipts;
  }

  private static List<Long> oneTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(i -> (long) i).toList();
  }

  @Test
  void two_stores_on_one_database_do_not_skew_what_they_read() throws Exception {
    try (JdbcStore second = open()) {
      for (int round = 0; round < 10; round++) {
        String left = "left" + round;
        String right = "right" + round;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<Boolean> one = threads.submit(() -> tryIfAbsent(store, left, right));
        Future<Boolean> two = threads.submit(() -> tryIfAbsent(second, right, left));
        assertThat(one.get() ^ two.get()).as("exactly one in round %d", round).isTrue();
        threads.shutdown();
      }
      assertThat(store.changes(0, 100)).isEqualTo(second.changes(0, 100));
    }
  }

  private static boolean tryIfAbsent(JdbcStore store, String mine, String other) {
    try {
      store.commit(
          new Commit(
              "make " + mine, List.of(put(mine, 0)), List.of(new ReadCheck("order", other, 0))));
      return true;
    } catch (StoreException.Conflict e) {
      return false;
    }
  }

  @Test
  void fields_keys_and_indexes_are_added_and_another_store_notices() {
    store.commit(Commit.of("c1", put("a", 0)));
    RecordKind longer =
        new RecordKind(
            "order",
            append(ORDER.fields(), FieldSpec.of("later", FieldType.TEXT)),
            append(ORDER.uniqueKeys(), RecordKind.Key.of("later")),
            append(ORDER.indexes(), RecordKind.Key.of("count")));
    try (JdbcStore second = open()) {
      second.declare(List.of(longer));
      second.commit(Commit.of("c2", put("b", 0, Map.of("later", FieldValue.of("x")))));

      store.commit(Commit.of("c3", put("b", 1)));

      assertThat(second.get("order", "b").orElseThrow().fields()).doesNotContainKey("later");
      assertThat(second.get("order", "a").orElseThrow().field("later")).isEmpty();
      assertThat(store.get("order", "b").orElseThrow().version()).isEqualTo(2);
    }
  }

  private static <T> List<T> append(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return longer;
  }

  @Test
  void what_existing_records_contradict_is_not_declared() {
    Map<String, FieldValue> same = Map.of("count", FieldValue.of(1));
    store.commit(Commit.of("c1", put("a", 0, same), put("b", 0, same)));
    RecordKind unique =
        new RecordKind(
            "order",
            ORDER.fields(),
            append(ORDER.uniqueKeys(), RecordKind.Key.of("count")),
            ORDER.indexes());
    RecordKind shorter = RecordKind.of("order", ORDER.fields().get(0));

    assertThatThrownBy(() -> store.declare(List.of(unique)))
        .isInstanceOf(StoreException.Refused.class)
        .hasMessageContaining("count");
    assertThatThrownBy(() -> store.declare(List.of(RecordKind.of("new"), shorter)))
        .isInstanceOf(StoreException.Refused.class);
    assertThatThrownBy(() -> store.get("new", "a")).isInstanceOf(StoreException.Refused.class);
    store.commit(Commit.of("c2", put("c", 0, same)));
  }

  @Test
  void a_joined_commit_is_true_when_the_host_commits() throws SQLException {
    try (Connection host = connect()) {
      host.setAutoCommit(false);
      try (JdbcStore joined = store.joined(host)) {
        Receipt pending = joined.commit(Commit.of("c1", put("a", 0)));
        assertThat(pending.position()).isEmpty();
        assertThat(joined.get("order", "a")).isPresent();
        assertThat(store.get("order", "a")).isEmpty();
        assertThat(store.changes(0, 10)).isEmpty();
        assertThatThrownBy(() -> joined.commit(Commit.of("c2", put("a", 0))))
            .isInstanceOf(StoreException.Conflict.class);
        joined.commit(Commit.of("c3", put("a", 1), put("b", 0)));
        host.commit();
      }

      assertThat(store.changes(0, 10)).extracting(FeedEntry::commitId).containsExactly("c1", "c3");
      assertThat(store.receipt("c1").orElseThrow().position()).hasValue(1);
      assertThat(store.history("order", "a"))
          .extracting(entry -> entry.position())
          .containsExactly(1L, 2L);
      assertThat(store.commit(Commit.of("c4", put("a", 2))).position()).hasValue(3);
    }
  }

  @Test
  void a_joined_commit_never_was_when_the_host_rolls_back() throws SQLException {
    try (Connection host = connect()) {
      host.setAutoCommit(false);
      try (JdbcStore joined = store.joined(host)) {
        joined.commit(Commit.of("c1", put("a", 0)));
        host.rollback();
      }
    }

    assertThat(store.get("order", "a")).isEmpty();
    assertThat(store.receipt("c1")).isEmpty();
    assertThat(store.commit(Commit.of("c1", put("b", 0))).position()).hasValue(1);
  }

  @Test
  void a_connection_without_transaction_cannot_be_joined() throws SQLException {
    try (Connection host = connect()) {
      assertThatThrownBy(() -> store.joined(host)).isInstanceOf(StoreException.Refused.class);
    }
  }

  @Test
  void a_closed_store_says_so() {
    store.close();

    assertThatThrownBy(() -> store.get("order", "a")).isInstanceOf(StoreException.Closed.class);
    assertThatThrownBy(() -> store.commit(Commit.of("c", put("a", 0))))
        .isInstanceOf(StoreException.Closed.class);
    store.close();
  }

  @Test
  void it_is_durable_joins_and_upgrades() {
    assertThat(store.capabilities()).containsExactlyInAnyOrder(Capability.values());
  }
}
