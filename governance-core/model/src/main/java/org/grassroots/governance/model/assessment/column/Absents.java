package org.grassroots.governance.model.assessment.column;

import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Cell.Absent;

/** Absent figures as NaNs that differ in their last bits, the one that prevails having more. */
final class Absents {
  private static final long NAN = 0x7ff8000000000000L;
  private static final int MASK = 3;
  private static final Absent[] BY_CODE = {
    Absent.MISSING, Absent.NOT_YET_DUE, Absent.UNDEFINED, Absent.NOT_APPLICABLE
  };
  static final int MISSING = 0;
  static final int NOT_YET_DUE = 1;
  static final int UNDEFINED = 2;
  static final int NOT_APPLICABLE = 3;
  static final double MISSING_NAN = nan(MISSING);
  static final double UNDEFINED_NAN = nan(UNDEFINED);
  static final double NOT_APPLICABLE_NAN = nan(NOT_APPLICABLE);

  private Absents() {}

  static double nan(int code) {
    return Double.longBitsToDouble(NAN | code);
  }

  static double nan(Absent absent) {
    return nan(
        switch (absent) {
          case MISSING -> MISSING;
          case NOT_YET_DUE -> NOT_YET_DUE;
          case UNDEFINED -> UNDEFINED;
          case NOT_APPLICABLE -> NOT_APPLICABLE;
        });
  }

  static int code(double nan) {
    return (int) (Double.doubleToRawLongBits(nan) & MASK);
  }

  static Cell cell(int code) {
    return BY_CODE[code];
  }

  /** What an absent operand makes of a result; at least one is absent. */
  static double joined(double a, double b) {
    return !Double.isNaN(a) ? b : !Double.isNaN(b) ? a : code(a) >= code(b) ? a : b;
  }
}
