package org.grassroots.governance.store.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;

/**
 * The fields of an old version in one text, readable for people and {@code json} functions: a flat
 * JSON object of strings, by name. Bytes are Base64, everything else as one would write it. The
 * types are those of the declaration.
 */
final class FieldsText {
  private FieldsText() {}

  static String write(Map<String, FieldValue> fields) {
    StringBuilder text = new StringBuilder("{");
    new TreeMap<>(fields)
        .forEach(
            (name, value) ->
                text.append(text.length() > 1 ? "," : "")
                    .append(JsonText.quoted(name))
                    .append(':')
                    .append(JsonText.quoted(write(value))));
    return text.append('}').toString();
  }

  static Map<String, FieldValue> read(RecordKind kind, String text) {
    Map<String, FieldValue> fields = new HashMap<>();
    FlatJson.read(text)
        .forEach(
            (name, value) ->
                kind.field(name).ifPresent(field -> fields.put(name, read(field, value))));
    return fields;
  }

  private static String write(FieldValue value) {
    if (value instanceof FieldValue.Text text) {
      return text.value();
    } else if (value instanceof FieldValue.Whole whole) {
      return Long.toString(whole.value());
    } else if (value instanceof FieldValue.Decimal decimal) {
      return decimal.value().toPlainString();
    } else if (value instanceof FieldValue.Flag flag) {
      return Boolean.toString(flag.value());
    } else if (value instanceof FieldValue.Day day) {
      return day.value().toString();
    } else if (value instanceof FieldValue.Moment moment) {
      return moment.value().toString();
    } else if (value instanceof FieldValue.Bytes bytes) {
      return Base64.getEncoder().encodeToString(bytes.value());
    }
    throw new IllegalStateException("No text for " + value.type());
  }

  private static FieldValue read(FieldSpec field, String text) {
    return switch (field.type()) {
      case TEXT -> FieldValue.of(text);
      case INTEGER -> FieldValue.of(Long.parseLong(text));
      case DECIMAL -> FieldValue.of(new BigDecimal(text).setScale(field.scale()));
      case BOOLEAN -> FieldValue.of(Boolean.parseBoolean(text));
      case DATE -> FieldValue.of(LocalDate.parse(text));
      case INSTANT -> FieldValue.of(Instant.parse(text));
      case BYTES -> FieldValue.of(Base64.getDecoder().decode(text));
    };
  }
}
