package org.grassroots.governance.cli.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.table.InputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of real cities, located as a plane even-odd test over every area says. */
class GridsLocateRealDataTest {
  @TempDir Path folder;

  @Test
  void the_requests_of_boston_lie_where_they_lie() throws IOException {
    check(
        "boundaries/boston_neighborhoods.geojson",
        "service-requests/boston_sample_2015_2024.csv",
        List.of("longitude", "latitude"),
        4962);
  }

  @Test
  void the_requests_of_baltimore_lie_where_they_lie() throws IOException {
    check(
        "boundaries/baltimore_neighborhoods.geojson.gz",
        "service-requests/baltimore_sample_to_2016.csv",
        List.of("Longitude", "Latitude"),
        5183);
  }

  private void check(String areas, String points, List<String> columns, int located)
      throws IOException {
    Path boundaries = RealData.file(areas);
    Path out = folder.resolve("out.csv");
    int code =
        new Terminal()
            .run(
                "grids",
                "locate",
                "--areas",
                boundaries.toString(),
                "--id-property",
                "name",
                "--points",
                RealData.file(points).toString(),
                "--lon",
                columns.get(0),
                "--lat",
                columns.get(1),
                "--out",
                out.toString());

    assertThat(code).isEqualTo(DONE);
    TreeMap<String, List<List<double[]>>> shapes = shapes(boundaries);
    int found = 0;
    try (CsvSource rows = CsvSource.open(out)) {
      int x = rows.header().indexOf(columns.get(0));
      int y = rows.header().indexOf(columns.get(1));
      while (rows.hasNext()) {
        List<String> cells = rows.next().cells();
        String expected = cells.get(x).isEmpty() ? "" : area(shapes, cells.get(x), cells.get(y));
        assertThat(cells.get(cells.size() - 1)).as(cells.toString()).isEqualTo(expected);
        found += expected.isEmpty() ? 0 : 1;
      }
    }
    assertThat(found).isEqualTo(located);
  }

  /** For each key its polygons, each a list of rings: longitude and latitude in turn. */
  private static TreeMap<String, List<List<double[]>>> shapes(Path file) throws IOException {
    TreeMap<String, List<List<double[]>>> shapes = new TreeMap<>();
    try (InputFile in = InputFile.open(file)) {
      for (JsonNode feature : new ObjectMapper().readTree(in.content()).path("features")) {
        JsonNode coordinates = feature.at("/geometry/coordinates");
        boolean isOne = feature.at("/geometry/type").asText().equals("Polygon");
        List<List<double[]>> polygons = new ArrayList<>();
        (isOne ? List.of(coordinates) : coordinates).forEach(part -> polygons.add(rings(part)));
        shapes.put(feature.at("/properties/name").asText(), polygons);
      }
    }
    return shapes;
  }

  private static List<double[]> rings(JsonNode polygon) {
    List<double[]> rings = new ArrayList<>();
    for (JsonNode ring : polygon) {
      double[] line = new double[2 * ring.size()];
      for (int i = 0; i < line.length; i++) {
        line[i] = ring.get(i / 2).get(i % 2).asDouble();
      }
      rings.add(line);
    }
    return rings;
  }

  private static String area(TreeMap<String, List<List<double[]>>> shapes, String x, String y) {
    double east = Double.parseDouble(x);
    double north = Double.parseDouble(y);
    return shapes.entrySet().stream()
        .filter(shape -> shape.getValue().stream().anyMatch(rings -> isOdd(rings, east, north)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static boolean isOdd(List<double[]> rings, double x, double y) {
    boolean isOdd = false;
    for (double[] line : rings) {
      for (int i = 2; i < line.length; i += 2) {
        if (line[i - 1] > y != line[i + 1] > y) {
          double part = (y - line[i - 1]) / (line[i + 1] - line[i - 1]);
          isOdd ^= x < (line[i] - line[i - 2]) * part + line[i - 2];
        }
      }
    }
    return isOdd;
  }
}
