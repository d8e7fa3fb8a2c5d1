package org.grassroots.governance.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.grassroots.governance.tck.store.LawKinds.NAME;
import static org.grassroots.governance.tck.store.LawKinds.delete;
import static org.grassroots.governance.tck.store.LawKinds.fields;
import static org.grassroots.governance.tck.store.LawKinds.fresh;
import static org.grassroots.governance.tck.store.LawKinds.put;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.Write;

/** Laws of questions. */
final class QueryLaws {
  /** Texts whose order by code point differs from collations and from UTF-16. */
  static final List<String> TRICKY =
      List.of(
          "",
          " ",
          "A",
          "B",
          "Z",
          "_",
          "a",
          "b",
          "z",
          "Ä",
          "ß",
          "à",
          "中",
          "\uFF5E",
          "\uFFFD",
          "😀",
          "𠀀",
          "\uDBFF\uDFFF");

  private static final int MANY = 2500;

  private QueryLaws() {}

  /**
   * When it fails: compare text as code points whatever the collation, also that of two fields; end
   * every order with the id; bind any number of values.
   */
  static void s08Order(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      List<Write> writes = new ArrayList<>();
      for (int i = 0; i < TRICKY.size(); i++) {
        String id = "id" + (char) ('z' - i);
        writes.add(
            put(
                id,
                0,
                "1",
                fields("title", FieldValue.of(TRICKY.get(i)), "whole", FieldValue.of(i / 2))));
      }
      writes.add(put("none", 0, "1"));
      store.commit(new Commit("c1", writes, List.of()));

      List<String> byTitle = titles(store, Condition.all(), Query.Sort.by("title"));
      assertThat(byTitle).startsWith(sorted().toArray(String[]::new)).endsWith("(absent)");
      List<String> down = titles(store, Condition.all(), Query.Sort.byDescending("title"));
      assertThat(down).startsWith("(absent)", "\uDBFF\uDFFF");
      conditions(store);
      ties(store);
    }
    pairs(harness, location + "-pairs");
  }

  /**
   * Two fields of a record are compared as their values are ordered; an absent one fits nothing.
   */
  private static void pairs(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      ReferenceStore reference = ReferenceStore.create();
      reference.declare(List.of(LawKinds.KIND));
      for (int i = 0; i < TRICKY.size() * 3; i++) {
        Map<String, FieldValue> fields = new HashMap<>();
        fields.put("title", FieldValue.of(TRICKY.get(i % TRICKY.size())));
        fields.put("moment", FieldValue.of(Instant.EPOCH.plusNanos(i % 4 * 1000L)));
        if (i % 5 != 0) {
          fields.put("code", FieldValue.of(TRICKY.get(i * 7 % TRICKY.size()) + i % 2 + "#" + i));
          fields.put("later", FieldValue.of(Instant.EPOCH.plusNanos(i % 3 * 1000L)));
        }
        Commit commit = Commit.of("c" + i, put("r" + i, 0, "1", fields));
        store.commit(commit);
        reference.commit(commit);
      }
      for (boolean strictly : List.of(true, false)) {
        for (List<String> pair : List.of(List.of("title", "code"), List.of("moment", "later"))) {
          Condition there = new Condition.InOrder(pair.get(0), pair.get(1), strictly);
          Condition back = new Condition.InOrder(pair.get(1), pair.get(0), strictly);
          for (Condition where : List.of(there, back, Condition.and(there, back))) {
            assertThat(ids(store, where)).as("%s", where).isEqualTo(ids(reference, where));
          }
        }
      }
      assertThatThrownBy(() -> ids(store, new Condition.InOrder("moment", "day", false)))
          .isInstanceOf(StoreException.Refused.class);
    }
  }

  private static List<String> ids(RecordStore store, Condition where) {
    return store.query(Query.of(NAME, where, 1000)).records().stream().map(r -> r.id()).toList();
  }

  private static void conditions(RecordStore store) {
    assertThat(titles(store, new Condition.Prefix("title", ""))).hasSize(TRICKY.size());
    assertThat(titles(store, new Condition.Prefix("title", "a"))).containsExactly("a");
    assertThat(titles(store, new Condition.Prefix("title", "\uDBFF\uDFFF"))).hasSize(1);
    assertThat(titles(store, range("A", "a"))).containsExactlyInAnyOrder("A", "B", "Z", "_");
    assertThat(titles(store, new Condition.IsAbsent("title"))).containsExactly("(absent)");
    Set<FieldValue> many = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      many.add(FieldValue.of("none " + i));
    }
    assertThat(titles(store, new Condition.In("title", many))).isEmpty();
    many.add(FieldValue.of("z"));
    assertThat(titles(store, new Condition.In("title", many))).containsExactly("z");
    assertThat(titles(store, new Condition.Or(List.of()))).isEmpty();
    assertThat(titles(store, new Condition.And(List.of()))).hasSize(TRICKY.size() + 1);
    assertThat(
            titles(
                store,
                Condition.or(
                    Condition.equal("title", FieldValue.of("a")),
                    Condition.and(Condition.equal("whole", FieldValue.of(0)), range("", " ")))))
        .containsExactlyInAnyOrder("a", "");
  }

  private static void ties(RecordStore store) {
    Query query = Query.of(NAME, Condition.all(), 100).orderedBy(Query.Sort.by("flag"));
    List<String> ids = store.query(query).records().stream().map(r -> r.id()).toList();
    assertThat(ids).as("ties by id").isSorted();
  }

  private static Condition range(String from, String to) {
    return new Condition.Range(
        "title", Optional.of(FieldValue.of(from)), Optional.of(FieldValue.of(to)));
  }

  private static List<String> sorted() {
    List<String> sorted = new ArrayList<>(TRICKY);
    sorted.sort(org.grassroots.governance.spi.store.support.CodePoints.ORDER);
    return sorted;
  }

  private static List<String> titles(RecordStore store, Condition where, Query.Sort... order) {
    return store.query(Query.of(NAME, where, 1000).orderedBy(order)).records().stream()
        .map(r -> r.field("title").map(v -> ((FieldValue.Text) v).value()).orElse("(absent)"))
        .toList();
  }

  /**
   * When it fails: continue by the sort key of the last record, never by an offset; strictly after
   * it.
   */
  static void s09Pages(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      List<Write> writes = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Map<String, FieldValue> fields = new HashMap<>();
        if (i % 5 != 0) {
          fields.put("whole", FieldValue.of(i % 7));
        }
        writes.add(put(String.format(java.util.Locale.ROOT, "k%02d", i), 0, "1", fields));
      }
      store.commit(new Commit("c1", writes, List.of()));
      for (Query.Sort sort : List.of(Query.Sort.by("whole"), Query.Sort.byDescending("whole"))) {
        pages(store, sort);
      }
    }
  }

  /**
   * Between pages records before and behind the page come and go; what stays is seen exactly once.
   */
  private static void pages(RecordStore store, Query.Sort sort) {
    Query query = Query.of(NAME, new Condition.Prefix(Query.ID, "k"), 7).orderedBy(sort);
    List<String> seen = new ArrayList<>();
    Optional<Query.Cursor> next = Optional.empty();
    int round = 0;
    do {
      Page page = store.query(next.map(query::after).orElse(query));
      page.records().forEach(record -> seen.add(record.id()));
      next = page.next();
      String early = "k-" + sort.descending() + round;
      store.commit(
          Commit.of(
              "n" + early,
              put(early, 0, "1", fields("whole", FieldValue.of(sort.descending() ? 99 : -1)))));
      if (round % 2 == 1) {
        store.commit(Commit.of("d" + early, delete(early, 1)));
      }
      round++;
    } while (next.isPresent());
    List<String> stayed = seen.stream().filter(id -> !id.startsWith("k-")).toList();
    assertThat(stayed).as("each record once, %s", sort).hasSize(40).doesNotHaveDuplicates();
  }

  /** When it fails: sum exactly, leave absent values out, group absent keys last. */
  static void s17Figures(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      ReferenceStore reference = ReferenceStore.create();
      reference.declare(List.of(LawKinds.KIND));
      for (int i = 0; i < 30; i++) {
        Map<String, FieldValue> fields = new HashMap<>();
        fields.put("title", FieldValue.of(i % 4 == 0 ? "" : "t" + i % 3));
        if (i % 6 == 0) {
          fields.remove("title");
        }
        if (i % 5 != 0) {
          fields.put("whole", FieldValue.of(i % 2 == 0 ? Long.MAX_VALUE - i : -i));
          fields.put(
              "amount", FieldValue.of(new BigDecimal("0.1").multiply(BigDecimal.valueOf(i))));
        }
        Commit commit = Commit.of("c" + i, put("r" + i, 0, "1", fields));
        store.commit(commit);
        reference.commit(commit);
      }
      Condition some =
          new Condition.Range("whole", Optional.empty(), Optional.of(FieldValue.of(0)));
      for (Condition where : List.of(Condition.all(), some, new Condition.Or(List.of()))) {
        for (List<String> by : List.of(List.<String>of(), List.of("title"))) {
          Aggregation figures =
              new Aggregation(NAME, where, by, List.of("whole", "amount", "title"));
          assertThat(plain(store.aggregate(figures)))
              .isEqualTo(plain(reference.aggregate(figures)));
        }
      }
    }
  }

  /** Sums as plain numbers, so that 1.50 and 1.5 are the same. */
  private static String plain(List<Aggregation.Group> groups) {
    StringBuilder text = new StringBuilder();
    for (Aggregation.Group group : groups) {
      text.append(group.key()).append(group.count());
      for (Aggregation.Measure measure : group.measures()) {
        text.append(' ').append(measure.present());
        text.append(measure.sum().map(sum -> sum.stripTrailingZeros().toPlainString()).orElse("-"));
        text.append(shown(measure.min())).append(shown(measure.max()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String shown(Optional<FieldValue> value) {
    return value.filter(FieldValue.Decimal.class::isInstance).isPresent()
        ? ((FieldValue.Decimal) value.get()).value().stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
