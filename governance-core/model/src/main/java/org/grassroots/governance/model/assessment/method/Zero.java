package org.grassroots.governance.model.assessment.method;

/**
 * What a child of 0 does to a mean that multiplies or divides by its children.
 *
 * @since 0.1
 */
public enum Zero {
  /** The result is 0. */
  RESULT_ZERO,
  /** Values below a floor count as the floor. It changes ranks, so it belongs to the scheme. */
  FLOOR,
  /** It is refused. */
  ERROR;

  double checked(String method, double value, double floor) {
    if (value < 0 || value == 0 && this == ERROR) {
      throw Refusals.cell(
          method, value, this == ERROR ? "a value above 0" : "a value of at least 0");
    }
    return this == FLOOR && value < floor ? floor : value;
  }
}
