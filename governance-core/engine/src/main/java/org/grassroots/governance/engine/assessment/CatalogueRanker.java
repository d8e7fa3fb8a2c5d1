package org.grassroots.governance.engine.assessment;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.assessment.method.Rankings;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.RankedUnits;
import org.grassroots.governance.spi.scoring.Ranker;

/** A method of the catalogue as a contribution to the port. */
record CatalogueRanker(String id) implements Ranker {

  @Override
  public Set<String> parameterNames() {
    return Rankings.CATALOGUE.parameters(id);
  }

  @Override
  public boolean isMonotone() {
    return Rankings.CATALOGUE.isMonotone(id);
  }

  @Override
  public RankedUnits rank(List<Child> criteria, Parameters parameters) {
    return StandardScoring.ranked(
        Rankings.CATALOGUE.of(id, parameters.values()).rank(StandardScoring.criteria(criteria)));
  }
}
