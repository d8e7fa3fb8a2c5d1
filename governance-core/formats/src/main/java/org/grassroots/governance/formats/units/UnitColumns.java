package org.grassroots.governance.formats.units;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a table says what of a unit. A role may have several names of a column; the first that a
 * table has counts. A role without a name is not there.
 *
 * @param code what identifies a unit
 * @param name its name
 * @param level its level
 * @param parent the code of its parent
 * @param from its first day
 * @param to the first day after it
 * @param kind what kind of unit it is
 * @param successors what it went into
 * @param optional the roles that a table may lack
 * @since 0.1
 */
public record UnitColumns(
    List<String> code,
    List<String> name,
    List<String> level,
    List<String> parent,
    List<String> from,
    List<String> to,
    List<String> kind,
    List<String> successors,
    List<String> optional) {
  /** Copies the names. */
  public UnitColumns {
    code = List.copyOf(code);
    name = List.copyOf(name);
    level = List.copyOf(level);
    parent = List.copyOf(parent);
    from = List.copyOf(from);
    to = List.copyOf(to);
    kind = List.copyOf(kind);
    successors = List.copyOf(successors);
    optional = List.copyOf(optional);
  }

  /** The names of the roles, as profiles write them. */
  static final List<String> ROLES =
      List.of("code", "unit-name", "level", "parent", "from", "to", "kind", "successors");

  /** The columns of a role. */
  List<String> of(String role) {
    return Optional.ofNullable(byRole().get(role)).orElseThrow();
  }

  private Map<String, List<String>> byRole() {
    return Map.of(
        "code", code,
        "unit-name", name,
        "level", level,
        "parent", parent,
        "from", from,
        "to", to,
        "kind", kind,
        "successors", successors);
  }

  /** The same with other columns of the level and the parent. */
  UnitColumns ofOneLevel(List<String> parentColumns) {
    return new UnitColumns(
        code, name, List.of(), parentColumns, from, to, kind, successors, optional);
  }

  /** Every column that may be read, each once. */
  List<String> all() {
    return Stream.of(code, name, level, parent, from, to, kind, successors)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }
}
