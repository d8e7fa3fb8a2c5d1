package org.grassroots.governance.engine.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.SortedMap;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.shared.Ordered;

/**
 * Decide on an objection.
 *
 * @param key the idempotency key
 * @param result the id of the result
 * @param objection its id
 * @param isUpheld whether it is right
 * @param reason why
 * @param corrected the cells that are right, by column; empty when dismissed
 * @since 0.1
 */
public record RuleOnObjection(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String result,
    @NotBlank String objection,
    boolean isUpheld,
    @NotBlank @Size(max = 2000) String reason,
    @NotNull SortedMap<String, String> corrected)
    implements Command {
  /** Copies the cells. */
  public RuleOnObjection {
    corrected = Ordered.copyOf(corrected);
  }
}
