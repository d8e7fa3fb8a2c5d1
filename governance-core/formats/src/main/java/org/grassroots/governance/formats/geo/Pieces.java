package org.grassroots.governance.formats.geo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.TilingReview.Spot;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The pieces of the plane that something is wrong with, and what. */
final class Pieces {
  private final Arrangement arrangement;
  private final LocalPlane plane;
  private final AreaCover cover;
  private final List<Area> within;
  private final List<Polygon> empty = new ArrayList<>();
  private final SortedMap<Pair, List<Polygon>> overlaps = new TreeMap<>();
  private final SortedMap<Integer, List<Polygon>> outside = new TreeMap<>();
  private final BitSet mixed = new BitSet();

  /** Two areas by their places, the lower one first. */
  record Pair(int a, int b) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return a == other.a ? Integer.compare(b, other.b) : Integer.compare(a, other.a);
    }
  }

  Pieces(Arrangement arrangement, LocalPlane plane, AreaCover cover, List<Area> within) {
    this.arrangement = arrangement;
    this.plane = plane;
    this.cover = cover;
    this.within = within;
    for (Polygon piece : arrangement.pieces()) {
      if (width(piece) >= TilingCheck.LEAST_WIDTH) {
        sort(piece);
      }
    }
  }

  private void sort(Polygon piece) {
    Position inside = plane.toPosition(InteriorPointArea.getInteriorPoint(piece));
    BitSet holders = cover.at(inside);
    boolean isWithin = within.isEmpty() || within.stream().anyMatch(area -> area.contains(inside));
    if (holders.isEmpty() && isWithin) {
      empty.add(piece);
    }
    int[] places = holders.stream().toArray();
    for (int i = 0; i < places.length; i++) {
      for (int j = i + 1; j < places.length; j++) {
        overlaps.computeIfAbsent(new Pair(places[i], places[j]), p -> new ArrayList<>()).add(piece);
      }
      if (!isWithin) {
        outside.computeIfAbsent(places[i], p -> new ArrayList<>()).add(piece);
      }
    }
    if (places.length > 1 || places.length == 1 && !isWithin) {
      mixed.or(cover.near(onGlobe(piece.getEnvelopeInternal())));
    }
  }

  private Envelope onGlobe(Envelope box) {
    Position southWest =
        plane.toPosition(new org.locationtech.jts.geom.Coordinate(box.getMinX(), box.getMinY()));
    Position northEast =
        plane.toPosition(new org.locationtech.jts.geom.Coordinate(box.getMaxX(), box.getMaxY()));
    return new Envelope(
        southWest.longitude(), northEast.longitude(), southWest.latitude(), northEast.latitude());
  }

  /** Areas near pieces that several areas, or areas outside of what they should fill, hold. */
  BitSet mixed() {
    return (BitSet) mixed.clone();
  }

  /** What no area holds, pieces that share a line joined. */
  List<Polygon> gaps() {
    return joined(empty);
  }

  /** What two areas hold. */
  SortedMap<Pair, List<Polygon>> overlaps() {
    SortedMap<Pair, List<Polygon>> joined = new TreeMap<>();
    overlaps.forEach((pair, pieces) -> joined.put(pair, joined(pieces)));
    return joined;
  }

  /** What areas hold outside of what they should fill. */
  SortedMap<Integer, List<Polygon>> outside() {
    SortedMap<Integer, List<Polygon>> joined = new TreeMap<>();
    outside.forEach((area, pieces) -> joined.put(area, joined(pieces)));
    return joined;
  }

  /** The areas along a piece. */
  SortedSet<Integer> along(Polygon piece) {
    return arrangement.ownersAlong(piece);
  }

  private static List<Polygon> joined(List<Polygon> pieces) {
    if (pieces.size() < 2) {
      return pieces;
    }
    Geometry union = CoverageUnion.union(pieces.toArray(Geometry[]::new));
    List<Polygon> joined = new ArrayList<>();
    for (int i = 0; i < union.getNumGeometries(); i++) {
      joined.add((Polygon) union.getGeometryN(i).norm());
    }
    joined.sort(Polygon::compareTo);
    return joined;
  }

  /** Twice the area by the circumference: the mean width of what is narrow. */
  private static double width(Polygon piece) {
    return 2 * piece.getArea() / piece.getLength();
  }

  /** The largest of some pieces, with the size of all. */
  Spot spot(List<Polygon> pieces) {
    Polygon largest =
        pieces.stream().max(Comparator.comparingDouble(Polygon::getArea)).orElseThrow();
    var shape = pieces.stream().map(plane::toGlobe).toList();
    return new Spot(
        plane.toPosition(InteriorPointArea.getInteriorPoint(largest)),
        shape.stream().mapToDouble(polygon -> polygon.squareMetres()).sum(),
        width(largest),
        shape);
  }
}
