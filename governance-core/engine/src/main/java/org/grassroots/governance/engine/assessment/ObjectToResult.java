package org.grassroots.governance.engine.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.grassroots.governance.engine.command.Command;

/**
 * Object to one leaf of a provisional result; the objection's id is the key.
 *
 * @param key the idempotency key
 * @param result the id of the result
 * @param unit whose result it is about
 * @param leaf the node
 * @param claim what is said to be wrong
 * @param evidence where the evidence is
 * @since 0.1
 */
public record ObjectToResult(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String result,
    @NotBlank String unit,
    @NotBlank String leaf,
    @NotBlank @Size(max = 2000) String claim,
    @NotNull @Size(max = 2000) String evidence)
    implements Command {}
