package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.RankedUnits;
import org.grassroots.governance.spi.scoring.Ranker;

/** A ranker behind the boundary; its constants are read once. */
record GuardedRanker(Ranker method, CallSite site, Set<String> parameterNames, boolean isMonotone)
    implements Ranker {

  GuardedRanker(Ranker method, CallSite site) {
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
  public RankedUnits rank(List<Child> criteria, Parameters parameters) {
    Laws.declared(id(), parameters, parameterNames);
    List<Child> given = List.copyOf(criteria);
    return site.call("rank", () -> method.rank(given, parameters), Laws.ranked(given));
  }
}
