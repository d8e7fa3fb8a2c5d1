package org.grassroots.governance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.model.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;

  @Test
  void a_table_appears_in_a_folder_that_is_made_for_it() throws IOException {
    Path target = folder.resolve("new/out.csv");

    OutputFile.table(target, table -> table.writeRecord("单元", "a,b"));

    assertThat(target).hasContent("单元,\"a,b\"");
    assertThat(Files.list(folder.resolve("new"))).containsExactly(target);
  }

  @Test
  void what_stood_there_stays_when_writing_fails() throws IOException {
    Path target = Files.writeString(folder.resolve("out.csv"), "before");

    assertThatThrownBy(
            () ->
                OutputFile.table(
                    target,
                    table -> {
                      table.writeRecord("half");
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-CLI-002");
    assertThat(target).hasContent("before");
    assertThat(Files.list(folder)).containsExactly(target);
  }

  @Test
  void a_folder_is_no_file() {
    assertThatThrownBy(() -> OutputFile.table(folder, table -> table.writeRecord("x")))
        .hasMessageContaining("GOV-CLI-002");
  }
}
