package org.grassroots.governance.engine.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.assessment.method.Objectives;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Parameters;
import org.grassroots.governance.spi.scoring.Weighting;

/** A method of the catalogue as a contribution to the port. */
record CatalogueWeighting(String id) implements Weighting {

  @Override
  public Set<String> parameterNames() {
    return Objectives.CATALOGUE.parameters(id);
  }

  @Override
  public List<Double> weigh(List<Child> children, Parameters parameters) {
    double[] weights =
        Objectives.CATALOGUE
            .of(id, parameters.values())
            .weights(StandardScoring.criteria(children));
    return Arrays.stream(weights).boxed().toList();
  }
}
