package org.grassroots.governance.model.place;

import java.util.List;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A named area: islands and holes included. Immutable.
 *
 * @param key what identifies it among the areas of its kind; not blank
 * @param polygons its surfaces; none for an area whose place is not known
 * @since 0.1
 */
public record Area(String key, List<Polygon> polygons) {
  /** Copies the surfaces. */
  public Area {
    polygons = List.copyOf(polygons);
    if (key.isBlank()) {
      throw InvalidInput.of("GOV-PLC-003", "area", "a blank key", "a key");
    }
  }

  /** Whether the point lies in one of the surfaces. */
  public boolean contains(Position point) {
    return polygons.stream().anyMatch(polygon -> polygon.contains(point));
  }
}
