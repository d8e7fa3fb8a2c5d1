package org.grassroots.governance.formats.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.measure.Filter;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.Origin;
import org.grassroots.governance.model.assessment.measure.Tally;
import org.grassroots.governance.model.assessment.measure.Weighing;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Ordered;

/**
 * Reads measures: {@code id, title, scale, least, confidence}, and one of {@code share}, {@code
 * numerator} with {@code denominator}, {@code entered}.
 */
final class MeasureSection {
  private static final List<String> ORIGINS = List.of("share", "numerator", "entered");

  private MeasureSection() {}

  /**
   * The measures under {@code measures}, by id in the order of the file; an id twice is a fault.
   */
  static Map<String, Measure> read(YamlMap map) {
    Map<String, Measure> measures = new LinkedHashMap<>();
    for (YamlMap each : map.maps("measures")) {
      measure(each)
          .ifPresent(
              measure -> {
                if (measures.putIfAbsent(measure.id(), measure) != null) {
                  each.fault("id", measure.id(), "each measure once");
                }
              });
      each.finish();
    }
    return measures;
  }

  private static Optional<Measure> measure(YamlMap map) {
    String id = map.text("id");
    Optional<Origin> origin = origin(map);
    return origin.flatMap(
        from ->
            Values.built(
                map,
                "",
                () ->
                    new Measure(
                        id,
                        Values.title(map),
                        from,
                        Values.number(map, "scale", Fraction.ONE),
                        Values.number(map, "least", Fraction.ZERO),
                        BaseReader.confidence(map))));
  }

  private static Optional<Origin> origin(YamlMap map) {
    List<String> found = ORIGINS.stream().filter(map.keys()::contains).toList();
    if (found.size() != 1) {
      found.forEach(map::isText);
      map.fault("", found.isEmpty() ? "no origin" : found.toString(), "exactly one of " + ORIGINS);
      return Optional.empty();
    }
    return switch (found.get(0)) {
      case "share" -> map.map("share").flatMap(MeasureSection::share);
      case "numerator" -> ratio(map);
      default -> map.map("entered").map(MeasureSection::entered);
    };
  }

  private static Optional<Origin> share(YamlMap map) {
    Optional<String> by = map.optionalText("by");
    Optional<Tally> whole = tally(map, "among");
    List<Filter> met = FilterReader.read(map, "of");
    Optional<Weighing> weighing = map.map("weigh").map(MeasureSection::weighing);
    if (!map.keys().contains("of") && weighing.isEmpty()) {
      map.fault("of", "", "which of them count, or weigh");
    }
    map.finish();
    return whole.map(
        all -> {
          Tally some = all.and(met);
          return new Origin.Counted(weighing.map(some::weighed).orElse(some), Optional.of(all), by);
        });
  }

  private static Optional<Origin> ratio(YamlMap map) {
    Optional<Tally> numerator = map.map("numerator").flatMap(MeasureSection::tally);
    Optional<Tally> denominator =
        map.keys().contains("denominator")
            ? map.map("denominator").flatMap(MeasureSection::tally)
            : Optional.empty();
    Optional<String> by = map.optionalText("by");
    return numerator.map(count -> new Origin.Counted(count, denominator, by));
  }

  private static Origin entered(YamlMap map) {
    Origin origin = new Origin.Entered(map.flag("evidence"), map.flag("rate"));
    map.finish();
    return origin;
  }

  private static Optional<Tally> tally(YamlMap map) {
    Optional<Tally> tally = tally(map, "where");
    Optional<Weighing> weighing = map.map("weigh").map(MeasureSection::weighing);
    map.finish();
    return tally.map(all -> weighing.map(all::weighed).orElse(all));
  }

  private static final List<String> WHATS = List.of("count", "sum", "reached", "registered");

  private static Optional<Tally> tally(YamlMap map, String conditions) {
    List<String> found = WHATS.stream().filter(map.keys()::contains).toList();
    if (found.size() != 1) {
      found.forEach(map::isText);
      map.fault("", found.toString(), "exactly one of " + WHATS);
      return Optional.empty();
    }
    String name = map.text(found.get(0));
    Tally tally =
        switch (found.get(0)) {
          case "count" -> Tally.records(name);
          case "sum" -> Tally.records(map.text("from")).as(new Tally.What.Sum(name));
          case "reached" -> Tally.records(map.text("from")).as(new Tally.What.Reached(name));
          default -> Tally.registered(name);
        };
    Optional<String> period = map.optionalText("period");
    Tally during = period.map(tally::during).orElse(tally);
    return Optional.of(during.and(FilterReader.read(map, conditions)));
  }

  private static Weighing weighing(YamlMap map) {
    Map<String, Fraction> of = new TreeMap<>();
    map.map("of")
        .ifPresent(
            values -> {
              values.keys().forEach(value -> of.put(value, Values.required(values, value)));
              values.finish();
            });
    Weighing weighing = new Weighing(map.text("by"), Ordered.copyOf(of));
    map.finish();
    return weighing;
  }
}
