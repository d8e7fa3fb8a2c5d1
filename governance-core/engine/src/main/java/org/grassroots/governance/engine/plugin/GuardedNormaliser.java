package org.grassroots.governance.engine.plugin;

import java.util.Set;
import org.grassroots.governance.model.assessment.method.Range;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Parameters;

/** A normaliser behind the boundary; its constants are read once. */
record GuardedNormaliser(
    Normaliser method, CallSite site, Set<String> parameterNames, boolean isMonotone)
    implements Normaliser {

  GuardedNormaliser(Normaliser method, CallSite site) {
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
  public Range range(Parameters parameters) {
    return site.call("range", () -> method.range(parameters), Law.none());
  }

  @Override
  public Column normalise(Column indicator, Direction direction, Parameters parameters) {
    Laws.declared(id(), parameters, parameterNames);
    Range range = range(parameters);
    return site.call(
        "normalise",
        () -> method.normalise(indicator, direction, parameters),
        Laws.normalised(indicator, range));
  }
}
