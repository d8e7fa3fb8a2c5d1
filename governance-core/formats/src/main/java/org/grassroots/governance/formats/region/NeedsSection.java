package org.grassroots.governance.formats.region;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.need.NeedScale;
import org.grassroots.governance.model.need.NeedsListRules;

/** Reads a needs scale: the components of {@link NeedScale} by name. */
final class NeedsSection {
  private NeedsSection() {}

  static Optional<NeedScale> read(YamlMap map) {
    BigDecimal overdue = number(map, "overdueWeight");
    BigDecimal age = number(map, "ageWeight");
    BigDecimal fullAge = number(map, "fullAgeDays");
    BigDecimal fullVolume = number(map, "fullVolume");
    int decimals = map.parsed("decimals", "a whole number", Integer::valueOf).orElse(2);
    Map<String, BigDecimal> weights = new HashMap<>();
    map.map("categoryWeights")
        .ifPresent(
            inner -> {
              inner.keys().forEach(key -> weights.put(key, number(inner, key)));
              inner.finish();
            });
    Optional<NeedsListRules> list = map.map("list").flatMap(NeedsListSection::read);
    map.finish();
    return Guarded.build(
        map, () -> new NeedScale(overdue, age, fullAge, fullVolume, weights, decimals, list));
  }

  static BigDecimal number(YamlMap map, String key) {
    Optional<BigDecimal> number = map.number(key);
    if (number.isEmpty() && map.optionalText(key).isEmpty()) {
      map.fault(key, "", "a number");
    }
    return number.orElse(BigDecimal.ONE);
  }
}
