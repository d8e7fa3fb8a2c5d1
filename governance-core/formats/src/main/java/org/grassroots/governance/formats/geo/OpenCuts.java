package org.grassroots.governance.formats.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.grassroots.governance.formats.geo.Pieces.Pair;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.OpenEdges;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.grassroots.governance.model.place.TilingReview.Gap;
import org.grassroots.governance.model.place.TilingReview.Spot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HPRtree;

/**
 * Narrow cuts between two areas that run out to the outside, so that no area encloses them: open
 * edges of two areas that face each other with nothing in between.
 */
final class OpenCuts {
  /** Edges face each other when their directions differ from opposite ones by up to 15 degrees. */
  private static final double LEAST_OPPOSITE = StrictMath.cos(StrictMath.toRadians(15));

  /** A cut is longer than wide; what is not is a corner. */
  private static final double LEAST_LENGTH_TO_WIDTH = 10;

  private final List<Area> areas;
  private final AreaCover cover;
  private final LocalPlane plane;
  private final double width;

  OpenCuts(List<Area> areas, AreaCover cover, LocalPlane plane, double width) {
    this.areas = areas;
    this.cover = cover;
    this.plane = plane;
    this.width = width;
  }

  /** A part of a cut: four corners, from the one edge to the other. */
  private record Part(Coordinate a0, Coordinate a1, Coordinate b1, Coordinate b0) {
    double length() {
      return a0.distance(a1);
    }

    double area() {
      return length() * (a0.distance(b0) + a1.distance(b1)) / 2;
    }

    Coordinate middle() {
      return new Coordinate((a0.x + a1.x + b0.x + b1.x) / 4, (a0.y + a1.y + b0.y + b1.y) / 4);
    }
  }

  private record Edge(int owner, Coordinate from, Coordinate to) {
    double length() {
      return from.distance(to);
    }

    Envelope box() {
      return new Envelope(from, to);
    }
  }

  /** The cuts among open edges, those in enclosed gaps left out. */
  List<Gap> among(OpenEdges open, List<org.locationtech.jts.geom.Polygon> enclosed) {
    HPRtree gaps = new HPRtree();
    enclosed.forEach(gap -> gaps.insert(gap.getEnvelopeInternal(), gap));
    List<Edge> edges = new ArrayList<>();
    HPRtree tree = new HPRtree();
    for (int i = 0; i < open.size(); i++) {
      Edge edge = new Edge(open.owner(i), plane.toPlane(open.start(i)), plane.toPlane(open.end(i)));
      edges.add(edge);
      tree.insert(edge.box(), i);
    }
    SortedMap<Pair, List<Part>> cuts = new TreeMap<>();
    for (Edge edge : edges) {
      Envelope near = edge.box();
      near.expandBy(width);
      List<Integer> found = new ArrayList<>();
      for (Object item : tree.query(near)) {
        found.add((Integer) item);
      }
      found.sort(Comparator.naturalOrder());
      for (int i : found) {
        Edge other = edges.get(i);
        if (edge.owner() < other.owner()) {
          between(edge, other)
              .filter(part -> isEmpty(part.middle(), gaps))
              .forEach(
                  part ->
                      cuts.computeIfAbsent(
                              new Pair(edge.owner(), other.owner()), p -> new ArrayList<>())
                          .add(part));
        }
      }
    }
    return cuts.entrySet().stream().flatMap(cut -> gap(cut.getKey(), cut.getValue())).toList();
  }

  private Stream<Part> between(Edge edge, Edge other) {
    double length = edge.length();
    double ux = (edge.to().x - edge.from().x) / length;
    double uy = (edge.to().y - edge.from().y) / length;
    double facing =
        (ux * (other.to().x - other.from().x) + uy * (other.to().y - other.from().y))
            / other.length();
    if (!(facing <= -LEAST_OPPOSITE)) {
      return Stream.empty();
    }
    // along the edge, and to its right, where the area is not
    double endAt = along(edge, other.to(), ux, uy);
    double startAt = along(edge, other.from(), ux, uy);
    double from = Math.max(0, endAt);
    double to = Math.min(length, startAt);
    if (from >= to) {
      return Stream.empty();
    }
    Coordinate near = at(other.to(), other.from(), (from - endAt) / (startAt - endAt));
    Coordinate far = at(other.to(), other.from(), (to - endAt) / (startAt - endAt));
    double nearWidth = right(edge, near, ux, uy);
    double farWidth = right(edge, far, ux, uy);
    if (Math.min(nearWidth, farWidth) < 0
        || Math.max(nearWidth, farWidth) > width
        || Math.max(nearWidth, farWidth) < TilingCheck.LEAST_WIDTH) {
      return Stream.empty();
    }
    return Stream.of(
        new Part(
            at(edge.from(), edge.to(), from / length),
            at(edge.from(), edge.to(), to / length),
            far,
            near));
  }

  private static double along(Edge edge, Coordinate point, double ux, double uy) {
    return (point.x - edge.from().x) * ux + (point.y - edge.from().y) * uy;
  }

  private static double right(Edge edge, Coordinate point, double ux, double uy) {
    return (point.x - edge.from().x) * uy - (point.y - edge.from().y) * ux;
  }

  private static Coordinate at(Coordinate from, Coordinate to, double part) {
    return new Coordinate(from.x + part * (to.x - from.x), from.y + part * (to.y - from.y));
  }

  private boolean isEmpty(Coordinate point, HPRtree gaps) {
    var place = Geometries.factory().createPoint(point);
    for (Object gap : gaps.query(new Envelope(point))) {
      if (((org.locationtech.jts.geom.Polygon) gap).contains(place)) {
        return false;
      }
    }
    return cover.at(plane.toPosition(point)).isEmpty();
  }

  private Stream<Gap> gap(Pair pair, List<Part> parts) {
    double length = parts.stream().mapToDouble(Part::length).sum();
    double area = parts.stream().mapToDouble(Part::area).sum();
    double mean = area / length;
    if (mean < TilingCheck.LEAST_WIDTH || length < LEAST_LENGTH_TO_WIDTH * mean) {
      return Stream.empty();
    }
    Part longest = parts.stream().max(Comparator.comparingDouble(Part::length)).orElseThrow();
    List<Polygon> shape = parts.stream().map(this::shape).toList();
    Position at = plane.toPosition(longest.middle());
    List<String> beside =
        Stream.of(pair.a(), pair.b()).map(i -> areas.get(i).key()).sorted().toList();
    return Stream.of(new Gap(new Spot(at, area, mean, shape), beside, true));
  }

  private Polygon shape(Part part) {
    return new Polygon(
        Ring.of(
            Stream.of(part.a0(), part.a1(), part.b1(), part.b0()).map(plane::toPosition).toList()),
        List.of());
  }
}
