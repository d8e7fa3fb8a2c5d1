package org.grassroots.governance.engine.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.grassroots.governance.engine.command.Command;

/**
 * Let the running term last longer.
 *
 * @param key the idempotency key
 * @param organisation whose
 * @param day the day it is decided for
 * @param until the day the term ends then
 * @param reference the document that approves it
 * @since 0.1
 */
public record ExtendTerm(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 100) String organisation,
    @NotNull LocalDate day,
    @NotNull LocalDate until,
    @NotBlank @Size(max = 200) String reference)
    implements Command {}
