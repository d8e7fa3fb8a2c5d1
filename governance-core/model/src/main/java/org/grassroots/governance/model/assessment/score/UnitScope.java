package org.grassroots.governance.model.assessment.score;

import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.shared.Real;

/** One unit as the formulas and steps of one node see it. */
final class UnitScope implements Step.StepScope {
  private final Data data;
  private final int unit;
  private final Node node;
  private final Set<String> flags;

  UnitScope(Data data, int unit, Node node, Set<String> flags) {
    this.data = data;
    this.unit = unit;
    this.node = node;
    this.flags = flags;
  }

  String unit() {
    return data.units().get(unit);
  }

  String node() {
    return node.id();
  }

  @Override
  public Cell number(String name) {
    return data.at(node).map(part -> part.figure(name, unit)).orElse(Cell.Absent.NOT_YET_DUE);
  }

  @Override
  public Optional<String> text(String name) {
    return data.at(node).flatMap(part -> part.text(name, unit));
  }

  @Override
  public void flag(String flag) {
    flags.add(flag);
  }

  @Override
  public Real full() {
    return node.full().orElseThrow();
  }
}
