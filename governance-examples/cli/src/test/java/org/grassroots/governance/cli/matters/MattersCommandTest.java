package org.grassroots.governance.cli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MattersCommandTest {
  private static final String[] DESK = {"--actor", "desk", "--role", "dispatcher@east"};

  @TempDir private Path folder;

  @Test
  void a_grid_event_runs_from_report_to_close_by_command() throws IOException {
    JsonNode reported = report("2026-03-02T01:00:00Z");
    assertThat(reported.get("accountable").asText()).isEqualTo("grid-worker@east");
    act("2026-03-02T01:10:00Z", "dispatcher", "file");
    act("2026-03-02T01:20:00Z", "dispatcher", "dispatch", "--field", "department=cleaning");
    JsonNode hung =
        act(
            "2026-03-02T02:20:00Z",
            "shift-leader",
            "hang",
            "--field",
            "reason=rain",
            "--field",
            "approver=chief");
    assertThat(hung.get("due").isNull()).isTrue();
    JsonNode resumed = act("2026-03-03T02:20:00Z", "shift-leader", "resume");
    assertThat(resumed.get("due").asText()).isEqualTo("2026-03-03T07:20:00Z");
    act("2026-03-03T02:30:00Z", "dispatcher", "whistle", "--field", "departments=roads, water");
    assertThat(
            codes(
                "2026-03-03T02:40:00Z",
                "handler",
                "handle",
                "--field",
                "result=done",
                "--evidence",
                "photo"))
        .containsExactly("GOV-MAT-017");
    act(
        "2026-03-03T02:40:00Z",
        "handler",
        "finish-part",
        "--field",
        "part=roads",
        "--field",
        "result=swept");
    JsonNode refused =
        act(
            "2026-03-03T02:45:00Z",
            "handler",
            "refuse",
            "--field",
            "part=water",
            "--field",
            "reason=not ours");
    assertThat(refused.at("/parts/water/status").asText()).isEqualTo("refused");
    assertThat(refused.at("/parts/water/note").asText()).isEqualTo("not ours");
    act(
        "2026-03-03T03:00:00Z",
        "handler",
        "handle",
        "--field",
        "result=done",
        "--evidence",
        "photo");
    assertThat(codes("2026-03-03T03:10:00Z", "inspector", "close", "--field", "finding=clean"))
        .containsExactly("GOV-MAT-016");
    act(
        "2026-03-03T03:20:00Z",
        "dispatcher",
        "answer",
        "--field",
        "answer=done",
        "--field",
        "channel=phone");
    JsonNode closed = act("2026-03-03T03:30:00Z", "inspector", "close", "--field", "finding=clean");

    assertThat(closed.get("state").asText()).isEqualTo("closed");
    assertThat(closed.at("/answers/reporter/channel").asText()).isEqualTo("phone");
    assertThat(closed.at("/answers/finder/at").asText()).isEqualTo("2026-03-03T03:20:00Z");
    JsonNode shown =
        json(run(ExitCodes.DONE, "show", "2026-03-09T00:00:00Z", "--matter", "grid-event:1"));
    assertThat(shown.at("/time/light").asText()).isEqualTo("green");
    assertThat(shown.at("/time/used").asText()).isEqualTo("PT2H10M");
  }

  @Test
  void handing_to_and_fro_ends_at_the_arbiter_and_a_late_matter_climbs_the_ladder()
      throws IOException {
    report("2026-03-02T01:00:00Z");
    act("2026-03-02T01:05:00Z", "dispatcher", "file");
    for (int i = 0; i < 2; i++) {
      act("2026-03-02T01:10:00Z", "dispatcher", "dispatch", "--field", "department=d" + i);
      JsonNode back =
          act("2026-03-02T01:15:00Z", "handler", "return", "--field", "reason=not ours");
      assertThat(back.get("state").asText()).isEqualTo("filed");
    }
    act("2026-03-02T01:20:00Z", "dispatcher", "dispatch", "--field", "department=d2");
    JsonNode third = act("2026-03-02T01:25:00Z", "handler", "return", "--field", "reason=not ours");
    assertThat(third.get("state").asText()).isEqualTo("arbitration");
    act("2026-03-02T01:30:00Z", "arbiter", "rule", "--field", "department=roads");
    assertThat(codes("2026-03-02T01:35:00Z", "handler", "return", "--field", "reason=still not"))
        .containsExactly("GOV-MAT-024");

    JsonNode done = json(run(ExitCodes.DONE, "run", "2026-03-03T09:00:00Z"));

    List<String> rungs = new ArrayList<>();
    done.get("done").forEach(item -> rungs.add(item.asText()));
    assertThat(rungs).filteredOn(item -> item.contains(":4:")).hasSize(6);
    assertThat(json(run(ExitCodes.DONE, "run", "2026-03-03T09:00:00Z")).get("done")).isEmpty();
    JsonNode shown =
        json(run(ExitCodes.DONE, "show", "2026-03-03T09:00:00Z", "--matter", "grid-event:1"));
    assertThat(shown.get("rungs")).hasSize(6);
    assertThat(shown.at("/time/light").asText()).isEqualTo("red");
    assertThat(run(ExitCodes.DONE, "list", "2026-03-03T09:00:00Z", "--open"))
        .contains("grid-event:1");
    assertThat(run(ExitCodes.DONE, "list", "2026-03-03T09:00:00Z", "--without-duty")).isEmpty();
  }

  @Test
  void a_calendar_that_was_not_edited_moves_nothing() throws IOException {
    report("2026-03-02T07:00:00Z");

    Terminal quiet = new Terminal();
    assertThat(quiet.run(line("reproject", "2026-03-02T07:00:00Z", "--json"))).isZero();
    assertThat(quiet.out()).isEmpty();
  }

  @Test
  void kinds_are_listed_and_wrong_roles_are_usage() throws IOException {
    Terminal kinds = new Terminal();
    assertThat(kinds.run("matters", "kinds", "--kind", "hazard", "--json")).isZero();
    assertThat(new ObjectMapper().readTree(kinds.out()).get(0).get("start").asText())
        .isEqualTo("found");
    assertThat(new Terminal().run("matters", "kinds", "--kind", "none"))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(new Terminal().run("matters")).isEqualTo(ExitCodes.USAGE);
    assertThat(new Terminal().run(line("list", "2026-03-02T07:00:00Z", "--role", "dispatcher")))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(run(ExitCodes.FINDINGS, "show", "2026-03-02T07:00:00Z", "--matter", "none"))
        .contains("GOV-MAT-021");
    assertThat(Files.exists(folder.resolve("town.db"))).isTrue();
  }

  private JsonNode report(String at) throws IOException {
    return json(
        run(
            ExitCodes.DONE,
            "report",
            at,
            "--role",
            "grid-worker@east",
            "--kind",
            "grid-event",
            "--class",
            "0101",
            "--unit",
            "east",
            "--reporter",
            "token",
            "--key",
            "1",
            "--field",
            "description=rubbish"));
  }

  private JsonNode act(String at, String role, String action, String... more) throws IOException {
    return json(run(ExitCodes.DONE, "act", at, deed(role, action, more)));
  }

  private List<String> codes(String at, String role, String action, String... more)
      throws IOException {
    List<String> codes = new ArrayList<>();
    json(run(ExitCodes.FINDINGS, "act", at, deed(role, action, more)))
        .get("refused")
        .forEach(reason -> codes.add(reason.get("code").asText()));
    return codes;
  }

  private static String[] deed(String role, String action, String... more) {
    List<String> line =
        new ArrayList<>(
            List.of(
                "--actor",
                role,
                "--role",
                role + "@east",
                "--matter",
                "grid-event:1",
                "--action",
                action));
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  private String run(int code, String command, String at, String... more) {
    List<String> line = new ArrayList<>(List.of(more));
    line.add("--json");
    Terminal terminal = new Terminal();
    assertThat(terminal.run(line(command, at, line.toArray(String[]::new))))
        .as(terminal.err())
        .isEqualTo(code);
    return terminal.out();
  }

  private String[] line(String command, String at, String... more) {
    List<String> line = new ArrayList<>(List.of("matters", command));
    line.addAll(List.of("--store", "sqlite:" + folder.resolve("town.db"), "--at", at));
    if (!List.of(more).contains("--actor") && !List.of(more).contains("--role")) {
      line.addAll(List.of(DESK));
    }
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
