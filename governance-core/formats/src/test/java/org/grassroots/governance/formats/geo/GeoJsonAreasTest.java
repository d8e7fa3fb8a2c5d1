package org.grassroots.governance.formats.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.LocationIndex;
import org.grassroots.governance.model.place.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoJsonAreasTest {
  private static final String SQUARE = "[[0,0],[1,0],[1,1],[0,1],[0,0]]";

  @TempDir Path folder;

  @Test
  void polygons_and_multi_polygons_read_alike_and_numbers_can_be_keys() {
    List<Area> areas =
        read(
            feature("{\"code\": 7}", "Polygon", "[" + SQUARE + "]"),
            feature("{\"code\": \"8\"}", "MultiPolygon", "[[" + SQUARE + "]]"));

    assertThat(areas).extracting(Area::key).containsExactly("7", "8");
    assertThat(areas).allMatch(area -> area.contains(new Position(0.5, 0.5)));
  }

  @Test
  void features_that_share_a_key_form_one_area() {
    List<Area> areas =
        read(
            feature("{\"code\": \"a\"}", "Polygon", "[" + SQUARE + "]"),
            feature("{\"code\": \"a\"}", "Polygon", "[[[2,0],[3,0],[3,1]]]"));

    assertThat(LocationIndex.of(areas).areas()).containsOnlyKeys("a");
    assertThat(LocationIndex.of(areas).areaOf(new Position(2.9, 0.5))).contains("a");
  }

  @Test
  void every_feature_that_does_not_fit_is_listed() {
    assertThatThrownBy(
            () ->
                read(
                    feature("{\"cod\": \"a\"}", "Polygon", "[" + SQUARE + "]"),
                    feature("{\"code\": \"b\"}", "Point", "[0,0]"),
                    feature("{\"code\": \"c\"}", "Polygon", "[[[0,0],[1,200],[1,1]]]"),
                    feature("{\"code\": \"d\"}", "Polygon", "[[[0,\"x\"],[1,1],[1,0]]]")))
        .hasMessageContaining("GOV-GEO-002")
        .hasMessageContaining("features[0]")
        .hasMessageContaining("Maybe 'cod' is meant.")
        .hasMessageContaining("features[1]: found Point")
        .hasMessageContaining("features[2]: found 1.0, 200.0")
        .hasMessageContaining("features[3]");
  }

  @Test
  void a_surface_without_parts_is_no_surface() {
    assertThatThrownBy(() -> read(feature("{\"code\":\"a\"}", "MultiPolygon", "[]")))
        .hasMessageContaining("GOV-GEO-003")
        .hasMessageContaining("features[0]: found MultiPolygon without parts");
  }

  @Test
  void what_is_no_feature_collection_is_refused() {
    assertThatThrownBy(() -> GeoJsonAreas.read(write("{\"type\": \"Feature\"}"), "code"))
        .hasMessageContaining("GOV-GEO-001");
    assertThatThrownBy(() -> GeoJsonAreas.read(write("{\"type\":\n oops"), "code"))
        .hasMessageContaining("GOV-GEO-001")
        .hasMessageContaining("a.geojson:2");
  }

  private List<Area> read(String... features) {
    String json = "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features);
    return GeoJsonAreas.read(write(json + "]}"), "code");
  }

  private static String feature(String properties, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
        .formatted(properties, type, coordinates);
  }

  private Path write(String text) {
    try {
      return Files.writeString(folder.resolve("a.geojson"), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
