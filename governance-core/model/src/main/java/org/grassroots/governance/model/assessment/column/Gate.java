package org.grassroots.governance.model.assessment.column;

/**
 * What a group does when children are missing.
 *
 * @param goesOn whether it goes on with the others
 * @param above the share that must be known, above the line
 * @param below and below the line
 * @param absent what it is where it does not go on
 * @param flag what is then to be said
 */
record Gate(boolean goesOn, long above, long below, double absent, Build.Flag flag) {
  /** Whether a group with so many known of so many applicable children goes on. */
  boolean passes(Frame frame, int unit, int known, int applicable) {
    flag.raise(frame, unit);
    return goesOn && known * below >= applicable * above;
  }

  /** What a group is none of whose children is known. */
  double none(int applicable, boolean isNotYetDue) {
    return applicable > 0
        ? Absents.MISSING_NAN
        : isNotYetDue ? Absents.nan(Absents.NOT_YET_DUE) : Absents.NOT_APPLICABLE_NAN;
  }

  /** For a formula over children: what it is without looking at it; 0 when it must look. */
  double ofAll(Frame frame, int[] places, int unit) {
    int applicable = 0;
    int known = 0;
    boolean isNotYetDue = false;
    for (int place : places) {
      double value = frame.numbers[place][unit];
      int code = !Double.isNaN(value) ? Absents.MISSING : Absents.code(value);
      known += !Double.isNaN(value) ? 1 : 0;
      applicable += code == Absents.NOT_APPLICABLE || code == Absents.NOT_YET_DUE ? 0 : 1;
      isNotYetDue |= code == Absents.NOT_YET_DUE;
    }
    if (known == 0) {
      return none(applicable, isNotYetDue);
    }
    return known < applicable && !passes(frame, unit, known, applicable) ? absent : 0;
  }
}
