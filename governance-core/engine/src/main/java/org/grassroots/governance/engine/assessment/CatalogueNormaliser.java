package org.grassroots.governance.engine.assessment;

import java.util.Set;
import org.grassroots.governance.model.assessment.method.Normalisations;
import org.grassroots.governance.model.assessment.method.Range;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Parameters;

/** A method of the catalogue as a contribution to the port. */
record CatalogueNormaliser(String id) implements Normaliser {

  @Override
  public Set<String> parameterNames() {
    return Normalisations.CATALOGUE.parameters(id);
  }

  @Override
  public boolean isMonotone() {
    return Normalisations.CATALOGUE.isMonotone(id);
  }

  @Override
  public Range range(Parameters parameters) {
    return Normalisations.CATALOGUE.of(id, parameters.values()).range();
  }

  @Override
  public Column normalise(Column indicator, Direction direction, Parameters parameters) {
    return Column.of(
        Normalisations.CATALOGUE
            .of(id, parameters.values())
            .apply(indicator.toArray(), StandardScoring.direction(direction)));
  }
}
