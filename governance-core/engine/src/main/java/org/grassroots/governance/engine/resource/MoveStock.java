package org.grassroots.governance.engine.resource;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.grassroots.governance.engine.command.Command;

/**
 * Add to what is on hand, or take from it; the entry's id is the key.
 *
 * @param key the idempotency key
 * @param resource the id of the resource
 * @param amount above 0 to add, below 0 to take
 * @param reason why
 * @param approver who allowed it; empty where nobody has to
 * @since 0.1
 */
public record MoveStock(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String resource,
    @NotNull @Digits(integer = 12, fraction = 6) BigDecimal amount,
    @NotBlank @Size(max = 500) String reason,
    @NotNull @Size(max = 200) String approver)
    implements Command {}
