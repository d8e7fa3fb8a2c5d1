package org.grassroots.governance.formats.planning;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.model.place.planning.PlanningUnit;
import org.grassroots.governance.model.shared.InvalidInput;
import org.locationtech.jts.geom.Coordinate;

/**
 * The units of a file in the order of their ids, so that the order of the file decides nothing.
 *
 * @param units the units
 * @param outlines the ground of each
 * @param given the outline of each in the file: the same, or a point
 * @param places for each position in the file, from 0, the place in {@code units}
 * @since 0.1
 */
public record PlanningUnits(
    List<PlanningUnit> units, List<Outline> outlines, List<Outline> given, List<Integer> places) {
  /** Copies the lists. */
  public PlanningUnits {
    units = List.copyOf(units);
    outlines = List.copyOf(outlines);
    given = List.copyOf(given);
    places = List.copyOf(places);
  }

  /**
   * Reads units: a GeoJSON feature collection of polygons or points, or a CSV file with a column
   * {@code wkt} or columns {@code lon} and {@code lat}; plain or gzip.
   *
   * @throws InvalidInput {@code GOV-PLN-001} when there is no row; with every bad row: {@code
   *     GOV-PLN-010} an unknown property, {@code GOV-PLN-011} a missing id, {@code GOV-PLN-012} an
   *     id that comes twice, {@code GOV-PLN-013} a missing weight, {@code GOV-PLN-014} a weight
   *     that is no whole number from 0 on, {@code GOV-PLN-015} a shape that is no polygon or point
   *     in degrees, {@code GOV-PLN-016} a missing border, {@code GOV-PLN-017} points among surfaces
   */
  public static PlanningUnits read(Path file, UnitColumns columns) {
    RowFaults faults = new RowFaults();
    List<UnitRow> rows =
        isJson(file)
            ? new GeoJsonUnits(file, columns, faults).read()
            : new CsvUnits(file, columns, faults).read();
    faults.raise();
    return sorted(rows);
  }

  private static PlanningUnits sorted(List<UnitRow> given) {
    Integer[] order = new Integer[given.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparing(i -> given.get(i).id()));
    Integer[] places = new Integer[order.length];
    List<UnitRow> rows = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      places[order[i]] = i;
      rows.add(given.get(order[i]));
    }
    Plane plane = Plane.around(rows.stream().map(UnitRow::outline).toList());
    List<PlanningUnit> units = new ArrayList<>(rows.size());
    List<Outline> outlines = new ArrayList<>(rows.size());
    List<Outline> ground = PointCells.ground(rows, plane);
    List<Outline> published = rows.stream().map(UnitRow::outline).toList();
    for (int i = 0; i < rows.size(); i++) {
      outlines.add(ground.get(i));
      units.add(rows.get(i).unit(plane.shape(ground.get(i))));
    }
    return new PlanningUnits(units, outlines, published, List.of(places));
  }

  private static boolean isJson(Path path) {
    try (InputFile file = InputFile.open(path)) {
      InputStream in = file.content();
      int first = in.read();
      while (first == ' ' || first == '\n' || first == '\r' || first == '\t') {
        first = in.read();
      }
      return first == '{' || first == '[';
    } catch (IOException e) {
      throw InputFile.unreadable(path, e);
    }
  }

  /** Whether the units are points. */
  boolean isPoints() {
    return given.get(0).isPoint();
  }

  /** The point of a unit, in degrees scaled to equal lengths. */
  Coordinate point(int unit) {
    double[] point = given.get(unit).parts().get(0).get(0);
    return new Coordinate(
        point[0] * Metres.ofLongitude(given.get(0).parts().get(0).get(0)[1]),
        point[1] * Metres.ofLatitude(given.get(0).parts().get(0).get(0)[1]));
  }
}
