package org.grassroots.governance.engine.need;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.command.Command;

/**
 * Let one need speak for others, or let them speak for themselves again.
 *
 * @param key the idempotency key
 * @param needs the ids of those that are spoken for
 * @param representative the id of the need that speaks; empty to take them apart again
 * @since 0.1
 */
public record LinkNeeds(
    @NotBlank @Size(max = 100) String key,
    @NotEmpty @Size(max = 1000) List<@NotBlank String> needs,
    @NotNull Optional<String> representative)
    implements Command {
  /** Copies the list. */
  public LinkNeeds {
    needs = List.copyOf(needs);
  }
}
