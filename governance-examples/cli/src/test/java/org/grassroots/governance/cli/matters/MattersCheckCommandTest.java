package org.grassroots.governance.cli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MattersCheckCommandTest {
  private static final String DIGIT =
      """
      {"RequestInfo": {}, "BusinessServices": [{"tenantId": "x", "businessService": "LAMP", "states": [
        {"state": null, "isStartState": true, "isTerminateState": false,
         "actions": [{"action": "APPLY", "nextState": "OPEN", "roles": ["CITIZEN"]}]},
        {"state": "OPEN", "isStartState": false, "isTerminateState": false, "actions": [
          {"action": "COMMENT", "nextState": "OPEN", "roles": ["CITIZEN"]},
          {"action": "HOLD", "nextState": "HELD", "roles": ["CLERK"]},
          {"action": "CLOSE", "nextState": "CLOSED", "roles": ["CLERK"]}]},
        {"state": "HELD", "isStartState": false, "isTerminateState": false, "actions": [
          {"action": "COMMENT", "nextState": "HELD", "roles": ["CITIZEN"]}]},
        {"state": "CLOSED", "isStartState": false, "isTerminateState": true, "actions": null},
        {"state": "LOST", "isStartState": false, "isTerminateState": false, "actions": null}]}]}
      """;

  @TempDir private Path folder;

  @Test
  void counts_and_names_what_cannot_be_reached_or_left() throws IOException {
    Path file = folder.resolve("lamp.json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(("\uFEFF" + DIGIT.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(check(ExitCodes.FINDINGS, "digit", file))
        .hasToString(
            "{\"states\":5,\"transitions\":5,\"start\":null,\"unreachable\":[\"LOST\"],"
                + "\"deadEnds\":[\"HELD\",\"LOST\"],\"withoutExit\":[\"HELD\",\"LOST\"]}");
  }

  @Test
  void an_unnamed_start_that_cannot_be_left_is_shown_as_start() throws IOException {
    Path file =
        write(
            """
            [{"states": [
              {"isStartState": "true", "actions": [{"action": "A", "nextState": "B", "roles": "X"}]},
              {"state": "DONE", "isTerminateState": "true"}]}]
            """);

    assertThat(check(ExitCodes.FINDINGS, "digit", file))
        .hasToString(
            "{\"states\":2,\"transitions\":1,\"start\":null,\"unreachable\":[\"DONE\"],"
                + "\"deadEnds\":[\"(start)\"],\"withoutExit\":[\"(start)\"],"
                + "\"dangling\":[{\"state\":\"(start)\",\"action\":\"A\",\"to\":\"B\"}]}");
  }

  @Test
  void the_published_grievance_workflow_has_two_ends_nothing_leads_to() throws IOException {
    Path file = RealData.file("organisations/digit_nairobi/PgrWorkflow.json");

    assertThat(check(ExitCodes.FINDINGS, "digit", file))
        .hasToString(
            "{\"states\":11,\"transitions\":20,\"start\":null,"
                + "\"unreachable\":[\"RESOLVEDBYSUPERVISOR\",\"CANCELLED\"],"
                + "\"deadEnds\":[],\"withoutExit\":[]}");
  }

  @Test
  void the_published_licence_workflows_each_lead_nowhere_once() throws IOException {
    Path file = RealData.file("organisations/digit_nairobi/BusinessService.json");

    JsonNode workflows = check(ExitCodes.FINDINGS, "digit", file).get("workflows");

    assertThat(workflows).hasSize(3);
    workflows.forEach(
        each -> {
          assertThat(each.get("states").asInt()).isEqualTo(9);
          assertThat(each.get("dangling")).hasSize(1);
          assertThat(each.get("dangling").get(0).get("state").asText()).isEqualTo("CANCELLED");
        });
  }

  @Test
  void a_pack_file_of_ours_is_read_the_same_way() throws IOException {
    Path file =
        write(
            """
            matterKinds:
              lamp:
                start: open
                states: [{id: open}, {id: held}, {id: closed, terminal: true}]
                actions:
                  - {id: note, from: [open, held], to: open, roles: [clerk]}
                  - {id: hold, from: [open], to: held, roles: [clerk]}
                  - {id: close, from: [held], to: closed, roles: [clerk]}
            """);

    assertThat(check(ExitCodes.DONE, "gov", file))
        .hasToString(
            "{\"states\":3,\"transitions\":4,\"start\":\"open\",\"unreachable\":[],"
                + "\"deadEnds\":[],\"withoutExit\":[]}");
  }

  @Test
  void a_file_that_is_none_is_refused() throws IOException {
    assertThat(refused("digit", write("{\"states\": 3}"))).contains("GOV-MAT-030");
    assertThat(refused("digit", write("{\n\"states\": [,]}"))).contains("GOV-MAT-030", ":2");
    assertThat(refused("gov", write("levels: {}"))).contains("GOV-MAT-030");
    assertThat(refused("gov", folder.resolve("absent.yaml"))).contains("GOV-FMT-001");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("in.txt"), text);
  }

  private static String refused(String format, Path file) {
    Terminal terminal = new Terminal();
    assertThat(
            terminal.run("matters", "check", "--format", format, "--in", file.toString(), "--json"))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.out()).isEmpty();
    return terminal.err();
  }

  private static JsonNode check(int code, String format, Path file) throws IOException {
    Terminal terminal = new Terminal();
    assertThat(
            terminal.run("matters", "check", "--format", format, "--in", file.toString(), "--json"))
        .as(terminal.err())
        .isEqualTo(code);
    return new ObjectMapper().readTree(terminal.out());
  }
}
