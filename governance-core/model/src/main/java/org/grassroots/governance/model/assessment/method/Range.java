package org.grassroots.governance.model.assessment.method;

/**
 * Where the results of a method lie.
 *
 * @param least the lowest possible result; may be negative infinity
 * @param most the highest possible result; may be positive infinity
 * @since 0.1
 */
public record Range(double least, double most) {
  /** From 0 to 1. */
  public static final Range UNIT = new Range(0, 1);

  /** Anything. */
  public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** 0 and above. */
  public static final Range POSITIVE = new Range(0, Double.POSITIVE_INFINITY);
}
