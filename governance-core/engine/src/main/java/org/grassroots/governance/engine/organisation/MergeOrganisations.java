package org.grassroots.governance.engine.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.grassroots.governance.engine.command.Command;

/**
 * Let one organisation go up in another of the same kind.
 *
 * @param key the idempotency key
 * @param organisation the one that ends
 * @param into the one that takes members and units over
 * @param day from when on it holds
 * @since 0.1
 */
public record MergeOrganisations(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 100) String organisation,
    @NotBlank @Size(max = 100) String into,
    @NotNull LocalDate day)
    implements Command {}
