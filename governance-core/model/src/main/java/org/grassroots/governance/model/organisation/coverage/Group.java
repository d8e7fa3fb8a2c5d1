package org.grassroots.governance.model.organisation.coverage;

/**
 * Subjects that are settled together.
 *
 * @param subjects their indexes, ascending
 * @param site the site they join; -1: none
 * @param form the form they found; empty: none
 * @param host the subject that is the seat of what they found; -1: none
 * @param cost what it costs
 */
record Group(int[] subjects, int site, String form, int host, long cost) {
  static final int NONE = -1;

  static Group uncovered(int subject, long cost) {
    return new Group(new int[] {subject}, NONE, "", NONE, cost);
  }

  boolean isUncovered() {
    return site == NONE && host == NONE;
  }

  /** The same order of subjects decides ties everywhere. */
  int first() {
    return subjects[0];
  }
}
