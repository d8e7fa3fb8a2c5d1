package org.grassroots.governance.cli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsMergeCommandTest {
  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void links_each_need_to_the_one_that_speaks_for_it() throws IOException {
    Path needs =
        Files.writeString(
            folder.resolve("needs.csv"),
            "id,title,supporters\nn1,三号楼路灯坏了,2\nn2,Fix the elevator,1\nn3,3号楼路灯坏了,5\n");
    Path links = folder.resolve("links.csv");
    Path merged = folder.resolve("merged.csv");

    assertThat(merge("--in", needs, "--out", links, "--list", merged)).isEqualTo(DONE);

    assertThat(links)
        .hasContent("need,representative,similarity\nn1,n1,1.0000\nn2,n2,1.0000\nn3,n1,0.7333\n");
    assertThat(merged)
        .hasContent(
            "need,text,supporters,members,unit\nn1,三号楼路灯坏了,7,2,\nn2,Fix the elevator,1,1,\n");
    assertThat(terminal.err()).contains("3 needs, 2 after merging, 8 supporters.");
  }

  @Test
  void a_refused_table_or_threshold_leaves_no_file() throws IOException {
    Path needs = Files.writeString(folder.resolve("needs.csv"), "id,text\na,x\na,y\n");
    Path links = folder.resolve("links.csv");

    assertThat(merge("--in", needs, "--out", links)).isEqualTo(FINDINGS);
    assertThat(merge("--in", needs, "--out", links, "--threshold", "1.2")).isEqualTo(FINDINGS);

    assertThat(links).doesNotExist();
    assertThat(terminal.err()).contains("GOV-NED-022", "GOV-NED-020");
  }

  @Test
  void open_answers_of_a_city_are_merged_and_none_is_lost() throws IOException {
    Path answers = RealData.file("needs/santa_monica_open_responses_a.csv");
    Path links = folder.resolve("links.csv");

    assertThat(
            merge("--in", answers, "--text", "Fullstring", "--id", "response_no", "--out", links))
        .isEqualTo(DONE);

    assertThat(Files.readAllLines(links)).hasSize(1226).contains("400,391,0.7600");
    assertThat(terminal.err()).contains("1225 needs, 1180 after merging, 1225 supporters.");
  }

  private int merge(Object... arguments) {
    String[] command = new String[arguments.length + 2];
    command[0] = "needs";
    command[1] = "merge";
    for (int i = 0; i < arguments.length; i++) {
      command[i + 2] = arguments[i].toString();
    }
    return terminal.run(command);
  }
}
