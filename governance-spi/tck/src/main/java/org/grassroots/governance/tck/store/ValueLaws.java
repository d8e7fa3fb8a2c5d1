package org.grassroots.governance.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.grassroots.governance.tck.store.LawKinds.NAME;
import static org.grassroots.governance.tck.store.LawKinds.fields;
import static org.grassroots.governance.tck.store.LawKinds.fresh;
import static org.grassroots.governance.tck.store.LawKinds.put;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;

/** Laws of keys and values. */
final class ValueLaws {
  private static final int MAX_INDEXED = 512;
  private static final int MIB = 1024 * 1024;

  private ValueLaws() {}

  /**
   * When it fails: a real unique index; absent values outside of it; the length counted in code
   * points before anything is written.
   */
  static void s07UniqueKeys(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      store.commit(Commit.of("c1", put("a", 0, "1", code("x")), put("b", 0, "1", code(""))));
      assertThatThrownBy(() -> store.commit(Commit.of("c2", put("c", 0, "1", code("x")))))
          .isInstanceOf(StoreException.Duplicate.class)
          .hasMessageContaining("code");
      assertThatThrownBy(() -> store.commit(Commit.of("c3", put("c", 0, "1", code("")))))
          .isInstanceOf(StoreException.Duplicate.class);
      store.commit(Commit.of("c4", put("n1", 0, "1"), put("n2", 0, "1")));
      store.commit(Commit.of("c5", put("n3", 0, "1")));
      store.commit(Commit.of("c6", put("a", 1, "2", code("x"))));
      store.commit(Commit.of("c7", LawKinds.delete("a", 2)));
      store.commit(Commit.of("c8", put("c", 0, "1", code("x"))));
      store.commit(Commit.of("c9", put("u", 0, "1", code("X"))));

      store.commit(Commit.of("d1", put("long", 0, "1", code("😀".repeat(MAX_INDEXED)))));
      assertThatThrownBy(
              () ->
                  store.commit(
                      Commit.of("d2", put("longer", 0, "1", code("a".repeat(MAX_INDEXED + 1))))))
          .isInstanceOf(StoreException.Refused.class);
    }
  }

  private static Map<String, FieldValue> code(String code) {
    return fields("code", FieldValue.of(code));
  }

  /**
   * When it fails: look at encodings, normalisation, trimming, and what the driver does to U+0000
   * and lone surrogates.
   */
  static void s13Text(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      List<String> texts =
          List.of(
              "",
              " padded ",
              "a\nb\r\n\tc",
              "e\u0301",
              "\u00e9",
              "😀𠀀",
              "'; DROP --",
              "\\u0041",
              "\uFEFFx",
              "\uFFFF");
      for (int i = 0; i < texts.size(); i++) {
        String text = texts.get(i);
        Map<String, FieldValue> fields =
            fields(
                "title",
                FieldValue.of(text),
                "raw",
                FieldValue.of(new byte[] {0, -1, 39, 127, (byte) i}));
        store.commit(Commit.of("c" + i, put("r" + i, 0, text, fields)));
        StoredRecord back = store.get(NAME, "r" + i).orElseThrow();
        assertThat(back.document()).isEqualTo(text);
        assertThat(back.fields()).isEqualTo(fields);
        assertThat(store.history(NAME, "r" + i).get(0).record()).contains(back);
      }
      store.commit(Commit.of("id", put("😀 Ä/'", 0, "1")));
      assertThat(store.get(NAME, "😀 Ä/'")).isPresent();
      for (String bad : List.of("a\u0000b", "\uD83D", "x\uDE00y")) {
        assertThatThrownBy(() -> store.commit(Commit.of("bad", put("bad", 0, bad))))
            .isInstanceOf(StoreException.Refused.class);
        assertThatThrownBy(
                () ->
                    store.commit(
                        Commit.of("bad", put("bad", 0, "1", fields("title", FieldValue.of(bad))))))
            .isInstanceOf(StoreException.Refused.class);
      }
    }
  }

  /**
   * When it fails: keep microseconds and scaled whole numbers; refuse what does not fit instead of
   * rounding it.
   */
  static void s14Numbers(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      int number = 0;
      for (FieldValue value :
          List.of(
              FieldValue.of(Instant.parse("2026-01-01T00:00:00.123456Z")),
              FieldValue.of(Instant.parse("1583-10-15T12:00:00.000001Z")),
              FieldValue.of(Instant.parse("9999-12-31T23:59:59.999999Z")),
              FieldValue.of(new BigDecimal("99999999999999.9999")),
              FieldValue.of(new BigDecimal("-0.0001")),
              FieldValue.of(LocalDate.of(1, 1, 1)),
              FieldValue.of(LocalDate.of(9999, 12, 31)),
              FieldValue.of(Long.MIN_VALUE),
              FieldValue.of(false))) {
        String id = "r" + number++;
        store.commit(Commit.of(id, put(id, 0, "1", fields(field(value), value))));
        assertThat(store.get(NAME, id).orElseThrow().field(field(value))).contains(value);
      }
      refuses(store, FieldValue.of(Instant.parse("2026-01-01T00:00:00.123456789Z")));
      refuses(store, FieldValue.of(new BigDecimal("0.00001")));
      refuses(store, FieldValue.of(new BigDecimal("100000000000000")));
      exactSums(store);
    }
  }

  private static void exactSums(RecordStore store) {
    BigDecimal tenth = new BigDecimal("0.1");
    for (int i = 0; i < 10; i++) {
      store.commit(
          Commit.of(
              "s" + i,
              put(
                  "s" + i,
                  0,
                  "1",
                  fields(
                      "amount",
                      FieldValue.of(tenth),
                      "title",
                      FieldValue.of("sum"),
                      "whole",
                      FieldValue.of(Long.MAX_VALUE)))));
    }
    Aggregation sum =
        new Aggregation(
            NAME,
            Condition.equal("title", FieldValue.of("sum")),
            List.of(),
            List.of("amount", "whole"));
    List<Aggregation.Measure> measures = store.aggregate(sum).get(0).measures();
    assertThat(measures.get(0).sum().orElseThrow()).isEqualByComparingTo("1");
    assertThat(measures.get(1).sum().orElseThrow())
        .isEqualByComparingTo(BigDecimal.valueOf(Long.MAX_VALUE).multiply(BigDecimal.TEN));
  }

  private static void refuses(RecordStore store, FieldValue value) {
    assertThatThrownBy(
            () -> store.commit(Commit.of("bad", put("bad", 0, "1", fields(field(value), value)))))
        .as("%s does not fit", value)
        .isInstanceOf(StoreException.Refused.class);
  }

  private static String field(FieldValue value) {
    return switch (value.type()) {
      case TEXT -> "title";
      case INTEGER -> "whole";
      case DECIMAL -> "amount";
      case BOOLEAN -> "flag";
      case DATE -> "day";
      case INSTANT -> "moment";
      case BYTES -> "raw";
    };
  }

  /**
   * When it fails: null and empty text are two things; a field left out of a later version is
   * absent again.
   */
  static void s15Absent(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      Map<String, FieldValue> empty =
          fields("title", FieldValue.of(""), "raw", FieldValue.of(new byte[0]));
      store.commit(Commit.of("c1", put("empty", 0, "", empty), put("absent", 0, "")));

      assertThat(store.get(NAME, "empty").orElseThrow().fields()).isEqualTo(empty);
      assertThat(store.get(NAME, "absent").orElseThrow().fields()).isEmpty();
      assertThat(ids(store, Condition.equal("title", FieldValue.of("")))).containsExactly("empty");
      assertThat(ids(store, new Condition.IsAbsent("title"))).containsExactly("absent");
      store.commit(Commit.of("c2", put("empty", 1, "")));
      assertThat(store.get(NAME, "empty").orElseThrow().field("title")).isEmpty();
    }
  }

  private static List<String> ids(RecordStore store, Condition where) {
    return store.query(Query.of(NAME, where, 10)).records().stream().map(StoredRecord::id).toList();
  }

  /**
   * When it fails: count document and fields in UTF-8 before writing; declare at least one MiB and
   * hold it.
   */
  static void s16Size(StoreHarness harness, String location) {
    try (RecordStore store = fresh(harness, location)) {
      assertThat(store.maxRecordBytes()).isGreaterThanOrEqualTo(MIB);
      String big = "x".repeat(MIB - 100);
      store.commit(Commit.of("c1", put("a", 0, big)));
      assertThat(store.get(NAME, "a").map(StoredRecord::document)).contains(big);
      String tooBig = "x".repeat(store.maxRecordBytes() + 1);
      assertThatThrownBy(() -> store.commit(Commit.of("c2", put("b", 0, tooBig))))
          .isInstanceOf(StoreException.Refused.class);
      String tooBigInBytes = "中".repeat(store.maxRecordBytes() / 3 + 1);
      assertThatThrownBy(() -> store.commit(Commit.of("c3", put("b", 0, tooBigInBytes))))
          .isInstanceOf(StoreException.Refused.class);
    }
  }
}
