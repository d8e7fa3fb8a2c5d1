package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.scheme.Trial;

/** Reads worked examples: {@code name, units, expect}. */
final class TrialReader {
  private TrialReader() {}

  static List<Trial> read(YamlMap map) {
    List<Trial> trials = new ArrayList<>();
    for (YamlMap each : map.maps("tests")) {
      trials.add(
          new Trial(
              each.text("name"),
              cells(each, "units"),
              cells(each, "expect"),
              each.optionalText("period")));
      each.finish();
    }
    return trials;
  }

  private static SortedMap<String, SortedMap<String, String>> cells(YamlMap map, String key) {
    SortedMap<String, SortedMap<String, String>> cells = new TreeMap<>();
    map.namedMaps(key)
        .forEach(
            (unit, row) -> {
              SortedMap<String, String> texts = new TreeMap<>();
              row.keys()
                  .forEach(column -> row.rawText(column).ifPresent(t -> texts.put(column, t)));
              cells.put(unit, texts);
            });
    return cells;
  }
}
