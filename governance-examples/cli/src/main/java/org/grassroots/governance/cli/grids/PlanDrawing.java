package org.grassroots.governance.cli.grids;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.grassroots.governance.formats.planning.Outline;

/** Draws outlines as SVG paths. For looking at only: points are projected and rounded. */
final class PlanDrawing {
  private static final double WIDTH = 900;

  private double west = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  PlanDrawing(Collection<Outline> outlines) {
    for (Outline outline : outlines) {
      for (List<double[]> part : outline.parts()) {
        double[] ring = part.get(0);
        for (int i = 0; i < ring.length; i += 2) {
          west = Math.min(west, ring[i]);
          east = Math.max(east, ring[i]);
          south = Math.min(south, ring[i + 1]);
          north = Math.max(north, ring[i + 1]);
        }
      }
    }
  }

  /** The area that is seen. */
  String viewBox() {
    return String.format(Locale.ROOT, "0 0 %.0f %.0f", WIDTH, Math.max(1, (north - south) * up()));
  }

  private double along() {
    return WIDTH / Math.max(east - west, 1e-9);
  }

  private double up() {
    return along() / StrictMath.cos(StrictMath.toRadians((south + north) / 2));
  }

  /** The path of an outline. */
  String path(Outline outline) {
    StringBuilder path = new StringBuilder();
    for (List<double[]> part : outline.parts()) {
      for (double[] ring : part) {
        draw(ring, path);
        path.append('Z');
      }
    }
    return path.toString();
  }

  /** The path of a line. */
  String line(double[] line) {
    StringBuilder path = new StringBuilder();
    draw(line, path);
    return path.toString();
  }

  private void draw(double[] points, StringBuilder path) {
    String last = "";
    for (int i = 0; i < points.length; i += 2) {
      double x = (points[i] - west) * along();
      double y = (north - points[i + 1]) * up();
      String point = String.format(Locale.ROOT, "%.1f %.1f", x, y);
      if (!point.equals(last)) {
        path.append(last.isEmpty() ? 'M' : 'L').append(point);
        last = point;
      }
    }
  }
}
