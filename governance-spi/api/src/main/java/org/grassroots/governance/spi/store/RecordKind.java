package org.grassroots.governance.spi.store;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The declaration of a kind of record: its fields, its unique keys and its indexes. Kinds are code
 * of the engine, never data.
 *
 * @param name as a field name: lower-case letters, digits and underscores, at most 40
 * @param fields the declared fields, in the order of their columns; names differ and none is {@link
 *     Query#ID}; may be empty
 * @param uniqueKeys keys no two live records may share; a record that lacks one of the fields is
 *     outside the key (S7)
 * @param indexes composite indexes that queries can rely on
 * @since 0.1
 */
public record RecordKind(
    String name, List<FieldSpec> fields, List<Key> uniqueKeys, List<Key> indexes) {

  /**
   * A named list of declared fields: a unique key or an index.
   *
   * @param name as a field name; unique among the keys and indexes of the kind
   * @param fields at least one declared field, none of type BYTES; text in a key is at most 512
   *     code points (S7)
   */
  public record Key(String name, List<String> fields) {
    /** Checks the name and copies the fields. */
    public Key {
      fields = List.copyOf(fields);
      if (!FieldSpec.NAME.matcher(name).matches() || fields.isEmpty()) {
        throw new IllegalArgumentException("A key needs a name and a field: " + name + fields);
      }
    }

    /** A key over the fields, named after them. */
    public static Key of(String... fields) {
      return new Key(String.join("_", fields), List.of(fields));
    }
  }

  /** Checks names and that every key uses declared, comparable fields. */
  public RecordKind {
    fields = List.copyOf(fields);
    uniqueKeys = List.copyOf(uniqueKeys);
    indexes = List.copyOf(indexes);
    if (!FieldSpec.NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("The kind name '" + name + "' is not allowed.");
    }
    Set<String> comparable = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (FieldSpec field : fields) {
      if (field.name().equals(Query.ID) || !names.add(field.name())) {
        throw new IllegalArgumentException(
            "The field name '" + field.name() + "' is reserved or stands twice in " + name);
      }
      if (field.type() != FieldType.BYTES) {
        comparable.add(field.name());
      }
    }
    checkKeys(name, uniqueKeys, indexes, comparable);
  }

  /** A kind without unique keys and indexes. */
  public static RecordKind of(String name, FieldSpec... fields) {
    return new RecordKind(name, List.of(fields), List.of(), List.of());
  }

  /** The same kind with these unique keys. */
  public RecordKind withUnique(Key... keys) {
    return new RecordKind(name, fields, List.of(keys), indexes);
  }

  /** The same kind with these indexes. */
  public RecordKind withIndexes(Key... keys) {
    return new RecordKind(name, fields, uniqueKeys, List.of(keys));
  }

  /** The declared field of that name. */
  public Optional<FieldSpec> field(String fieldName) {
    for (FieldSpec field : fields) {
      if (field.name().equals(fieldName)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static void checkKeys(
      String kind, List<Key> uniqueKeys, List<Key> indexes, Set<String> comparable) {
    Set<String> names = new HashSet<>();
    for (List<Key> keys : List.of(uniqueKeys, indexes)) {
      for (Key key : keys) {
        if (!names.add(key.name()) || !comparable.containsAll(key.fields())) {
          throw new IllegalArgumentException(
              "The key " + key + " of kind " + kind + " is not allowed.");
        }
      }
    }
  }
}
