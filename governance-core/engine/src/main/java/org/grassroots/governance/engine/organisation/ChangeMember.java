package org.grassroots.governance.engine.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.organisation.Standing;

/**
 * Take a member in, confirm one, or let one go.
 *
 * @param key the idempotency key
 * @param organisation where
 * @param day from when on it holds
 * @param person an opaque id
 * @param standing what the person may do from then on; empty: the person leaves
 * @since 0.1
 */
public record ChangeMember(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 100) String organisation,
    @NotNull LocalDate day,
    @NotBlank @Size(max = 100) String person,
    @NotNull Optional<Standing> standing)
    implements Command {}
