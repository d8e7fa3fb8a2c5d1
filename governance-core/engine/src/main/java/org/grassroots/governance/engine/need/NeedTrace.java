package org.grassroots.governance.engine.need;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.need.SatisfactionScale.Satisfaction;

/**
 * What became of a need: need → project → matter → satisfaction.
 *
 * @param need the need
 * @param speaker the need that speaks for it, itself when none does
 * @param project the project it belongs to
 * @param matters the matters of that project, by id
 * @param satisfaction the call-backs to the need and to all that the speaker speaks for
 * @since 0.1
 */
public record NeedTrace(
    ListedNeed need,
    ListedNeed speaker,
    Optional<Project> project,
    List<Matter> matters,
    Satisfaction satisfaction) {
  /** Copies the list. */
  public NeedTrace {
    matters = List.copyOf(matters);
  }
}
