package org.grassroots.governance.cli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsMatchCommandTest {
  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void gives_resources_where_they_count_most_and_shows_what_is_lacking() throws IOException {
    write(
        "needs.csv",
        "\uFEFFid,category,area,from,to,amount,budget,priority\r\n"
            + "n1,van,town/north/,2026-05-01,2026-05-02,2,,2.5\r\n"
            + "n2,van,town/south/,,,2,10,4\r\n"
            + "n3,hall,town/,,,,,\r\n");
    write("resources.csv", "resource,category,area,capacity,cost\nr1,van;truck,town/,3,4.5\n");

    assertThat(match()).isEqualTo(DONE);

    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("need,resource,amount,score,reason"),
            line -> assertThat(line).startsWith("n1,r1,1,2.5,\"matched: category van"),
            line -> assertThat(line).startsWith("n1,,1,0,\"capacity: "),
            line -> assertThat(line).startsWith("n2,r1,2,8,\"matched: "),
            line -> assertThat(line).isEqualTo("n3,,1,0,category: no resource of category hall"));
    assertThat(terminal.err())
        .contains("3 needs, 2 of them lack something; score 10.5, cost 13.5.");
  }

  @Test
  void a_budget_for_all_limits_what_is_given() throws IOException {
    write("needs.csv", "id,category,amount\nn1,van,5\n");
    write("resources.csv", "resource,category,capacity,cost\nr1,van,9,3\n");

    assertThat(match("--budget", "10")).isEqualTo(DONE);

    assertThat(folder.resolve("out.csv")).content().contains("n1,r1,3,3,", "n1,,2,0,\"budget: ");
  }

  @Test
  void every_wrong_row_is_listed_and_nothing_is_written() throws IOException {
    write(
        "needs.csv",
        "id,category,amount,from,to\na,van,many,,\na,van,1,2026-05-02,2026-05-01\n,van,0,,\n");
    write("resources.csv", "resource,category\nr,van\n");

    assertThat(match()).isEqualTo(FINDINGS);

    assertThat(terminal.err())
        .contains("needs.csv:2: found many")
        .contains("needs.csv:3 window: found 2026-05-02T00:00")
        .contains("GOV-NED-040");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  private int match(String... more) {
    String[] command = {
      "needs",
      "match",
      "--needs",
      at("needs.csv"),
      "--resources",
      at("resources.csv"),
      "--out",
      at("out.csv")
    };
    String[] all = java.util.Arrays.copyOf(command, command.length + more.length);
    System.arraycopy(more, 0, all, command.length, more.length);
    return terminal.run(all);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String table) throws IOException {
    Files.writeString(folder.resolve(name), table);
  }
}
