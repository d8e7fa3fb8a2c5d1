package org.grassroots.governance.cli.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.cli.Terminal;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.store.jdbc.JdbcStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsImportCommandTest {
  private static final String UNITS = "id,name,level,parent_id\nb,B,2,a\na,A,1,\nc,,3,b\n";

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void a_list_is_registered_with_paths_and_the_same_list_again_is_done_already()
      throws IOException {
    assertThat(load(UNITS)).isEqualTo(DONE);
    assertThat(load(UNITS)).isEqualTo(DONE);
    assertThat(terminal.out()).isEqualTo("{\"registered\":3}\n{\"registered\":3}\n");

    assertThat(below("a/b/")).containsExactly("b", "c");
  }

  @Test
  void a_list_with_a_unit_that_is_there_or_has_no_place_changes_nothing() throws IOException {
    assertThat(load(UNITS)).isEqualTo(DONE);

    assertThat(load("id,name,level,parent_id\nx,X,1,\nb,B,2,x\n")).isEqualTo(FINDINGS);
    assertThat(load("id,name,level,parent_id\ny,Y,2,nowhere\nz,Z,1,\n")).isEqualTo(FINDINGS);
    assertThat(load("id,name,level,parent_id\nz/z,Z,1,\n")).isEqualTo(FINDINGS);
    assertThat(terminal.err())
        .contains("GOV-UNI-101 at ", "u.csv:3: found b", "GOV-UNI-005", "u.csv:2", "GOV-UNI-104");
    assertThat(below("")).containsExactly("a", "b", "c");
  }

  private java.util.List<String> below(String path) {
    try (RecordStore store = JdbcStores.sqlite(folder.resolve("town.db"))) {
      store.declare(java.util.List.of(org.grassroots.governance.engine.unit.UnitRecords.KIND));
      return store
          .query(Query.of("unit", new Condition.Prefix("unit_path", path), 100))
          .records()
          .stream()
          .map(record -> record.id())
          .toList();
    }
  }

  private int load(String units) throws IOException {
    Path file = Files.writeString(folder.resolve("u.csv"), units);
    return terminal.run(
        "units",
        "import",
        "--in",
        file.toString(),
        "--store",
        "sqlite:" + folder.resolve("town.db"),
        "--json");
  }
}
