package org.grassroots.governance.model.assessment.formula;

import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;

/**
 * What the names of a formula mean for one unit.
 *
 * @since 0.1
 */
public interface Scope {
  /** The figure of that name. */
  Cell number(String name);

  /** The text of that name; empty when there is none. */
  Optional<String> text(String name);
}
