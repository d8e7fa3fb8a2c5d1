package org.grassroots.governance.cli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsListCommandTest {
  private static final String HEADER =
      "id,title,category,channel,urgency,importance,supporters,evidence\n";

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void a_need_goes_from_being_heard_to_being_filed() throws IOException {
    intake(
        "n1,路灯坏了,0101,visit,5,4,3,p1;p2\n"
            + "n2,Bench,0102,online,2,5,40,\n"
            + "n3,路灯坏了！,0101,phone,5,4,2,\n");
    run("link --key k --need n3 --representative n1");
    run("resources", "register --id lamp --name Lamps --kind goods --category 0101");

    assertThat(run("list")).isEqualTo(DONE);
    assertThat(terminal.out())
        .contains("\"rank\":1,\"need\":\"n1\"")
        .contains("\"supporters\":5,\"priority\":75.00,\"quadrant\":\"do-now\"")
        .doesNotContain("\"rank\":2,\"need\":\"n3\"", "\"rank\":3");

    step("publish", "");
    step("claim", "--set claimant=office --set side=need");
    assertThat(run("step --key x --need n1 --step match --set resource=none")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-NED-112");
    step("match", "--set resource=lamp");
    step("carry-out", "--set project=p1");
    step("rate", "--set rating=5");
    step("file", "");
    assertThat(run("call-back --key c1 --need n3 --outcome answered --level 5")).isEqualTo(DONE);
    assertThat(run("call-back --key c2 --need n1 --outcome unreachable")).isEqualTo(DONE);
    assertThat(run("call-back --key c3 --need n1 --outcome answered --level 6"))
        .isEqualTo(FINDINGS);

    assertThat(run("trace --need n3")).isEqualTo(DONE);
    assertThat(terminal.out())
        .contains("\"representative\":\"n1\",\"project\":{\"project\":\"p1\",\"needs\":[\"n1\"]")
        .contains("\"resources\":[\"lamp\"]")
        .contains("{\"asked\":2,\"unreachable\":1,\"declined\":0,\"valid\":1,\"rate\":null")
        .contains("\"state\":\"collected\"");
    assertThat(run("projects")).isEqualTo(DONE);
    assertThat(run("unlink --key u --need n3")).isEqualTo(DONE);
    assertThat(run("list --state collected --top 1")).isEqualTo(DONE);
    assertThat(terminal.out()).contains("\"rank\":1,\"need\":\"n3\"");
  }

  @Test
  void a_table_with_one_wrong_row_keeps_none() throws IOException {
    Files.writeString(
        folder.resolve("in.csv"),
        HEADER
            + "a,ok,c,visit,1,1,,\nb,bad,c,pigeon,1,1,,\nc,bad,c,visit,9,1,,\n,x,c,visit,1,1,,\n");

    assertThat(run("intake --in " + folder.resolve("in.csv"))).isEqualTo(FINDINGS);

    assertThat(terminal.err())
        .contains("GOV-NED-110 at", "in.csv:3: found")
        .contains("GOV-NED-030 at", "in.csv:4 ")
        .contains("in.csv:5 ");
    run("list");
    assertThat(terminal.out().strip()).endsWith("[]");
  }

  @Test
  void a_need_that_is_there_stays_and_one_that_differs_refuses_the_whole_table()
      throws IOException {
    String first = "a,ok,c,visit,1,1,,\nb,ok,c,visit,1,1,,\n";
    intake(first);
    intake(first + "c,new,c,visit,1,1,,\n");
    assertThat(terminal.out()).contains("{\"needs\":1,\"known\":2}");

    Path other =
        Files.writeString(
            folder.resolve("in.csv"),
            HEADER
                + "d,new,c,visit,1,1,,\n"
                + "a,changed,c,visit,1,1,,\n"
                + "b,ok,c,visit,2,1,,\n");
    assertThat(run("intake --in " + other)).isEqualTo(FINDINGS);

    assertThat(terminal.err()).contains("in.csv:3", "in.csv:4", "GOV-NED-115");
    run("list");
    assertThat(terminal.out()).contains("\"need\":\"c\"").doesNotContain("\"need\":\"d\"");
  }

  @Test
  void links_never_lead_in_circles() throws IOException {
    intake("a,x,c,visit,1,1,,\nb,x,c,visit,1,1,,\nc,x,c,visit,1,1,,\n");
    assertThat(run("link --key 1 --need a --representative b")).isEqualTo(DONE);

    assertThat(run("link --key 2 --need b --representative c")).isEqualTo(FINDINGS);
    assertThat(run("link --key 3 --need c --representative a")).isEqualTo(FINDINGS);
    assertThat(run("link --key 4 --need c --representative c")).isEqualTo(FINDINGS);
    assertThat(run("link --key 5 --need none --representative b")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-NED-113", "GOV-NED-111");
  }

  private void intake(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), HEADER + rows);
    assertThat(run("intake --in " + file)).as(terminal.err()).isEqualTo(DONE);
  }

  private void step(String step, String fields) {
    assertThat(run(("step --key " + step + " --need n1 --step " + step + " " + fields).strip()))
        .as(terminal.err())
        .isEqualTo(DONE);
  }

  private int run(String command) {
    return run("needs", command);
  }

  private int run(String group, String command) {
    List<String> words = new ArrayList<>(List.of(group));
    words.addAll(List.of(command.split(" ")));
    words.addAll(List.of("--store", "sqlite:" + folder.resolve("town.db")));
    words.addAll(List.of("--now", "2026-11-30T00:00:00Z"));
    return terminal.run(words.toArray(String[]::new));
  }
}
