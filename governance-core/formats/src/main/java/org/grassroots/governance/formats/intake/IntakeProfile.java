package org.grassroots.governance.formats.intake;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.table.InputFile;

/**
 * How the tables of one publisher are read: its columns, zone, date patterns, clean-ups. Immutable
 * data; written in YAML, see {@code docs/reference/intake.md}.
 *
 * @since 0.1
 */
public final class IntakeProfile {
  private final Head head;
  private final List<FieldRule> rules;

  /** What stands above the fields. */
  record Head(
      String name,
      String title,
      ZoneId zone,
      char separator,
      Optional<String> key,
      Optional<String> areaProperty) {}

  IntakeProfile(Head head, List<FieldRule> rules) {
    this.head = head;
    this.rules = List.copyOf(rules);
  }

  /**
   * Reads a profile.
   *
   * @param yaml the text
   * @param file how faults name it
   * @throws org.grassroots.governance.model.shared.InvalidInput {@code GOV-ITK-001} with every
   *     fault: file, line, path, found, wanted
   */
  public static IntakeProfile parse(String yaml, String file) {
    return ProfileReader.read(yaml, file);
  }

  /**
   * Reads a profile file in UTF-8.
   *
   * @throws org.grassroots.governance.model.shared.InvalidInput when it cannot be read or has
   *     faults
   */
  public static IntakeProfile read(Path file) {
    return parse(InputFile.text(file), file.toString());
  }

  /** Its name: lower-case words with hyphens. */
  public String name() {
    return head.name();
  }

  /** What people call it; the name where it says nothing. */
  public String title() {
    return head.title();
  }

  /** The zone of its local times. */
  public ZoneId zone() {
    return head.zone();
  }

  /** The field whose text identifies a row; empty: the cells do. */
  public Optional<String> key() {
    return head.key();
  }

  /** The property of a boundary file that names an area; empty where none is known. */
  public Optional<String> areaProperty() {
    return head.areaProperty();
  }

  /** The names of its fields, in the order of the file. */
  public List<String> fields() {
    return rules.stream().map(rule -> rule.head().field()).toList();
  }

  /** The kind of a field; empty when there is no such field. */
  public Optional<FieldKind> kindOf(String field) {
    return rules.stream()
        .filter(rule -> rule.head().field().equals(field))
        .map(FieldKind::of)
        .findFirst();
  }

  /** Whether rows without this field are rejected. */
  public boolean isRequired(String field) {
    return rules.stream()
        .anyMatch(rule -> rule.head().field().equals(field) && rule.head().isRequired());
  }

  /** The first column a field is read from; empty when there is no such field. */
  public String columnOf(String field) {
    return rules.stream()
        .filter(rule -> rule.head().field().equals(field))
        .map(rule -> rule.head().columns().get(0))
        .findFirst()
        .orElse("");
  }

  char separator() {
    return head.separator();
  }

  List<FieldRule> rules() {
    return rules;
  }
}
