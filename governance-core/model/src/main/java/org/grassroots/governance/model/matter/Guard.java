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
  ANSWERED
}
