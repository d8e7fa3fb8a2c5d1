package org.grassroots.governance.engine.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.unit.Succession;
import org.grassroots.governance.model.unit.UnitLife;

/**
 * Register units with their past and future, all or none.
 *
 * @param key the idempotency key
 * @param lives the units through time
 * @param levels unit to what its level is called; the number of the level for others
 * @param successions what went into what
 * @since 0.1
 */
public record RegisterHistory(
    @NotBlank @Size(max = 100) String key,
    @NotEmpty List<@NotNull UnitLife> lives,
    @NotNull SortedMap<String, @NotBlank @Size(max = 40) String> levels,
    @NotNull List<@NotNull Succession> successions)
    implements Command {
  /** Copies the parts. */
  public RegisterHistory {
    lives = List.copyOf(lives);
    levels = Ordered.copyOf(levels);
    successions = List.copyOf(successions);
  }
}
