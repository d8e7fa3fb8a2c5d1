package org.grassroots.governance.store.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;

/**
 * The declaration of a kind as it is kept: a line a field, unique key and index, words apart by a
 * blank.
 */
final class KindText {
  private KindText() {}

  static String write(RecordKind kind) {
    StringBuilder text = new StringBuilder();
    for (FieldSpec field : kind.fields()) {
      text.append(
          "field %s %s %s %s\n"
              .formatted(field.name(), field.type(), field.precision(), field.scale()));
    }
    kind.uniqueKeys().forEach(key -> text.append(write("unique", key)));
    kind.indexes().forEach(key -> text.append(write("index", key)));
    return text.toString();
  }

  private static String write(String what, RecordKind.Key key) {
    return "%s %s %s\n".formatted(what, key.name(), String.join(" ", key.fields()));
  }

  static RecordKind read(String name, String text) {
    List<FieldSpec> fields = new ArrayList<>();
    List<RecordKind.Key> unique = new ArrayList<>();
    List<RecordKind.Key> indexes = new ArrayList<>();
    for (String line : text.lines().toList()) {
      List<String> words = Arrays.asList(line.split(" ", -1));
      switch (words.get(0)) {
        case "field" -> fields.add(field(words));
        case "unique" -> unique.add(key(words));
        case "index" -> indexes.add(key(words));
        default ->
            throw new StoreException.Corrupt(
                "The declaration of kind '%s' has an unknown line: %s".formatted(name, line), null);
      }
    }
    return new RecordKind(name, fields, unique, indexes);
  }

  private static FieldSpec field(List<String> words) {
    return new FieldSpec(
        words.get(1),
        FieldType.valueOf(words.get(2)),
        Integer.parseInt(words.get(3)),
        Integer.parseInt(words.get(4)));
  }

  private static RecordKind.Key key(List<String> words) {
    return new RecordKind.Key(words.get(1), words.subList(2, words.size()));
  }
}
