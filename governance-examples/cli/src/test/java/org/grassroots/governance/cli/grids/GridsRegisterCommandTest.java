package org.grassroots.governance.cli.grids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;
import static org.grassroots.governance.cli.ExitCodes.USAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as a clerk works with it: number, register, enter, move a border, rehome, count. */
class GridsRegisterCommandTest {
  private static final String COMMUNITY = "330102001001";
  private static final String UNITS =
      "id,name,level,parent_id\n"
          + "330102001,Lake Street,street,\n"
          + "330102001001,East,community,330102001\n";
  private static final String HEADER =
      "id,kind,community,code,name,extent,phone,worker_id,worker,contact\n";

  @TempDir Path folder;

  @Test
  void a_grid_lives_from_its_number_to_its_closing() {
    Path areas = areas("areas.geojson", 0.01);
    assertThat(
            run(
                "number",
                "--areas",
                areas,
                "--id-property",
                "id",
                "--community-property",
                "community",
                "--rules",
                "beijing",
                "--out",
                folder.resolve("codes.csv")))
        .isEqualTo(DONE);
    assertThat(read("codes.csv"))
        .isEqualTo(
            "id,community,number,code\n"
                + "w,330102001001,1,330102001001001\n"
                + "e,330102001001,2,330102001001002\n");

    assertThat(register(areas, "2026-01-01")).isEqualTo(DONE);
    assertThat(
            run(
                "subjects",
                "--store",
                store(),
                "--rules",
                "beijing",
                "--in",
                write(
                    "subjects.csv",
                    "id,kind,lon,lat,elderly,name of owner\n"
                        + "h1,household,120.005,30.005,2,not kept\n"
                        + "h2,household,120.012,30.005,1,not kept\n"
                        + "f1,enterprise,120.05,30.005,,not kept\n"),
                "--from",
                "2026-01-01"))
        .isEqualTo(DONE);
    assertThat(counts("2026-01-01"))
        .contains("\n,1,0,0", "\ne,0,1,0", "\nw,0,1,0")
        .startsWith("grid,enterprise,household,premises,");

    assertThat(register(areas("moved.geojson", 0.015), "2026-06-01")).isEqualTo(DONE);
    assertThat(
            run(
                "rehome",
                "--store",
                store(),
                "--rules",
                "beijing",
                "--from",
                "2026-06-01",
                "--out",
                folder.resolve("moves.csv")))
        .isEqualTo(DONE);
    assertThat(read("moves.csv")).isEqualTo("subject,from,to\nh2,e,w\n");
    assertThat(counts("2026-06-01")).contains("\ne,0,0,0", "\nw,0,2,0");
    assertThat(counts("2026-05-31")).contains("\ne,0,1,0", "\nw,0,1,0");

    Terminal terminal = new Terminal();
    assertThat(
            run(
                terminal,
                "list",
                "--store",
                store(),
                "--rules",
                "beijing",
                "--on",
                "2026-06-02",
                "--geojson",
                folder.resolve("then.geojson"),
                "--json"))
        .isEqualTo(DONE);
    assertThat(terminal.out())
        .contains("\"workers\":[{\"name\":\"Wang\",\"contact\":\"138\"}")
        .contains("\"since\":\"2026-01-01\"");
    assertThat(read("then.geojson")).contains("120.015", "\"community\":\"330102001001\"");
    assertThat(run("check", "--areas", folder.resolve("then.geojson"))).isEqualTo(DONE);

    assertThat(
            run(
                "register",
                "--store",
                store(),
                "--rules",
                "beijing",
                "--close",
                "w,e",
                "--from",
                "2026-09-01"))
        .isEqualTo(DONE);
    Terminal after = new Terminal();
    run(after, "list", "--store", store(), "--rules", "beijing", "--on", "2026-09-01", "--json");
    assertThat(after.out().strip()).isEqualTo("[]");
  }

  @Test
  void a_grid_of_a_street_or_without_worker_is_refused_with_every_reason() {
    Path list =
        write(
            "bad.csv",
            HEADER
                + "a,basic,330102001,x1,A,here,12345,w1,Wang,138\n"
                + "b,basic,330102001001,330102001001001,B,there,12345,,,\n"
                + "c,huge,330102001001,330102001001001,C,there,,w1,Wang,138\n");
    Terminal terminal = new Terminal();

    assertThat(
            run(
                terminal,
                "register",
                "--store",
                store(),
                "--rules",
                "beijing",
                "--communities",
                write("units.csv", UNITS),
                "--list",
                list,
                "--from",
                "2026-01-01"))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err())
        .contains("GOV-PLC-103 Grid a cannot belong to 330102001 (level street)")
        .contains("GOV-PLC-102 Grid b needs at least one worker")
        .contains("GOV-PLC-101 Grid c", "GOV-PLC-105");
    assertThat(counts("2026-01-01").lines()).hasSize(1);
  }

  @Test
  void lists_with_faults_are_refused_row_by_row() {
    Path list =
        write(
            "bad.csv",
            HEADER
                + "a,basic,c,1,A,here,1,w1,Wang,138\n"
                + "a,basic,c,2,A,here,1,w2,Li,139\n"
                + ",basic,c,3,A,here,1,w1,Wang,138\n");
    Terminal terminal = new Terminal();

    assertThat(
            run(terminal, "register", "--store", "memory", "--list", list, "--from", "2026-01-01"))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-GRD-004", "bad.csv:3", "bad.csv:4");
    Path subjects =
        write("s.csv", "id,kind,lon,lat,elderly\nx,household,30,120,\ny,household,,,-1\n");
    assertThat(
            run(
                terminal,
                "subjects",
                "--store",
                "memory",
                "--in",
                subjects,
                "--from",
                "2026-01-01"))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err())
        .contains("s.csv:2", "Maybe longitude and latitude are exchanged.", "s.csv:3");
    assertThat(
            run(
                terminal,
                "register",
                "--store",
                "memory",
                "--list",
                subjects,
                "--from",
                "2026-01-01"))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-GRD-003", "the column 'community'");
    assertThat(run(terminal, "register", "--store", "memory", "--from", "2026-01-01"))
        .isEqualTo(USAGE);
  }

  @Test
  void numbers_are_kept_and_what_cannot_be_coded_is_named() {
    Path areas = areas("areas.geojson", 0.01);
    Path kept =
        write("kept.csv", "id,community,number,code\nw,330102001001,7,x\nz,330102001001,9,y\n");
    Object[] line = {
      "number",
      "--areas",
      areas,
      "--id-property",
      "id",
      "--community-property",
      "community",
      "--keep",
      kept,
      "--out",
      folder.resolve("codes.csv")
    };

    assertThat(run(line)).isEqualTo(DONE);
    assertThat(read("codes.csv"))
        .contains("w,330102001001,7,330102001001-007\n", "e,330102001001,10,330102001001-010\n");
    Terminal terminal = new Terminal();
    assertThat(
            run(
                terminal,
                "number",
                "--areas",
                areas,
                "--id-property",
                "id",
                "--community-property",
                "id",
                "--rules",
                "beijing",
                "--out",
                folder.resolve("none.csv")))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-GRD-005", "community e", "community w");
    assertThat(folder.resolve("none.csv")).doesNotExist();
  }

  private int register(Path areas, String from) {
    return run(
        "register",
        "--store",
        store(),
        "--rules",
        "beijing",
        "--communities",
        write("units.csv", UNITS),
        "--list",
        write(
            "grids.csv",
            HEADER
                + "w,basic,330102001001,,West,to the canal,12345,w1,Wang,138\n"
                + "w,basic,330102001001,,West,to the canal,12345,w2,Li,139\n"
                + "e,basic,330102001001,,East,from the canal,12345,w1,Wang,138\n"),
        "--areas",
        areas,
        "--codes",
        folder.resolve("codes.csv"),
        "--from",
        from);
  }

  private String counts(String day) {
    run(
        "counts",
        "--store",
        store(),
        "--rules",
        "beijing",
        "--on",
        day,
        "--out",
        folder.resolve("counts.csv"));
    return read("counts.csv");
  }

  private String store() {
    return "sqlite:" + folder.resolve("town.db");
  }

  private static int run(Object... words) {
    return run(new Terminal(), words);
  }

  private static int run(Terminal terminal, Object... words) {
    List<String> line = new ArrayList<>(List.of("grids"));
    for (Object word : words) {
      line.add(word.toString());
    }
    return terminal.run(line.toArray(new String[0]));
  }

  /** Two grids side by side; their border lies so far east of 120 degrees. */
  private Path areas(String name, double border) {
    return write(
        name,
        "{\"type\":\"FeatureCollection\",\"features\":["
            + feature("e", 120 + border, 120.02)
            + ","
            + feature("w", 120, 120 + border)
            + "]}");
  }

  private static String feature(String id, double west, double east) {
    return """
    {"type":"Feature","properties":{"id":"%s","community":"%s"},"geometry":{"type":"Polygon",
    "coordinates":[[[%s,30],[%s,30],[%s,30.01],[%s,30.01],[%s,30]]]}}\
    """
        .formatted(id, COMMUNITY, west, east, east, west, west);
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
