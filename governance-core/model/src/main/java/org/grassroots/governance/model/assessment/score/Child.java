package org.grassroots.governance.model.assessment.score;

import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.shared.Fraction;

/** A child of a group for one unit, after the policy on missing figures. */
record Child(Node node, Fraction weight, Cell cell) {

  Child with(Cell other) {
    return new Child(node, weight, other);
  }
}
