package org.grassroots.governance.engine.resource;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.grassroots.governance.engine.command.Command;

/**
 * Give back something lent, or some of it.
 *
 * @param key the idempotency key
 * @param loan the id of the loan
 * @param amount how much
 * @since 0.1
 */
public record GiveBack(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String loan,
    @NotNull @Digits(integer = 12, fraction = 6) BigDecimal amount)
    implements Command {}
