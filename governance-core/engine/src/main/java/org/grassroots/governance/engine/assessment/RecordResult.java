package org.grassroots.governance.engine.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.assessment.life.InputSheet;

/**
 * Record a provisional result; its id is the key.
 *
 * @param key the idempotency key
 * @param scheme the text of the scheme file
 * @param period the period it is of; empty when the data is of one
 * @param input the data
 * @since 0.1
 */
public record RecordResult(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String scheme,
    @NotNull String period,
    @NotNull InputSheet input)
    implements Command {}
