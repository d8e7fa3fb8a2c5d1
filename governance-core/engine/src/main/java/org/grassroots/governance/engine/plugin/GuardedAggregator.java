package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Parameters;

/** An aggregator behind the boundary; its constants are read once. */
record GuardedAggregator(
    Aggregator method, CallSite site, Set<String> parameterNames, boolean isMonotone)
    implements Aggregator {

  GuardedAggregator(Aggregator method, CallSite site) {
    this(
        method,
        site,
        site.constant("parameterNames", () -> Set.copyOf(method.parameterNames())),
        site.constant("isMonotone", method::isMonotone));
  }

  @Override
  public String id() {
    return site.id();
  }

  @Override
  public Column aggregate(List<Child> children, Parameters parameters) {
    Laws.declared(id(), parameters, parameterNames);
    List<Child> given = List.copyOf(children);
    return site.call(
        "aggregate", () -> method.aggregate(given, parameters), Laws.aggregated(given));
  }
}
