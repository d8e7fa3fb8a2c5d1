package org.grassroots.governance.engine.need;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.need.SatisfactionScale.Outcome;

/**
 * Record what somebody behind a need said when asked how satisfied they are.
 *
 * @param key the idempotency key
 * @param need its id
 * @param outcome what became of the call
 * @param level the answer, a level of the region; 0 unless answered
 * @since 0.1
 */
public record CallBack(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String need,
    @NotNull Outcome outcome,
    @Min(0) int level)
    implements Command {}
