package org.grassroots.governance.engine.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.grassroots.governance.engine.command.Command;

/**
 * Give a post to a person, for good or acting.
 *
 * @param key the idempotency key
 * @param organisation where
 * @param day from when on it holds
 * @param post the id of the post
 * @param person an opaque id
 * @param until the first day no longer; empty: open
 * @param isActing whether the person only stands in
 * @since 0.1
 */
public record AppointHolder(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 100) String organisation,
    @NotNull LocalDate day,
    @NotBlank String post,
    @NotBlank @Size(max = 100) String person,
    @NotNull Optional<LocalDate> until,
    boolean isActing)
    implements Command {}
