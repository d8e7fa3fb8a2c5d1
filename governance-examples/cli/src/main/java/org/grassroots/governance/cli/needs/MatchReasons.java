package org.grassroots.governance.cli.needs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.need.Demand;
import org.grassroots.governance.model.need.Match;
import org.grassroots.governance.model.need.Obstacle;
import org.grassroots.governance.model.need.Supply;

/** Says in words why a resource was given, or why something is lacking. */
final class MatchReasons {
  private final Map<String, Demand> demands = new HashMap<>();
  private final Map<String, Supply> supplies = new HashMap<>();

  MatchReasons(List<Demand> demands, List<Supply> supplies) {
    demands.forEach(demand -> this.demands.put(demand.need(), demand));
    supplies.forEach(supply -> this.supplies.put(supply.resource(), supply));
  }

  String reason(Match match) {
    Demand demand = demands.get(match.need());
    Supply supply = match.resource().map(supplies::get).orElse(null);
    if (demand == null) {
      throw new IllegalArgumentException("No need " + match.need());
    }
    return supply == null
        ? lacking(demand, match.obstacle().orElseThrow())
        : "matched: category %s, area %s within %s, needed %s, there %s, priority %s, cost %s a unit"
            .formatted(
                demand.category(),
                shown(demand.area()),
                supply.areas().isEmpty() ? "everywhere" : supply.areas().stream().sorted().toList(),
                demand.window(),
                supply.window(),
                demand.priority().toPlainString(),
                supply.cost().toPlainString());
  }

  private static String lacking(Demand demand, Obstacle obstacle) {
    return switch (obstacle) {
      case CATEGORY -> "category: no resource of category " + demand.category();
      case AREA -> "area: no resource of its category serves " + shown(demand.area());
      case TIME -> "time: no resource of its category and area is there " + demand.window();
      case CAPACITY ->
          "capacity: what fits is given to other needs, which count for as much or more";
      case BUDGET -> "budget: there is capacity, but not the money";
    };
  }

  private static String shown(String area) {
    return area.isEmpty() ? "(no area)" : area;
  }
}
