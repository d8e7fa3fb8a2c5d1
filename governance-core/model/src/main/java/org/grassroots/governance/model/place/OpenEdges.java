package org.grassroots.governance.model.place;

import java.util.BitSet;
import java.util.List;

/**
 * What is left of the borders of areas when every edge that runs the other way round a neighbour is
 * taken away with it. Immutable.
 *
 * <p>Areas whose rings do not cross themselves tile a plain surface exactly when the edges left are
 * those of its border: gaps, overlaps, slivers and points that only one neighbour has all leave
 * edges. All else can be judged from the edges left, as nothing begins or ends elsewhere. Points
 * are compared as published. Takes time and memory in proportion to the points.
 *
 * @since 0.1
 */
public final class OpenEdges {
  /** Longitude and latitude of the start, then of the end of each edge. */
  private final double[] ends;

  private final int[] owners;

  OpenEdges(double[] ends, int[] owners) {
    this.ends = ends;
    this.owners = owners;
  }

  /**
   * The edges left of these areas.
   *
   * @param doubtful places of areas whose rings may cross themselves: all their edges are left
   */
  public static OpenEdges of(List<Area> areas, BitSet doubtful) {
    RingChains chains = new RingChains(areas, doubtful);
    return new EdgeCancelling(chains).left();
  }

  /** How many edges are left. */
  public int size() {
    return owners.length;
  }

  /** The place of the area an edge belongs to. */
  public int owner(int edge) {
    return owners[edge];
  }

  /** Where an edge starts. The area is to its left. */
  public Position start(int edge) {
    return new Position(ends[4 * edge], ends[4 * edge + 1]);
  }

  /** Where an edge ends. */
  public Position end(int edge) {
    return new Position(ends[4 * edge + 2], ends[4 * edge + 3]);
  }
}
