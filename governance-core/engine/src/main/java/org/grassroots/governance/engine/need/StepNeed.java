package org.grassroots.governance.engine.need;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.shared.Ordered;

/**
 * Take a step of the flow with a need: publish, claim, match, carry out, rate, file …
 *
 * @param key the idempotency key
 * @param need its id
 * @param step a step of the region's flow
 * @param fields what it carries; {@code resource} must be an id of the catalogue, {@code matter} of
 *     a matter; {@code project} names the project the need belongs to from then on
 * @since 0.1
 */
public record StepNeed(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String need,
    @NotBlank String step,
    @NotNull Map<String, String> fields)
    implements Command {
  /** Copies the fields in order. */
  public StepNeed {
    fields = Ordered.copyOf(fields);
  }
}
