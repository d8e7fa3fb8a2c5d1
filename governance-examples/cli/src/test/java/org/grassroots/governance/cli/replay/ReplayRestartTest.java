package org.grassroots.governance.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayRestartTest {
  private static final String AS_OF = "2014-02-01T00:00:00";
  private static final int ROWS = 2200;
  private static final int COMMITS = 3;

  @TempDir Path folder;

  @Test
  void a_killed_replay_ends_in_the_same_summary_when_it_is_run_again()
      throws IOException, InterruptedException {
    Path requests = Files.writeString(folder.resolve("requests.csv"), requests());
    Path database = folder.resolve("town.db");
    JsonNode unbroken = replay(requests, "memory");

    assertThat(kill(requests, database)).isEqualTo(HaltedReplay.KILLED);
    ObjectNode again = (ObjectNode) replay(requests, "sqlite:" + database);

    long newlyStored = again.get("newlyStored").asLong();
    assertThat(newlyStored).isPositive().isLessThan(ROWS);
    again.set("newlyStored", unbroken.get("newlyStored"));
    assertThat(again).isEqualTo(unbroken);
    assertThat(replay(requests, "sqlite:" + database).get("newlyStored").asLong()).isZero();
  }

  private int kill(Path requests, Path database) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            HaltedReplay.class.getName(),
            "ottawa",
            requests.toString(),
            AS_OF,
            database.toString(),
            String.valueOf(COMMITS));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("killed.log").toFile())
        .start()
        .waitFor();
  }

  private JsonNode replay(Path requests, String store) throws IOException {
    Terminal terminal = new Terminal();
    int code =
        terminal.run(
            "replay",
            "--profile",
            "ottawa",
            "--requests",
            requests.toString(),
            "--as-of",
            AS_OF,
            "--store",
            store,
            "--out",
            folder.resolve("out").toString(),
            "--json");
    assertThat(code).describedAs(terminal.err()).isZero();
    return new ObjectMapper().readTree(terminal.out());
  }

  private static String requests() {
    StringBuilder csv =
        new StringBuilder("creation_date,ward,call_description,call_type,maintenance_yard\n");
    for (int i = 0; i < ROWS; i++) {
      csv.append(
          "1/%d/2014 %d:%02d,Ward %d,Call %d,Type %d,Yard%n"
              .formatted(1 + i % 31, i % 24, i % 60, i % 25, i % 7, i % 5));
    }
    return csv.toString();
  }
}
