package org.grassroots.governance.engine.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.grassroots.governance.engine.command.Command;

/**
 * End an organisation with everything it has.
 *
 * @param key the idempotency key
 * @param organisation which
 * @param day the first day it is no longer
 * @since 0.1
 */
public record DissolveOrganisation(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 100) String organisation,
    @NotNull LocalDate day)
    implements Command {}
