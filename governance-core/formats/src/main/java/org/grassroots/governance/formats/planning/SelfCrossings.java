package org.grassroots.governance.formats.planning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fault;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;

/**
 * Units whose outline crosses itself, as a bow-tie does: their surface is not what somebody meant.
 * A plan can be made all the same, so they are told and not refused. Outlines that only touch
 * themselves are let pass.
 */
final class SelfCrossings {
  private SelfCrossings() {}

  /** A notice for each such unit, in the order of the file. */
  static List<Fault> of(Path file, PlanningUnits units) {
    List<Fault> notices = new ArrayList<>();
    for (int row = 0; row < units.places().size(); row++) {
      int unit = units.places().get(row);
      Optional<Coordinate> crossing = crossing(units.given().get(unit));
      if (crossing.isPresent()) {
        String where = file + " unit " + row + " ('" + units.units().get(unit).id() + "')";
        String found =
            "an outline that crosses itself at " + crossing.get().x + ", " + crossing.get().y;
        notices.add(
            Fault.of("GOV-PLN-018", where, found, "an outline that goes round once")
                .withAdvice("Maybe two of its points are in the wrong order."));
      }
    }
    return notices;
  }

  private static Optional<Coordinate> crossing(Outline outline) {
    if (outline.isPoint()) {
      return Optional.empty();
    }
    List<double[]> sides = new ArrayList<>();
    for (double[] ring : outline.rings()) {
      for (int i = 0; i + 3 < ring.length; i += 2) {
        sides.add(new double[] {ring[i], ring[i + 1], ring[i + 2], ring[i + 3]});
      }
    }
    sides.sort(
        Comparator.comparingDouble((double[] side) -> Math.min(side[0], side[2]))
            .thenComparing(Arrays::compare));
    RobustLineIntersector meeting = new RobustLineIntersector();
    for (int a = 0; a < sides.size(); a++) {
      double east = Math.max(sides.get(a)[0], sides.get(a)[2]);
      for (int b = a + 1; b < sides.size(); b++) {
        double[] other = sides.get(b);
        if (Math.min(other[0], other[2]) > east) {
          break;
        }
        if (areLevel(sides.get(a), other)) {
          meeting.computeIntersection(from(sides.get(a)), to(sides.get(a)), from(other), to(other));
          if (meeting.isProper()) {
            return Optional.of(meeting.getIntersection(0));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean areLevel(double[] one, double[] other) {
    return Math.max(one[1], one[3]) >= Math.min(other[1], other[3])
        && Math.max(other[1], other[3]) >= Math.min(one[1], one[3]);
  }

  private static Coordinate from(double[] side) {
    return new Coordinate(side[0], side[1]);
  }

  private static Coordinate to(double[] side) {
    return new Coordinate(side[2], side[3]);
  }
}
