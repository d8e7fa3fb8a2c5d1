package org.grassroots.governance.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultCommandTest {
  private static final String SCHEME =
      """
      scheme: t
      from: 2020-01-01
      subject: unit
      data: {id: unit, indicators: [x, y]}
      root: {id: r, decimals: 1, children: [{id: a, value: x}, {id: b, value: y}]}
      bands: {list: [{id: A, from: 60}, {id: B}]}
      publish:
        objections: {days: 7}
        consequences: [{id: fix, kind: rectify, bands: [B], days: 30, matter: rectification, fields: {description: put it right, source: assessment}}]
      """;

  @TempDir private Path folder;
  private Path scheme;
  private Path data;

  @BeforeEach
  void files() throws IOException {
    scheme = Files.writeString(folder.resolve("s.yaml"), SCHEME);
    data = Files.writeString(folder.resolve("d.csv"), "unit,x,y\nu1,80,20\nu2,50,50\nu3,1,NA\n");
  }

  @Test
  void lives_from_provisional_to_a_replay_of_the_same_bytes() throws IOException {
    record();
    accepted(
        "2026-01-02",
        "object",
        "o1",
        "--result",
        "m",
        "--unit",
        "u1",
        "--leaf",
        "b",
        "--claim",
        "wrong",
        "--evidence",
        "file-1",
        "--actor",
        "u1");
    Terminal self =
        run(
            "2026-01-03",
            "rule",
            "o1",
            "--result",
            "m",
            "--uphold",
            "--correct",
            "y=70",
            "--reason",
            "seen",
            "--actor",
            "u1");
    assertThat(self.err()).contains("GOV-ASM-247");
    accepted(
        "2026-01-03",
        "rule",
        "o1",
        "--result",
        "m",
        "--uphold",
        "--correct",
        "y=70",
        "--reason",
        "seen",
        "--actor",
        "board");
    JsonNode shown = accepted("2026-01-03", "show", "m");
    assertThat(shown.at("/movers/0/before/score").asText()).isEqualTo("50.0");
    assertThat(shown.at("/movers/0/after/score").asText()).isEqualTo("75.0");
    assertThat(shown.at("/movers/0/through/0/node").asText()).isEqualTo("b");
    assertThat(run("2026-01-04", "publish", "m").err()).contains("GOV-ASM-249", "2026-01-08");
    accepted("2026-01-08", "exempt", "u3", "--result", "m", "--reason", "new", "--evidence", "f");
    accepted("2026-01-08", "publish", "m");
    Path first = folder.resolve("1.csv");
    Path again = folder.resolve("2.csv");

    accepted("2026-01-09", "replay", "m", "--out", first.toString());
    accepted("2036-01-09", "replay", "m", "--out", again.toString());

    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(first));
    assertThat(Files.readString(first))
        .isEqualTo(
            """
            unit,r,r.rank,a,a.rank,b,b.rank,band,flags,coverage
            u1,75.0,1,80,1,70,1,A,,1
            u2,50.0,2,50,2,50,2,B,,1
            """);
    Path other =
        Files.writeString(
            folder.resolve("o.yaml"), SCHEME.replace("value: x", "weight: 3, value: x"));
    JsonNode moved = accepted("2036-01-09", "dry-run", "m", "--scheme", other.toString());
    assertThat(moved.at("/moved").asInt()).isEqualTo(1);
    assertThat(moved.at("/movers/0/differenceExact").asText()).isEqualTo("5/2");
  }

  @Test
  void a_replay_of_what_was_tampered_with_is_refused_and_writes_nothing()
      throws IOException, SQLException {
    record();
    accepted("2026-01-08", "publish", "m");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store());
        Statement statement = connection.createStatement()) {
      int changed =
          statement.executeUpdate(
              "update gov_assessment_row set _document = replace(_document, '\"80\"', '\"81\"')");
      assertThat(changed).isPositive();
    }
    Path out = folder.resolve("r.csv");

    Terminal replay = run("2026-01-09", "replay", "m", "--out", out.toString());

    assertThat(replay.err()).contains("GOV-ASM-253", "input");
    assertThat(out).doesNotExist();
  }

  @Test
  void a_consequence_opens_one_matter_however_often_it_is_followed_up() {
    record();
    accepted("2026-01-08", "publish", "m");

    JsonNode first = accepted("2026-01-09", "follow-up", "m", "--role", "dispatcher");
    JsonNode again = accepted("2026-01-10", "follow-up", "m", "--role", "dispatcher");

    assertThat(first).hasSize(3).isEqualTo(again);
    assertThat(first.at("/0/opened").asBoolean()).isTrue();
  }

  @Test
  void objections_that_come_at_once_are_all_kept() throws InterruptedException {
    record();
    List<Thread> threads = new ArrayList<>();
    for (String unit : List.of("u1", "u2")) {
      for (String leaf : List.of("a", "b")) {
        threads.add(
            new Thread(
                () ->
                    accepted(
                        "2026-01-02",
                        "object",
                        unit + leaf,
                        "--result",
                        "m",
                        "--unit",
                        unit,
                        "--leaf",
                        leaf,
                        "--claim",
                        "c",
                        "--evidence",
                        "e")));
      }
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(accepted("2026-01-03", "show", "m").at("/objections")).hasSize(4);
  }

  private Path store() {
    return folder.resolve("s.db");
  }

  private void record() {
    accepted("2026-01-01", "record", "m", "--scheme", scheme.toString(), "--data", data.toString());
  }

  private JsonNode accepted(String day, String... args) {
    Terminal terminal = run(day, args);
    try {
      assertThat(terminal.err()).as(String.join(" ", args)).isEmpty();
      return new ObjectMapper().readTree(terminal.out());
    } catch (IOException e) {
      throw new AssertionError(terminal.err(), e);
    }
  }

  private Terminal run(String day, String... args) {
    List<String> all = new ArrayList<>(List.of("result"));
    all.addAll(List.of(args));
    all.addAll(List.of("--store", "sqlite:" + store(), "--now", day + "T00:00:00Z"));
    if (!all.contains("--role")) {
      all.addAll(List.of("--role", "assessor"));
    }
    Terminal terminal = new Terminal();
    terminal.run(all.toArray(String[]::new));
    return terminal;
  }
}
