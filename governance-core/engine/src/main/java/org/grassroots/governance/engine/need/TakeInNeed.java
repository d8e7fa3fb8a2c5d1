package org.grassroots.governance.engine.need;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.command.Command;

/**
 * Take a need into the list; the need's id is the key.
 *
 * @param key the idempotency key
 * @param title what is needed, in words
 * @param category its class, a code of the region
 * @param unit where, an id of the unit register; empty for nowhere in particular
 * @param channel how it was heard, a code of the region
 * @param source where exactly; may be empty
 * @param evidence references to evidence
 * @param urgency a level of the region
 * @param importance a level of the region
 * @param supporters how many people stand behind it
 * @param requested when it was first asked for; empty for now
 * @since 0.1
 */
public record TakeInNeed(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 2000) String title,
    @NotBlank @Size(max = 200) String category,
    @NotNull @Size(max = 200) String unit,
    @NotBlank @Size(max = 100) String channel,
    @NotNull @Size(max = 500) String source,
    @NotNull List<@NotBlank String> evidence,
    @Min(1) int urgency,
    @Min(1) int importance,
    @Min(1) long supporters,
    @NotNull Optional<Instant> requested)
    implements Command {
  /** Copies the list. */
  public TakeInNeed {
    evidence = List.copyOf(evidence);
  }
}
