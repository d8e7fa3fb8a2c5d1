package org.grassroots.governance.engine.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.grassroots.governance.engine.command.Command;

/**
 * Publish a provisional result.
 *
 * @param key the idempotency key
 * @param result its id
 * @since 0.1
 */
public record PublishResult(@NotBlank @Size(max = 100) String key, @NotBlank String result)
    implements Command {}
