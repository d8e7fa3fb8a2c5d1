package org.grassroots.governance.formats.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Where the columns of a profile stand in one file. */
final class Columns {
  private final List<String> header;
  private final Map<String, Integer> indexes = new LinkedHashMap<>();

  private Columns(List<String> header) {
    this.header = header;
    for (int i = 0; i < header.size(); i++) {
      indexes.putIfAbsent(header.get(i), i);
    }
  }

  static Columns of(IntakeProfile profile, CsvSource source) {
    Columns columns = new Columns(source.header());
    List<Fault> faults = columns.faults(profile, source.file().path().toString());
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return columns;
  }

  private List<Fault> faults(IntakeProfile profile, String file) {
    List<Fault> faults = new ArrayList<>();
    for (FieldRule rule : profile.rules()) {
      for (String column : rule.head().columns()) {
        if (!indexes.containsKey(column) && !rule.head().isOptional()) {
          faults.add(
              Fault.of("GOV-ITK-003", file + ":1", "", "the column '" + column + "'")
                  .withAdvice(Nearest.advice(column, header)));
        }
        if (header.indexOf(column) != header.lastIndexOf(column)) {
          faults.add(
              Fault.of("GOV-ITK-004", file + ":1", "the column '" + column + "' twice", "it once"));
        }
      }
    }
    return faults;
  }

  int count() {
    return header.size();
  }

  String name(int index) {
    return header.get(index);
  }

  Optional<Integer> index(String column) {
    return Optional.ofNullable(indexes.get(column));
  }
}
