package org.grassroots.governance.engine.need;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.grassroots.governance.engine.command.Command;

/**
 * Take many needs into the list, all or none.
 *
 * @param key the idempotency key of the whole
 * @param needs at least one
 * @since 0.1
 */
public record TakeInNeeds(
    @NotBlank @Size(max = 100) String key, @NotEmpty List<@Valid TakeInNeed> needs)
    implements Command {
  /** Copies the list. */
  public TakeInNeeds {
    needs = List.copyOf(needs);
  }
}
