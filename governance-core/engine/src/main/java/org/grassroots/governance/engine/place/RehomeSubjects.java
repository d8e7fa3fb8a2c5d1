package org.grassroots.governance.engine.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.grassroots.governance.engine.command.Command;

/**
 * Put every subject into the grid it lies in from a day on, after borders moved.
 *
 * @param key the idempotency key
 * @param from the day from which the new borders hold
 * @since 0.1
 */
public record RehomeSubjects(@NotBlank @Size(max = 100) String key, @NotNull LocalDate from)
    implements Command {}
