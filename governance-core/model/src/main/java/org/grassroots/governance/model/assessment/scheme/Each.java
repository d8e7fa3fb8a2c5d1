package org.grassroots.governance.model.assessment.scheme;

import java.util.List;

/**
 * That the children of a group are scored in every shorter period inside the period at hand, each
 * by the figures of that period alone; the group then joins what came out.
 *
 * @param kind how long the shorter periods are
 * @param children as declared
 * @since 0.1
 */
public record Each(Kind kind, List<Node> children) {
  /** What stands between the id of a node and the period it is scored in. */
  public static final String AT = "@";

  /** How long a shorter period is. */
  public enum Kind {
    /** A day. */
    DAY,
    /** A month. */
    MONTH,
    /** A quarter. */
    QUARTER,
    /** Half a year. */
    HALF
  }

  /** Copies the children. */
  public Each {
    children = List.copyOf(children);
  }

  /** The id a node was declared with. */
  public static String declared(String id) {
    int at = id.indexOf(AT);
    return at < 0 ? id : id.substring(0, at);
  }
}
