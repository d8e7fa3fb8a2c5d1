package org.grassroots.governance.engine.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.grassroots.governance.engine.command.Command;

/**
 * Take a unit out of a provisional result.
 *
 * @param key the idempotency key
 * @param result the id of the result
 * @param unit its id
 * @param reason why
 * @param evidence where the evidence is
 * @since 0.1
 */
public record ExemptUnit(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String result,
    @NotBlank String unit,
    @NotBlank @Size(max = 2000) String reason,
    @NotNull @Size(max = 2000) String evidence)
    implements Command {}
