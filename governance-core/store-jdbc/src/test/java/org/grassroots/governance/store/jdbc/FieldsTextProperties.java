package org.grassroots.governance.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldType;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;

/** The fields of old versions survive their text. */
class FieldsTextProperties {
  private static final RecordKind KIND =
      RecordKind.of(
          "kind",
          FieldSpec.of("words", FieldType.TEXT),
          FieldSpec.of("number", FieldType.INTEGER),
          FieldSpec.of("bytes", FieldType.BYTES));

  @Property(tries = 400)
  void what_is_written_is_read(@ForAll String words, @ForAll long number, @ForAll byte[] bytes) {
    Map<String, FieldValue> fields =
        Map.of(
            "words", FieldValue.of(words),
            "number", FieldValue.of(number),
            "bytes", FieldValue.of(bytes));

    assertThat(FieldsText.read(KIND, FieldsText.write(fields))).isEqualTo(fields);
  }

  @Property
  void text_that_was_cut_is_corrupt(@ForAll String words, @ForAll int cut) {
    String text = FieldsText.write(Map.of("words", FieldValue.of(words)));
    String part = text.substring(0, Math.floorMod(cut, text.length()));

    assertThatThrownBy(() -> FieldsText.read(KIND, part))
        .isInstanceOf(StoreException.Corrupt.class);
  }

  @Example
  void nothing_is_an_empty_object() {
    assertThat(FieldsText.write(Map.of())).isEqualTo("{}");
    assertThat(FieldsText.read(KIND, "{}")).isEmpty();
  }

  @Property
  void a_declaration_is_read_as_it_was_written(@ForAll boolean isUnique) {
    RecordKind.Key key = new RecordKind.Key("key", java.util.List.of("number", "words"));
    RecordKind kind = isUnique ? KIND.withUnique(key) : KIND.withIndexes(key);

    assertThat(KindText.read("kind", KindText.write(kind))).isEqualTo(kind);
  }
}
