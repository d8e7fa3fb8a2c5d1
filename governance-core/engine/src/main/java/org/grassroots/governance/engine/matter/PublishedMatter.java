package org.grassroots.governance.engine.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.matter.Published;
import org.grassroots.governance.model.matter.Whereabouts;
import org.grassroots.governance.model.shared.Ordered;

/**
 * A matter as another system published it, kept with its real times whatever they are.
 *
 * @param key its id there, or a digest of its row; unique in the source
 * @param category its class as published
 * @param department who is responsible as published; empty when not named
 * @param whereabouts where it is
 * @param times the published local times and status
 * @param details further fields as published
 * @since 0.1
 */
public record PublishedMatter(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 400) String category,
    Optional<@Size(max = 400) String> department,
    Whereabouts whereabouts,
    Published times,
    Map<String, String> details) {
  /** Copies the details in order. */
  public PublishedMatter {
    details = Ordered.copyOf(details);
  }
}
