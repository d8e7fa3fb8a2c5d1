package org.grassroots.governance.model.place;

import java.util.List;

/**
 * A surface with holes. Immutable.
 *
 * @param outline the outer ring
 * @param holes rings that are cut out
 * @since 0.1
 */
public record Polygon(Ring outline, List<Ring> holes) {
  /** Copies the holes. */
  public Polygon {
    holes = List.copyOf(holes);
  }

  /** Inside of the outline and of no hole, by the even-odd rule over all rings. */
  public boolean contains(Position point) {
    boolean inside = outline.contains(point);
    for (Ring hole : holes) {
      inside ^= hole.contains(point);
    }
    return inside;
  }
}
