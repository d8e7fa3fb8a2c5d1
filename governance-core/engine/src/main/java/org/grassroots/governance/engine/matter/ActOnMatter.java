package org.grassroots.governance.engine.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.shared.Ordered;

/**
 * Do something about a matter: an action of its kind.
 *
 * @param key the idempotency key
 * @param matter the id of the matter
 * @param action the id of the action
 * @param fields what the action carries
 * @param evidence references to evidence
 * @since 0.1
 */
public record ActOnMatter(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String matter,
    @NotBlank String action,
    @NotNull Map<String, String> fields,
    @NotNull List<@NotBlank String> evidence)
    implements Command {
  /** Copies both collections. */
  public ActOnMatter {
    fields = Ordered.copyOf(fields);
    evidence = List.copyOf(evidence);
  }

  /** An action without fields and evidence. */
  public static ActOnMatter of(String key, String matter, String action) {
    return new ActOnMatter(key, matter, action, Map.of(), List.of());
  }

  /** The same action with these fields. */
  public ActOnMatter with(Map<String, String> values) {
    return new ActOnMatter(key, matter, action, values, evidence);
  }

  /** The same action with this evidence. */
  public ActOnMatter proving(String... references) {
    return new ActOnMatter(key, matter, action, fields, List.of(references));
  }
}
