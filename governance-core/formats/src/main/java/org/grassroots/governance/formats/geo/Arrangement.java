package org.grassroots.governance.formats.geo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.grassroots.governance.model.place.OpenEdges;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The pieces into which open edges cut the plane. */
final class Arrangement {
  /**
   * Points nearer than this, in metres, become one: far below any tolerance, far above rounding.
   */
  private static final double SNAP = 1e-4;

  /** The owner of lines of the surface that the areas should fill. */
  static final int AROUND = -1;

  private final LocalPlane plane;
  private final List<SegmentString> lines = new ArrayList<>();
  private final Map<LineString, SortedSet<Integer>> owners = new HashMap<>();

  Arrangement(LocalPlane plane) {
    this.plane = plane;
  }

  /** Adds edges of areas. */
  void add(OpenEdges edges) {
    add(edges, false);
  }

  /** Adds edges of the surface that the areas should fill. */
  void addAround(OpenEdges edges) {
    add(edges, true);
  }

  /** Edges that follow one another become one line. */
  private void add(OpenEdges edges, boolean isAround) {
    List<Coordinate> line = new ArrayList<>();
    for (int i = 0; i < edges.size(); i++) {
      if (line.isEmpty()) {
        line.add(plane.toPlane(edges.start(i)));
      }
      line.add(plane.toPlane(edges.end(i)));
      boolean goesOn =
          i + 1 < edges.size()
              && edges.owner(i) == edges.owner(i + 1)
              && edges.end(i).equals(edges.start(i + 1));
      if (!goesOn) {
        Integer owner = isAround ? AROUND : edges.owner(i);
        lines.add(new NodedSegmentString(line.toArray(new Coordinate[0]), owner));
        line.clear();
      }
    }
  }

  /** The bounded pieces, without common points inside, in a fixed order and form. */
  List<Polygon> pieces() {
    if (lines.isEmpty()) {
      return List.of();
    }
    SnappingNoder noder = new SnappingNoder(SNAP);
    noder.computeNodes(lines);
    for (Object found : noder.getNodedSubstrings()) {
      SegmentString line = (SegmentString) found;
      for (int i = 0; i + 1 < line.size(); i++) {
        if (!line.getCoordinate(i).equals2D(line.getCoordinate(i + 1))) {
          owners
              .computeIfAbsent(
                  segment(line.getCoordinate(i), line.getCoordinate(i + 1)), s -> new TreeSet<>())
              .add((Integer) line.getData());
        }
      }
    }
    Polygonizer polygonizer = new Polygonizer();
    owners.keySet().stream().sorted().forEach(polygonizer::add);
    List<Polygon> pieces = new ArrayList<>();
    for (Object piece : polygonizer.getPolygons()) {
      pieces.add((Polygon) ((Polygon) piece).norm());
    }
    pieces.sort(Polygon::compareTo);
    return pieces;
  }

  /** The areas whose lines run along a piece, or a union of pieces. */
  SortedSet<Integer> ownersAlong(Polygon piece) {
    SortedSet<Integer> along = new TreeSet<>();
    rings(piece)
        .forEach(
            ring -> {
              Coordinate[] points = ring.getCoordinates();
              for (int i = 0; i + 1 < points.length; i++) {
                along.addAll(owners.getOrDefault(segment(points[i], points[i + 1]), NOBODY));
              }
            });
    along.remove(AROUND);
    return along;
  }

  private static final SortedSet<Integer> NOBODY = new TreeSet<>();

  private static Stream<LineString> rings(Polygon polygon) {
    List<LineString> rings = new ArrayList<>(List.of(polygon.getExteriorRing()));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      rings.add(polygon.getInteriorRingN(i));
    }
    return rings.stream();
  }

  /** The same for both directions. */
  private static LineString segment(Coordinate a, Coordinate b) {
    Coordinate[] ends = {a, b};
    Arrays.sort(ends);
    return Geometries.factory().createLineString(ends);
  }
}
