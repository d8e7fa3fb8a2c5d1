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

  /**
   * The area in square metres on the ellipsoid of WGS-84, holes left out; of rings that cross
   * themselves the difference of what runs either way round.
   */
  public double squareMetres() {
    double area = Math.abs(EqualArea.signed(outline.coordinates()));
    for (Ring hole : holes) {
      area -= Math.abs(EqualArea.signed(hole.coordinates()));
    }
    return area;
  }

  /**
   * Whether it is certain at first sight that this is a sound surface: one ring without holes that
   * neither meets itself nor runs back on itself. Others may be sound too; a closer look must tell.
   */
  public boolean isPlain() {
    return holes.isEmpty() && Plainness.of(outline.coordinates());
  }
}
