package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;
import java.util.List;

/**
 * A node of the indicator tree.
 *
 * @since 0.1
 */
public sealed interface Node {

  /** Unique in the scheme; lower-case words with hyphens. */
  String id();

  /** Its weight among its siblings, above 0; only the ratio matters. */
  BigDecimal weight();

  /**
   * An indicator: one measure brought onto the scale from 0 to 1.
   *
   * @param measure the name of the raw figure
   * @param direction which way is better
   * @param normaliser how it is brought onto the scale
   */
  record Indicator(
      String id, BigDecimal weight, String measure, Direction direction, Method normaliser)
      implements Node {}

  /**
   * A group of nodes.
   *
   * @param aggregator how the children are joined
   * @param missing what becomes of children without a value
   * @param children at least one
   */
  record Group(
      String id, BigDecimal weight, Method aggregator, Missing missing, List<Node> children)
      implements Node {
    /** Copies the children. */
    public Group {
      children = List.copyOf(children);
    }
  }
}
