package org.grassroots.governance.engine.assessment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.assessment.score.Period;

/**
 * Enter the figure of a measure by hand, or correct it: the later entry holds, the earlier ones
 * stay in the history.
 *
 * @param key the idempotency key
 * @param subject of whom: the id of a registered unit
 * @param period of when
 * @param figure the figure, or the numerator of a rate
 * @param cases the denominator of a rate; empty for a plain figure
 * @param evidence references to evidence
 * @since 0.1
 */
public record EnterMeasure(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 40) String subject,
    @NotNull Period period,
    @NotNull BigDecimal figure,
    @NotNull Optional<BigDecimal> cases,
    @NotNull List<@NotBlank @Size(max = 500) String> evidence)
    implements Command {
  /** Copies the references. */
  public EnterMeasure {
    evidence = List.copyOf(evidence);
  }
}
