package org.grassroots.governance.engine.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.resource.Booking;

/**
 * Say how a booking ended.
 *
 * @param key the idempotency key
 * @param booking its id
 * @param end cancelled, no-show or completed
 * @since 0.1
 */
public record EndBooking(
    @NotBlank @Size(max = 100) String key, @NotBlank String booking, @NotNull Booking.State end)
    implements Command {}
