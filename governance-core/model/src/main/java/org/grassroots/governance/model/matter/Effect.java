package org.grassroots.governance.model.matter;

import java.util.List;

/**
 * What an action does beside moving the matter to its next state. Each needs fields of its own,
 * whether the action asks for them or not.
 *
 * @since 0.1
 */
public enum Effect {
  /**
   * Field {@code department} becomes the responsible department; its limit starts and is frozen, a
   * new round of escalation begins.
   */
  DISPATCHES(),
  /** Whoever acts becomes the handler. */
  HANDLES(),
  /** Records an answer to the finder, by field {@code channel}. */
  ANSWERS_FINDER("channel"),
  /** Records an answer to the reporter, by field {@code channel}. */
  ANSWERS_REPORTER("channel"),
  /**
   * Time stands still (挂账), for {@code reason} or else for the action itself; who allowed it stands
   * in {@code approver}.
   */
  SUSPENDS(),
  /** Time runs again. */
  RESUMES(),
  /** Adds {@code amount}, in the unit of the limit, for {@code reason} (延期). */
  EXTENDS("amount", "reason"),
  /** The deadline does not bind any more, for {@code reason}: an appeal was upheld. */
  EXEMPTS("reason"),
  /** The department hands it back, for {@code reason} (退回); counted. */
  HANDS_BACK("reason"),
  /** The department hands it on to {@code department}, for {@code reason} (转办); counted. */
  HANDS_ON("department", "reason"),
  /** Whoever dispatched takes it back, for {@code reason} (撤回): nobody is responsible any more. */
  RECALLS("reason"),
  /**
   * The arbiter rules that {@code department} must handle it; it may not be handed back any more.
   */
  RULES("department"),
  /** Somebody above keeps an eye on it, for {@code reason} (督办). */
  SUPERVISES("reason"),
  /** Calls in {@code departments}, separated by commas, beside the lead (吹哨, 协办). */
  JOINS("departments"),
  /** Department {@code part} has reported for duty (报到). */
  ARRIVES("part"),
  /** Department {@code part} refuses to come, for {@code reason}; kept for the record. */
  REFUSES("part", "reason"),
  /** Department {@code part} has done its part. */
  FINISHES("part");

  private final List<String> needs;

  Effect(String... needs) {
    this.needs = List.of(needs);
  }

  /** The fields that an action with this effect must carry. */
  public List<String> needs() {
    return needs;
  }
}
