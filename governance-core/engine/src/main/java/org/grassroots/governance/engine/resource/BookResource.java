package org.grassroots.governance.engine.resource;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.grassroots.governance.engine.command.Command;

/**
 * Book a resource; the booking's id is the key.
 *
 * @param key the idempotency key
 * @param resource the id of the resource
 * @param holder an opaque token of whoever comes; never an identity
 * @param from the first moment
 * @param to the first moment after it
 * @param places how many
 * @since 0.1
 */
public record BookResource(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String resource,
    @NotBlank @Size(max = 200) String holder,
    @NotNull Instant from,
    @NotNull Instant to,
    @Min(1) long places)
    implements Command {}
