package org.grassroots.governance.formats.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.need.WordedNeedsFile.Names;
import org.grassroots.governance.model.need.WordedNeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordedNeedsFileTest {
  @TempDir Path folder;

  @Test
  void usual_names_are_known_in_any_order_and_case() throws IOException {
    assertThat(read("\uFEFFTitle,Unit,ID,votes\r\nbench,north,a,3\r\n,,,\r\n", Names.USUAL))
        .containsExactly(new WordedNeed("a", "", "bench", 3), new WordedNeed("2", "", "", 1));
    assertThat(read("编号,内容\n7,路灯\n", Names.USUAL))
        .containsExactly(new WordedNeed("7", "", "路灯", 1));
    assertThat(read("need\nbench\n", Names.USUAL))
        .containsExactly(new WordedNeed("1", "", "bench", 1));
    assertThat(read("need,text\nn1,bench\n", Names.USUAL))
        .containsExactly(new WordedNeed("n1", "", "bench", 1));
  }

  @Test
  void named_columns_go_before_usual_ones() throws IOException {
    Names names =
        new Names(
            Optional.of("key"), Optional.of("words"), Optional.of("ward"), Optional.of("count"));

    assertThat(read("id,title,key,words,ward,count\nx,y,k,w,n,0\n", names))
        .containsExactly(new WordedNeed("k", "n", "w", 0));
  }

  @Test
  void all_wrong_rows_are_listed() {
    assertThatThrownBy(() -> read("id,text,supporters\na,x,1\na,y,-2\n\nb,z,many\n", Names.USUAL))
        .hasMessageContaining("GOV-NED-022 at")
        .hasMessageContaining("needs.csv:3: found a again, as in line 2")
        .hasMessageContaining("needs.csv:3: found -2")
        .hasMessageContaining("needs.csv:5: found many");
    assertThatThrownBy(() -> read("a,b\n1,2\n", Names.USUAL))
        .hasMessageContaining("GOV-NED-013")
        .hasMessageContaining("Maybe name it with --text COLUMN.");
  }

  private List<WordedNeed> read(String table, Names names) throws IOException {
    return WordedNeedsFile.read(Files.writeString(folder.resolve("needs.csv"), table), names);
  }
}
