package org.grassroots.governance.engine.matter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Ordered;

/**
 * Report a matter.
 *
 * @param key the idempotency key; the new matter's id is {@code kind:key}
 * @param kind the id of a matter kind of the region
 * @param category its class in the region's code list
 * @param unit the unit concerned, an id of the unit register; empty when unknown
 * @param position where it is, when known
 * @param reporter an opaque token, when somebody other than the actor reported it; never an
 *     identity
 * @param details further fields
 * @since 0.1
 */
public record ReportMatter(
    @NotBlank @Size(max = 100) String key,
    @NotBlank String kind,
    @NotBlank @Size(max = 200) String category,
    @Size(max = 200) String unit,
    Optional<Position> position,
    Optional<String> reporter,
    Map<String, String> details)
    implements Command {
  /** Copies the details in order. */
  public ReportMatter {
    details = Ordered.copyOf(details);
  }

  /** A report without position, reporter and further fields. */
  public static ReportMatter of(String key, String kind, String category, String unit) {
    return new ReportMatter(
        key, kind, category, unit, Optional.empty(), Optional.empty(), Map.of());
  }

  /** The same report at a position. */
  public ReportMatter at(Position where) {
    return new ReportMatter(key, kind, category, unit, Optional.of(where), reporter, details);
  }

  /** The same report by somebody else. */
  public ReportMatter from(String token) {
    return new ReportMatter(key, kind, category, unit, position, Optional.of(token), details);
  }

  /** The same report with these further fields. */
  public ReportMatter with(Map<String, String> fields) {
    return new ReportMatter(key, kind, category, unit, position, reporter, fields);
  }
}
