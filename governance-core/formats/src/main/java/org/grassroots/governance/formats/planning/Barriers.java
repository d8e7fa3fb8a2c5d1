package org.grassroots.governance.formats.planning;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.grassroots.governance.model.place.planning.UnitLink;
import org.grassroots.governance.model.shared.Fault;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Roads, railways and waters that grids should not reach over. A link crosses one when the straight
 * line between the inner points of its units does; two units whose shared border runs along a
 * barrier are such a case.
 */
final class Barriers {
  private final STRtree sides = new STRtree();
  private final RobustLineIntersector intersector = new RobustLineIntersector();
  private final List<double[]> lines = new ArrayList<>();

  private Barriers() {}

  /** No barrier. */
  static Barriers none() {
    return new Barriers();
  }

  /** All lines, x and y in turn. */
  List<double[]> lines() {
    return lines;
  }

  /**
   * Reads lines and surfaces.
   *
   * @throws org.grassroots.governance.model.shared.InvalidInput {@code GOV-GEO-001} when it is no
   *     feature collection, {@code GOV-PLN-015} for each feature that is no line and no surface in
   *     degrees
   */
  static Barriers read(Path file) {
    Barriers barriers = new Barriers();
    RowFaults faults = new RowFaults();
    GeoJsonUnits.eachFeature(
        file,
        (feature, index) -> {
          String where = file + " features[" + index + "]";
          if (!barriers.add(feature.path("geometry"))) {
            String found = feature.path("geometry").path("type").asText("no geometry");
            faults.add(Fault.of("GOV-PLN-015", where, found, "lines or surfaces in degrees"));
          }
        });
    faults.raise();
    return barriers;
  }

  private boolean add(JsonNode geometry) {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText("")) {
      case "LineString" -> line(coordinates);
      case "MultiLineString", "Polygon" -> lines(coordinates);
      case "MultiPolygon" -> {
        boolean isGood = true;
        for (JsonNode polygon : coordinates) {
          isGood &= lines(polygon);
        }
        yield isGood;
      }
      case "GeometryCollection" -> {
        boolean isGood = true;
        for (JsonNode part : geometry.path("geometries")) {
          isGood &= add(part);
        }
        yield isGood;
      }
      default -> false;
    };
  }

  private boolean lines(JsonNode lines) {
    boolean isGood = true;
    for (JsonNode line : lines) {
      isGood &= line(line);
    }
    return isGood;
  }

  private boolean line(JsonNode points) {
    List<Coordinate> line = new ArrayList<>();
    for (JsonNode point : points) {
      double x = point.path(0).asDouble(Double.NaN);
      double y = point.path(1).asDouble(Double.NaN);
      if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
        return false;
      }
      line.add(new Coordinate(x, y));
    }
    lines.add(line.stream().flatMapToDouble(at -> DoubleStream.of(at.x, at.y)).toArray());
    for (int i = 0; i + 1 < line.size(); i++) {
      Coordinate[] side = {line.get(i), line.get(i + 1)};
      sides.insert(new Envelope(side[0], side[1]), side);
    }
    return true;
  }

  /** The links, those that cross a barrier marked. */
  List<UnitLink> mark(List<UnitLink> links, List<Outline> outlines) {
    if (lines.isEmpty()) {
      return links;
    }
    Coordinate[] inner = new Coordinate[outlines.size()];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = InnerPoint.of(outlines.get(i));
    }
    List<UnitLink> marked = new ArrayList<>(links.size());
    for (UnitLink link : links) {
      boolean crosses = link.barrier() > 0 || crosses(inner[link.a()], inner[link.b()]);
      marked.add(
          new UnitLink(
              link.a(),
              link.b(),
              link.sharedM(),
              link.borderM(),
              crosses ? Math.max(1, link.barrier()) : 0,
              link.gapM()));
    }
    return marked;
  }

  private boolean crosses(Coordinate from, Coordinate to) {
    for (Object found : sides.query(new Envelope(from, to))) {
      Coordinate[] side = (Coordinate[]) found;
      intersector.computeIntersection(from, to, side[0], side[1]);
      if (intersector.hasIntersection()) {
        return true;
      }
    }
    return false;
  }
}
