package org.grassroots.governance.engine.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.grassroots.governance.engine.command.Command;

/**
 * Give an organisation another form.
 *
 * @param key the idempotency key
 * @param organisation which
 * @param day from when on it holds
 * @param form a form of its kind
 * @since 0.1
 */
public record ChangeOrganisationForm(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 100) String organisation,
    @NotNull LocalDate day,
    @NotBlank String form)
    implements Command {}
