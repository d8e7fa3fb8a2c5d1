package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.scheme.Layout;

/** Reads the columns of the data: {@code id, period, attributes, indicators, rolled, ignored}. */
final class LayoutReader {
  private LayoutReader() {}

  static Optional<Layout> read(YamlMap map) {
    String id = map.text("id");
    Optional<String> period = map.optionalText("period");
    List<String> attributes = map.texts("attributes");
    List<Layout.Indicator> indicators = new ArrayList<>();
    map.texts("indicators")
        .forEach(name -> indicators.add(new Layout.Indicator(name, Layout.Roll.NONE, 0)));
    for (YamlMap each : map.maps("rolled")) {
      Layout.Roll roll = Values.constant(each, "roll", Layout.Roll.SUM);
      int carry = Values.whole(each, "carry").orElse(0);
      each.texts("columns")
          .forEach(name -> indicators.add(new Layout.Indicator(name, roll, carry)));
      each.finish();
    }
    List<String> ignored = map.texts("ignored");
    map.finish();
    return Values.built(map, "", () -> new Layout(id, period, attributes, indicators, ignored));
  }
}
