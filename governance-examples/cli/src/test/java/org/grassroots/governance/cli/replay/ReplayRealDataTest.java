package org.grassroots.governance.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published files of four cities against figures that another program, written from the rules
 * alone, counted.
 */
class ReplayRealDataTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "boston-sample,boston,boston_sample_2015_2024.csv,boston_neighborhoods.geojson,"
        + "2022-06-30T12:00:00",
    "boston-animals,boston,boston_animal_pest_2013_2017.csv.gz,boston_neighborhoods.geojson,"
        + "2016-07-01T00:00:00",
    "baltimore,baltimore,baltimore_sample_to_2016.csv,baltimore_neighborhoods.geojson.gz,"
        + "2016-07-01T00:00:00",
    "san-francisco,san-francisco,san_francisco_sample_2008_2016.csv,san_francisco_tracts.geojson,"
        + "2012-07-01T00:00:00",
    "ottawa,ottawa,ottawa_2014_01_05.csv.gz,,2014-04-01T00:00:00"
  })
  void the_summary_is_what_was_counted_apart(
      String expected, String profile, String requests, String areas, String asOf)
      throws IOException {
    List<String> args =
        new ArrayList<>(List.of("replay", "--profile", profile, "--as-of", asOf, "--json"));
    args.addAll(List.of("--out", folder.resolve("out").toString()));
    args.addAll(List.of("--requests", RealData.file("service-requests/" + requests).toString()));
    if (areas != null) {
      args.addAll(List.of("--areas", RealData.file("boundaries/" + areas).toString()));
    }
    Terminal terminal = new Terminal();

    assertThat(terminal.run(args.toArray(String[]::new))).describedAs(terminal.err()).isZero();

    assertThat(JSON.readTree(terminal.out())).isEqualTo(expected(expected));
    assertThat(Files.readString(folder.resolve("out/summary.json"))).isEqualTo(terminal.out());
  }

  private static JsonNode expected(String name) throws IOException {
    try (InputStream in = ReplayRealDataTest.class.getResourceAsStream(name + ".json")) {
      return JSON.readTree(in);
    }
  }
}
