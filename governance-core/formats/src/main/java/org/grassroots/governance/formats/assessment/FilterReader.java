package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.measure.Filter;

/**
 * Reads conditions by field: a value, a list of values, or {@code {known, from, below, until,
 * after}}.
 */
final class FilterReader {
  private FilterReader() {}

  static List<Filter> read(YamlMap map, String key) {
    List<Filter> filters = new ArrayList<>();
    if (!map.keys().contains(key)) {
      return filters;
    }
    map.map(key)
        .ifPresent(
            fields -> {
              fields.keys().forEach(field -> read(fields, field, filters));
              fields.finish();
            });
    return filters;
  }

  private static void read(YamlMap fields, String field, List<Filter> filters) {
    if (fields.isText(field) || fields.isList(field)) {
      List<String> values = fields.texts(field);
      if (values.isEmpty()) {
        fields.fault(field, "no value", "at least one");
      }
      filters.add(new Filter.Among(field, values));
      return;
    }
    fields
        .map(field)
        .ifPresent(
            test -> {
              int before = filters.size();
              test(test, field, filters);
              if (filters.size() == before) {
                test.fault("", "no condition", "known, from, below, until or after");
              }
              test.finish();
            });
  }

  private static void test(YamlMap test, String field, List<Filter> filters) {
    if (test.keys().contains("known")) {
      filters.add(new Filter.Known(field, test.flag("known")));
    }
    if (test.keys().contains("from") || test.keys().contains("below")) {
      filters.add(new Filter.Between(field, test.optionalText("from"), test.optionalText("below")));
    }
    test.optionalText("until").ifPresent(other -> filters.add(new Filter.NotAfter(field, other)));
    test.optionalText("after").ifPresent(other -> filters.add(new Filter.After(field, other)));
  }
}
