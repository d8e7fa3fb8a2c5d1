package org.grassroots.governance.formats.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.need.ListFlow;
import org.grassroots.governance.model.need.NeedsListRules;
import org.grassroots.governance.model.need.PriorityScale;
import org.grassroots.governance.model.need.SatisfactionScale;

/** Reads the rules of a needs list: the components of {@link NeedsListRules} by name. */
final class NeedsListSection {
  private NeedsListSection() {}

  static Optional<NeedsListRules> read(YamlMap map) {
    Set<String> channels = Set.copyOf(map.texts("channels"));
    if (channels.isEmpty()) {
      map.fault("channels", "", "at least one channel");
    }
    Optional<ListFlow> flow = required(map, "flow").flatMap(NeedsListSection::flow);
    Optional<PriorityScale> priority =
        required(map, "priority").flatMap(NeedsListSection::priority);
    Optional<SatisfactionScale> satisfaction =
        required(map, "satisfaction").flatMap(NeedsListSection::satisfaction);
    map.finish();
    return flow.isPresent() && priority.isPresent() && satisfaction.isPresent()
        ? Optional.of(new NeedsListRules(channels, flow.get(), priority.get(), satisfaction.get()))
        : Optional.empty();
  }

  private static Optional<YamlMap> required(YamlMap map, String key) {
    Optional<YamlMap> inner = map.map(key);
    if (inner.isEmpty()) {
      map.fault(key, "", "a map");
    }
    return inner;
  }

  private static Optional<ListFlow> flow(YamlMap map) {
    String start = map.text("start");
    List<ListFlow.Step> steps = new ArrayList<>();
    for (YamlMap step : map.maps("steps")) {
      steps.add(
          new ListFlow.Step(
              step.text("id"),
              Set.copyOf(step.texts("from")),
              step.text("to"),
              Set.copyOf(step.texts("requires")),
              Set.copyOf(step.texts("clears"))));
      step.finish();
    }
    map.finish();
    return Guarded.build(map, () -> new ListFlow(start, steps));
  }

  private static Optional<PriorityScale> priority(YamlMap map) {
    int levels = whole(map, "levels");
    var urgency = NeedsSection.number(map, "urgencyWeight");
    var importance = NeedsSection.number(map, "importanceWeight");
    var voices = NeedsSection.number(map, "voicesWeight");
    int fullVoices = whole(map, "fullVoices");
    int urgentFrom = whole(map, "urgentFrom");
    int importantFrom = whole(map, "importantFrom");
    int decimals = whole(map, "decimals");
    map.finish();
    return Guarded.build(
        map,
        () ->
            new PriorityScale(
                levels,
                urgency,
                importance,
                voices,
                fullVoices,
                urgentFrom,
                importantFrom,
                decimals));
  }

  private static Optional<SatisfactionScale> satisfaction(YamlMap map) {
    int levels = whole(map, "levels");
    int satisfiedFrom = whole(map, "satisfiedFrom");
    int smallestBase = whole(map, "smallestBase");
    int decimals = whole(map, "decimals");
    map.finish();
    return Guarded.build(
        map, () -> new SatisfactionScale(levels, satisfiedFrom, smallestBase, decimals));
  }

  private static int whole(YamlMap map, String key) {
    Optional<Integer> number = map.parsed(key, "a whole number", Integer::valueOf);
    if (number.isEmpty() && map.optionalText(key).isEmpty()) {
      map.fault(key, "", "a whole number");
    }
    return number.orElse(0);
  }
}
