package org.grassroots.governance.model.matter;

/**
 * A condition an action can carry beside its roles and fields.
 *
 * @since 0.1
 */
public enum Guard {
  /** The action brings at least one piece of evidence. */
  EVIDENCE,
  /** Whoever acts is not the one who handled the matter ("another pair of eyes"). */
  OTHER_EYES,
  /** The finder and the reporter, where there are such, have each been answered. */
  ANSWERED,
  /** Every co-handler has done its part or is on record as refusing. */
  PARTS_DONE,
  /** The limit of the state is not over. */
  IN_TIME
}
