package org.grassroots.governance.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir private Path folder;

  @Test
  void the_same_seed_gives_the_same_bytes_on_every_store() throws IOException {
    JsonNode first = demo("a", "--seed", "7");
    JsonNode second = demo("b", "--seed", "7", "--store", "sqlite:" + folder.resolve("town.db"));
    JsonNode other = demo("c", "--seed", "8");

    assertThat(second).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
    for (String name : new String[] {"report.html", "needs.csv", "units.csv", "assessment.csv"}) {
      assertThat(folder.resolve("b").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("a").resolve(name));
    }
  }

  @Test
  void every_matter_is_counted_once_and_every_unit_is_assessed() throws IOException {
    JsonNode summary = demo("a");

    assertThat(summary.get("closed").asInt() + summary.get("open").asInt())
        .isEqualTo(summary.get("matters").asInt());
    assertThat(Files.readAllLines(folder.resolve("a/assessment.csv")))
        .hasSize(
            1
                + summary.get("communities").asInt()
                + summary.get("departments").asInt()
                + summary.get("grids").asInt());
  }

  @Test
  void the_audit_of_the_year_verifies_and_a_changed_record_shows() throws Exception {
    Path file = folder.resolve("town.db");
    demo("a", "--store", "sqlite:" + file);
    StringWriter data = new StringWriter();
    assertThat(audit(data, file)).isEqualTo(ExitCodes.DONE);
    assertThat(new ObjectMapper().readTree(data.toString()).get("sealed").asInt()).isPositive();

    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE gov__history SET document = '{}' WHERE rowid IN (SELECT rowid FROM gov__history WHERE kind = 'matter' LIMIT 1)");
    }
    StringWriter found = new StringWriter();
    assertThat(audit(found, file)).isEqualTo(ExitCodes.FINDINGS);
    assertThat(new ObjectMapper().readTree(found.toString()).at("/findings/0/code").asText())
        .isEqualTo("GOV-AUD-002");
  }

  private static int audit(StringWriter data, Path file) {
    return Gov.run(
        new PrintWriter(data),
        new PrintWriter(new StringWriter()),
        "audit",
        "verify",
        "--json",
        "--store",
        "sqlite:" + file);
  }

  @Test
  void a_store_that_holds_a_demo_is_refused() {
    String store = "sqlite:" + folder.resolve("town.db");
    StringWriter talk = new StringWriter();

    assertThat(run(new StringWriter(), talk, "a", "--store", store)).isEqualTo(ExitCodes.DONE);
    assertThat(run(new StringWriter(), talk, "b", "--seed", "2", "--store", store))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(talk.toString()).contains("GOV-CLI-011");
    assertThat(folder.resolve("b")).doesNotExist();
  }

  private JsonNode demo(String out, String... more) throws IOException {
    StringWriter data = new StringWriter();
    assertThat(run(data, new StringWriter(), out, more)).isEqualTo(ExitCodes.DONE);
    return new ObjectMapper().readTree(data.toString());
  }

  private int run(StringWriter data, StringWriter talk, String out, String... more) {
    String[] args = new String[6 + more.length];
    System.arraycopy(
        new String[] {
          "demo", "--scale", "small", "--json", "--out", folder.resolve(out).toString()
        },
        0,
        args,
        0,
        6);
    System.arraycopy(more, 0, args, 6, more.length);
    return Gov.run(new PrintWriter(data), new PrintWriter(talk), args);
  }
}
