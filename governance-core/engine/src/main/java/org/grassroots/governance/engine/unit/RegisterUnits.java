package org.grassroots.governance.engine.unit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.grassroots.governance.engine.command.Command;

/**
 * Register units, all or none; parents before children, or registered already.
 *
 * @param key the idempotency key
 * @param units the units
 * @since 0.1
 */
public record RegisterUnits(
    @NotBlank @Size(max = 100) String key, @NotNull List<@Valid UnitEntry> units)
    implements Command {
  /** Copies the list. */
  public RegisterUnits {
    units = List.copyOf(units);
  }
}
