package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.Weighting;

/** A weighting behind the boundary; its constants are read once. */
record GuardedWeighting(Weighting method, CallSite site, Set<String> parameterNames)
    implements Weighting {

  GuardedWeighting(Weighting method, CallSite site) {
    this(method, site, site.constant("parameterNames", () -> Set.copyOf(method.parameterNames())));
  }

  @Override
  public String id() {
    return site.id();
  }

  @Override
  public List<Double> weigh(List<Child> children, Parameters parameters) {
    Laws.declared(id(), parameters, parameterNames);
    List<Child> given = List.copyOf(children);
    return site.call(
        "weigh", () -> Copies.of(method.weigh(given, parameters)), Laws.weights(given.size()));
  }
}
