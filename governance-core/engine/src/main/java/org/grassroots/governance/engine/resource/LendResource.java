package org.grassroots.governance.engine.resource;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.grassroots.governance.engine.command.Command;

/**
 * Lend from what is on hand; the loan's id is the key.
 *
 * @param key the idempotency key
 * @param resource the id of the resource
 * @param holder an opaque token of whoever takes it; never an identity
 * @param amount how much
 * @param due when it should be back
 * @since 0.1
 */
public record LendResource(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String resource,
    @NotBlank @Size(max = 200) String holder,
    @NotNull @Digits(integer = 12, fraction = 6) @DecimalMin("0.000001") BigDecimal amount,
    @NotNull Instant due)
    implements Command {}
