package org.grassroots.governance.engine.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.grassroots.governance.engine.command.Command;

/**
 * End what a person holds.
 *
 * @param key the idempotency key
 * @param organisation where
 * @param day from when on it holds
 * @param post the id of the post
 * @param person who leaves it
 * @since 0.1
 */
public record VacatePost(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 100) String organisation,
    @NotNull LocalDate day,
    @NotBlank String post,
    @NotBlank @Size(max = 100) String person)
    implements Command {}
