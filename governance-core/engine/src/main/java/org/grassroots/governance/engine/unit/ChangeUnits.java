package org.grassroots.governance.engine.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.unit.UnitChange;

/**
 * Change registered units, all or none, one change after the other.
 *
 * @param key the idempotency key
 * @param changes the changes; one of a day to come is known at once and comes into force on its day
 * @since 0.1
 */
public record ChangeUnits(
    @NotBlank @Size(max = 100) String key, @NotEmpty List<@NotNull UnitChange> changes)
    implements Command {
  /** Copies the list. */
  public ChangeUnits {
    changes = List.copyOf(changes);
  }
}
