package org.grassroots.governance.model.place;

import java.util.List;
import java.util.stream.Stream;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Areas and the coordinate system of their points. Immutable; a conversion makes copies.
 *
 * @param system what the coordinates are measured against
 * @param areas the areas, in their order
 * @since 0.1
 */
public record Boundaries(CoordinateSystem system, List<Area> areas) {
  /** Copies the list. */
  public Boundaries {
    areas = List.copyOf(areas);
  }

  /** Both in one, the areas of this one first; refuses another system with {@code GOV-PLC-015}. */
  public Boundaries with(Boundaries others) {
    if (system != others.system) {
      throw InvalidInput.of(
          "GOV-PLC-015", "boundaries", others.system.word(), "areas in " + system.word());
    }
    return new Boundaries(system, Stream.concat(areas.stream(), others.areas.stream()).toList());
  }

  /**
   * The same areas in another system; each point is converted, lines stay straight between them.
   */
  public Boundaries in(CoordinateSystem other) {
    return system == other
        ? this
        : new Boundaries(other, areas.stream().map(area -> convert(area, other)).toList());
  }

  private Area convert(Area area, CoordinateSystem other) {
    return new Area(
        area.key(), area.polygons().stream().map(polygon -> convert(polygon, other)).toList());
  }

  private Polygon convert(Polygon polygon, CoordinateSystem other) {
    return new Polygon(
        convert(polygon.outline(), other),
        polygon.holes().stream().map(hole -> convert(hole, other)).toList());
  }

  private Ring convert(Ring ring, CoordinateSystem other) {
    return Ring.of(
        java.util.stream.IntStream.range(0, ring.size())
            .mapToObj(i -> system.to(other, ring.point(i)))
            .toList());
  }
}
