package org.grassroots.governance.engine.assessment;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.assessment.method.Aggregations;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Parameters;

/** A method of the catalogue as a contribution to the port. */
record CatalogueAggregator(String id) implements Aggregator {

  @Override
  public Set<String> parameterNames() {
    return Aggregations.CATALOGUE.parameters(id);
  }

  @Override
  public boolean isMonotone() {
    return Aggregations.CATALOGUE.isMonotone(id);
  }

  @Override
  public Column aggregate(List<Child> children, Parameters parameters) {
    List<double[]> columns = children.stream().map(child -> child.column().toArray()).toList();
    double[] weights = children.stream().mapToDouble(Child::weight).toArray();
    return Column.of(Aggregations.CATALOGUE.of(id, parameters.values()).apply(columns, weights));
  }
}
