package org.grassroots.governance.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
  private static final String AS_OF = "2024-02-01T00:00:00";
  private static final String PROFILE = resource("springfield.yaml");
  private static final String ROWS = resource("springfield.csv");
  private static final String HEADER = ROWS.lines().findFirst().orElseThrow() + "\n";
  private static final String SQUARE = resource("springfield.geojson");

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void the_summary_counts_dirty_rows_to_the_letter() throws IOException {
    assertThat(replay("--areas", write("areas.geojson", SQUARE), "--json"))
        .isEqualTo(ExitCodes.DONE);

    JsonNode summary = new ObjectMapper().readTree(terminal.out());
    assertThat(summary)
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"read": 11, "imported": 7, "rejected": 3, "duplicates": 1, "newlyStored": 7,
                     "located": 4, "withoutPosition": 2, "outside": 1, "open": 3, "overdue": 1,
                     "openByArea": {"Square": 1}, "overdueByArea": {"Square": 1},
                     "openByWard": {"2": 2, "unknown": 1}, "overdueByWard": {"2": 1},
                     "openByDepartment": {"Roads": 1, "Water": 1, "unknown": 1},
                     "overdueByDepartment": {"Roads": 1},
                     "departments":
                       {"Roads": {"closedWithTarget": 2, "late": 1, "onTimePercent": 50.0}}}
                    """));
    assertThat(summary.fieldNames())
        .toIterable()
        .containsExactly(
            "read",
            "imported",
            "rejected",
            "duplicates",
            "newlyStored",
            "located",
            "withoutPosition",
            "outside",
            "open",
            "overdue",
            "openByArea",
            "overdueByArea",
            "openByWard",
            "overdueByWard",
            "openByDepartment",
            "overdueByDepartment",
            "departments");
    assertThat(Files.readString(out("summary.json"))).isEqualTo(terminal.out());
  }

  @Test
  void every_refused_cleaned_and_odd_value_is_listed() throws IOException {
    replay();

    assertThat(Files.readAllLines(out("rejected.csv")))
        .containsExactly(
            "record,column,value,reason,action",
            "4,Ward,none,unreadable-number,cleaned",
            "5,Closed,1/8/2024 8:00,closed-before-opened,kept",
            "7,Id,5,id-repeated,rejected",
            "8,Opened,2/30/2024 8:00,unreadable-date,rejected",
            "9,Due,soon,unreadable-date,cleaned",
            "9,Status,Lost,unknown-status,kept",
            "9,Lat,x,unreadable-position,cleaned",
            "11,,2 cells,cell-count,rejected");
  }

  @Test
  void without_areas_the_ward_is_the_area_and_a_position_counts_as_located() throws IOException {
    replay("--json", "--smallest-base", "1");

    JsonNode summary = new ObjectMapper().readTree(terminal.out());
    assertThat(summary.get("openByArea")).isEqualTo(summary.get("openByWard"));
    assertThat(summary.get("located").asInt()).isEqualTo(5);
    assertThat(summary.get("outside").asInt()).isZero();
    assertThat(Files.readAllLines(out("areas.csv")))
        .containsExactly(
            "area,imported,open,overdue,score,rank",
            "1,2,0,0,75.00,1",
            "2,4,2,1,13.33,2",
            "unknown,1,1,0,,");
  }

  @Test
  void tables_list_every_area_department_and_need() throws IOException {
    replay("--areas", write("areas.geojson", SQUARE), "--smallest-base", "1");

    assertThat(Files.readAllLines(out("areas.csv")))
        .containsExactly(
            "area,imported,open,overdue,score,rank", "Empty,0,0,0,,", "Square,4,1,1,58.33,1");
    assertThat(Files.readAllLines(out("departments.csv")))
        .startsWith("department,closedWithTarget,late,onTimePercent,open,overdue,score,rank")
        .anyMatch(row -> row.startsWith("Roads,2,1,50.0,1,1,"))
        .anyMatch(row -> row.startsWith("unknown,0,0,,1,0,"));
    assertThat(Files.readAllLines(out("needs.csv")))
        .startsWith(
            "rank,category,area,volume,medianAgeDays,overdue,urgency,importance,score",
            "1,Pothole,Square,3,30.6667,1,0.2336,0.0150,0.3504")
        .hasSize(3);
    assertThat(Files.readAllLines(out("assessment.csv")))
        .startsWith("unit,service,on-time,overdue,backlog,total,band,rank")
        .anyMatch(row -> row.startsWith("area:Square,58.33,50.00,66.67,66.67,58.33,poor,1"))
        .anyMatch(row -> row.startsWith("department:Roads,"));
  }

  @Test
  void a_measure_of_few_requests_is_missing() throws IOException {
    replay("--smallest-base", "3");

    assertThat(Files.readAllLines(out("areas.csv")))
        .containsExactly(
            "area,imported,open,overdue,score,rank",
            "1,2,0,0,,",
            "2,4,2,1,33.33,1",
            "unknown,1,1,0,,");
    assertThat(replay("--smallest-base", "0")).isEqualTo(ExitCodes.USAGE);
  }

  @Test
  void a_second_run_on_the_same_store_finds_everything_there() throws IOException {
    String store = "sqlite:" + folder.resolve("town.db");

    replay("--store", store);
    String first = Files.readString(out("summary.json"));
    replay("--store", store);

    assertThat(Files.readString(out("summary.json")))
        .isEqualTo(first.replace("\"newlyStored\" : 7", "\"newlyStored\" : 0"))
        .isNotEqualTo(first);
  }

  @Test
  void a_postgresql_server_holds_the_same() throws IOException {
    try (EmbeddedPostgres server = server()) {
      String store = server.getJdbcUrl("postgres", "postgres");
      replay("--store", "memory");
      String first = Files.readString(out("summary.json"));

      assertThat(replay("--store", store)).describedAs(terminal.err()).isEqualTo(ExitCodes.DONE);
      assertThat(Files.readString(out("summary.json"))).isEqualTo(first);
      replay("--store", store);
      assertThat(Files.readString(out("summary.json")))
          .isEqualTo(first.replace("\"newlyStored\" : 7", "\"newlyStored\" : 0"));

      String edges = HEADER + "😀,1/1/0001 0:00,12/31/9999 23:59,,Open,'\";--,😀,W1,90,-180\n";
      assertThat(run(write("edges.csv", edges), PROFILE, "--store", store))
          .describedAs(terminal.err())
          .isEqualTo(ExitCodes.DONE);
    }
  }

  /** As root it needs user namespaces; where they are off, the test is skipped and says so. */
  private static EmbeddedPostgres server() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException | IllegalStateException e) {
      return Assumptions.abort("No PostgreSQL starts here: " + e);
    }
  }

  @Test
  void bad_input_writes_nothing() {
    String store = "sqlite:" + folder.resolve("town.db");

    assertThat(run(write("x.csv", "Id,Opened\n1,2\n"), PROFILE, "--store", store))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(run(folder.resolve("none.csv").toString(), PROFILE, "--store", store))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(run(write("y.csv", HEADER), "profile: x", "--store", store))
        .isEqualTo(ExitCodes.FINDINGS);

    assertThat(terminal.err()).contains("GOV-ITK-003", "'Crew'", "GOV-FMT-001", "GOV-ITK-001");
    assertThat(terminal.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(folder.resolve("town.db")).doesNotExist();
  }

  @Test
  void a_file_of_a_header_alone_is_an_empty_replay() {
    assertThat(run(write("x.csv", HEADER), PROFILE, "--json")).isEqualTo(ExitCodes.DONE);

    assertThat(terminal.out()).contains("\"read\" : 0", "\"departments\" : { }");
  }

  @Test
  void an_unknown_profile_and_a_wrong_moment_are_refused() {
    assertThat(terminal.run(args("bosten", "x.csv", AS_OF))).isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.err()).contains("GOV-ITK-002", "Maybe 'boston' is meant.");
    assertThat(terminal.run(args("boston", "x.csv", "2024-02-30T00:00:00")))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(terminal.run(args("boston", "x.csv", "2024-02-01"))).isEqualTo(ExitCodes.USAGE);
    assertThat(terminal.err()).contains("wanted yyyy-MM-ddTHH:mm:ss");
  }

  @Test
  void boundaries_without_the_property_are_refused() {
    assertThat(replay("--areas", write("areas.geojson", SQUARE), "--area-property", "nhood"))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.err()).contains("GOV-GEO-002", "'nhood'");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_profile_of_something_else_is_refused() {
    String units = "profile: units\nzone: UTC\nfields:\n  opened: {column: Opened}\n";

    assertThat(run(write("x.csv", HEADER), units)).isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.err()).contains("GOV-RPL-001", "date-time");
  }

  @Test
  void a_check_lists_findings_and_writes_nothing() {
    String store = "sqlite:" + folder.resolve("town.db");

    assertThat(replay("--store", store, "--check")).isEqualTo(ExitCodes.FINDINGS);

    assertThat(terminal.out())
        .startsWith("record,column,value,reason,action")
        .contains("7,Id,5,id-repeated,rejected");
    assertThat(terminal.err()).contains("11 records: 7 to import, 3 rejected, 1 duplicates");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(folder.resolve("town.db")).doesNotExist();
  }

  @Test
  void a_check_can_answer_in_json() throws IOException {
    assertThat(replay("--check", "--json")).isEqualTo(ExitCodes.FINDINGS);

    JsonNode answer = new ObjectMapper().readTree(terminal.out());
    assertThat(answer.get("imported").asInt()).isEqualTo(7);
    assertThat(answer.at("/findings/rejected id-repeated").asInt()).isEqualTo(1);
  }

  @Test
  void a_check_without_findings_is_done() {
    assertThat(run(write("x.csv", HEADER), PROFILE, "--check")).isEqualTo(ExitCodes.DONE);
  }

  @Test
  void the_report_speaks_the_language_that_is_asked_for() throws IOException {
    replay("--areas", write("areas.geojson", SQUARE), "--locale", "zh-CN");

    assertThat(Files.readString(out("report.html")))
        .contains("\"language\":\"zh\"", "Springfield service requests", "按期办结率", "Square");
  }

  private int replay(String... more) {
    return run(write("requests.csv", ROWS), PROFILE, more);
  }

  private int run(String requests, String profile, String... more) {
    List<String> args =
        new java.util.ArrayList<>(
            List.of(args(write("springfield.yaml", profile), requests, AS_OF)));
    args.addAll(List.of(more));
    return terminal.run(args.toArray(String[]::new));
  }

  private String[] args(String profile, String requests, String asOf) {
    return new String[] {
      "replay",
      "--profile",
      profile,
      "--requests",
      requests,
      "--as-of",
      asOf,
      "--out",
      folder.resolve("out").toString()
    };
  }

  private Path out(String name) {
    return folder.resolve("out").resolve(name);
  }

  private static String resource(String name) {
    try (InputStream in = ReplayCommandTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
