package org.grassroots.governance.engine.resource;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.grassroots.governance.engine.command.Command;

/**
 * Rate a booking that took place.
 *
 * @param key the idempotency key
 * @param booking its id
 * @param rating from 1 to the rating levels of the resource
 * @since 0.1
 */
public record RateBooking(
    @NotBlank @Size(max = 100) String key, @NotBlank String booking, @Min(1) int rating)
    implements Command {}
