package org.grassroots.governance.formats.need;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.formats.internal.Shipped;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Finds columns by what they are usually called, or by what the caller says. */
final class NeedColumns {
  private static final String FILE = "columns.yaml";

  private final CsvSource source;
  private final YamlMap names;

  NeedColumns(CsvSource source) {
    this.source = source;
    this.names = YamlDocument.read(Shipped.text(NeedColumns.class, FILE), FILE, "GOV-NED-024");
  }

  /** A column the caller names, or the first with a usual name; -1 when there is none. */
  int find(String role, Optional<String> named) {
    if (named.isPresent()) {
      return require(named.get());
    }
    return names.texts(role).stream()
        .mapToInt(this::usual)
        .filter(i -> i >= 0)
        .findFirst()
        .orElse(-1);
  }

  /** As {@link #find}, but another column than one that is taken already. */
  int findBeside(String role, Optional<String> named, int taken) {
    return named.isPresent()
        ? require(named.get())
        : names.texts(role).stream()
            .mapToInt(this::usual)
            .filter(index -> index >= 0 && index != taken)
            .findFirst()
            .orElse(-1);
  }

  /** A column with a usual name; refused when there is none. */
  int requireUsual(String role, Optional<String> named) {
    int index = find(role, named);
    if (index < 0) {
      List<String> wanted = names.texts(role);
      throw new InvalidInput(
          Fault.of(
                  "GOV-NED-013",
                  source.file().path() + ":1",
                  String.join(",", source.header()),
                  "a column for '" + role + "': one of " + String.join(", ", wanted))
              .withAdvice("Maybe name it with --" + role + " COLUMN."));
    }
    return index;
  }

  private int require(String name) {
    int index = source.header().indexOf(name);
    if (index < 0) {
      throw new InvalidInput(
          Fault.of(
                  "GOV-NED-013",
                  source.file().path() + ":1",
                  "no column '" + name + "'",
                  "it in the header")
              .withAdvice(Nearest.advice(name, source.header())));
    }
    return index;
  }

  private int usual(String name) {
    List<String> header = source.header();
    for (int i = 0; i < header.size(); i++) {
      if (header.get(i).toLowerCase(Locale.ROOT).equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
