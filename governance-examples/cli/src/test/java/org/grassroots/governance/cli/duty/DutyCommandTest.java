package org.grassroots.governance.cli.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DutyCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("units.csv"), "id,parent\ntown,\neast,town\nwest,town\n");
    Files.writeString(
        folder.resolve("duties.csv"),
        "\uFEFFunit,class,role,post,from,until\r\n"
            + "east,01,lead,desk-east,,\r\n"
            + "west,01,lead,desk-west,2025-01-01,2025-07-01\r\n"
            + "west,01,lead,old-west,2025-06-01,2025-07-01\r\n"
            + "town,02,joint,works,,\r\n"
            + "town,02,joint,parks,,\r\n"
            + "town,0,assists,helper@{unit},,\r\n");
  }

  @Test
  void gaps_and_overlaps_are_named_with_their_days() {
    Terminal terminal = new Terminal();

    int code =
        terminal.run(
            ("duty check --json --duties %s --units %s --class 01 --class 02 --from 2025-01-01"
                    + " --until 2026-01-01")
                .formatted(folder.resolve("duties.csv"), folder.resolve("units.csv"))
                .split(" "));

    assertThat(code).isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.out().strip())
        .isEqualTo(
            "{\"units\":3,\"classes\":2,\"stages\":1,\"checked\":6,\"gaps\":["
                + "{\"unit\":\"town\",\"class\":\"01\",\"stage\":\"\","
                + "\"from\":\"2025-01-01\",\"until\":\"2026-01-01\"},"
                + "{\"unit\":\"west\",\"class\":\"01\",\"stage\":\"\","
                + "\"from\":\"2025-07-01\",\"until\":\"2026-01-01\"}],"
                + "\"overlaps\":[{\"unit\":\"west\",\"class\":\"01\",\"stage\":\"\","
                + "\"from\":\"2025-06-01\",\"until\":\"2025-07-01\","
                + "\"posts\":[\"desk-west\",\"old-west\"]}]}");
  }

  @Test
  void a_case_is_resolved_with_those_who_help() {
    Terminal terminal = new Terminal();

    terminal.run(
        "duty",
        "resolve",
        "--json",
        "--duties",
        folder.resolve("duties.csv").toString(),
        "--unit",
        "town/east",
        "--class",
        "0101",
        "--on",
        "2025-03-01");

    assertThat(terminal.out().strip())
        .isEqualTo(
            "{\"post\":\"desk-east\",\"accountable\":[\"desk-east\"],"
                + "\"assisting\":[\"helper@east\"],\"contradictory\":false}");
  }

  @Test
  void the_shipped_list_leaves_no_gap() {
    Terminal terminal = new Terminal();

    int code =
        terminal.run(
            "duty",
            "check",
            "--region",
            "cn.town",
            "--units",
            folder.resolve("units.csv").toString(),
            "--json");

    assertThat(code).as(terminal.out()).isEqualTo(ExitCodes.DONE);
    assertThat(terminal.out()).contains("\"gaps\":[]", "\"overlaps\":[]");
  }

  @Test
  void every_bad_row_is_named_and_nothing_is_used() throws IOException {
    Files.writeString(
        folder.resolve("bad.csv"),
        "unit,post,role,from,override\n,p,,,\ntown,p,boss,soon,perhaps\n");
    Files.writeString(folder.resolve("circle.csv"), "id,parent\na,b\nb,a\n");
    Terminal terminal = new Terminal();

    int code = terminal.run("duty", "check", "--duties", folder.resolve("bad.csv").toString());
    int units =
        terminal.run(
            "duty",
            "check",
            "--duties",
            folder.resolve("duties.csv").toString(),
            "--units",
            folder.resolve("circle.csv").toString());

    assertThat(code).isEqualTo(ExitCodes.FINDINGS);
    assertThat(units).isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.err())
        .contains("bad.csv:2", "bad.csv:3 role", "bad.csv:3 from", "bad.csv:3 override")
        .contains("GOV-DUT-003");
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.run("duty", "check")).isEqualTo(ExitCodes.USAGE);
  }
}
