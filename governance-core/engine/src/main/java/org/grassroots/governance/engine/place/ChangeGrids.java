package org.grassroots.governance.engine.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.place.register.GridChange;

/**
 * Open, change or close grids from a day on, all or none.
 *
 * @param key the idempotency key
 * @param from the day from which the changes hold
 * @param changes what each grid shall be
 * @since 0.1
 */
public record ChangeGrids(
    @NotBlank @Size(max = 100) String key,
    @NotNull LocalDate from,
    @NotEmpty List<GridChange> changes)
    implements Command {
  /** Copies the list. */
  public ChangeGrids {
    changes = List.copyOf(changes);
  }
}
