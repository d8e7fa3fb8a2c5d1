package org.grassroots.governance.cli.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;
import static org.grassroots.governance.cli.ExitCodes.USAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsChangeCommandTest {
  private static final String HISTORY =
      """
      id,name,level,parent_id,from,to,successors
      t,Town,1,,2020-01-01,,
      s1,South,2,t,2020-01-01,2024-01-01,
      s1,Deep South,2,t,2024-01-01,,
      s2,North,2,t,2020-01-01,,
      c0,Old,3,s1,2020-01-01,2022-01-01,c1:1/3;c2:2/3
      c1,One,3,s1,2022-01-01,,
      c2,Two,3,s2,2022-01-01,,
      """;

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void a_list_with_days_is_registered_with_its_past() throws IOException {
    assertThat(load(HISTORY)).isEqualTo(DONE);
    assertThat(load(HISTORY)).isEqualTo(DONE);

    assertThat(list("--date", "2021-01-01"))
        .isEqualTo("t Town\n  s1 South\n    c0 Old\n  s2 North\n");
    assertThat(list("--date", "2025-01-01", "--root", "s1")).isEqualTo("s1 Deep South\n  c1 One\n");
    assertThat(list("--date", "2019-12-31")).isEmpty();
  }

  @Test
  void a_child_that_hangs_on_some_days_is_refused_with_its_row_or_stands_as_a_root()
      throws IOException {
    String hanging = HISTORY + "c3,Three,3,c0,2021-01-01,,\nc4,Four,3,t,2019-12-31,,\n";

    assertThat(load(hanging)).isEqualTo(FINDINGS);
    assertThat(terminal.err())
        .contains("GOV-UNI-203 at " + folder.resolve("u.csv") + ":9: found c3")
        .contains("u.csv:10: found c4");
    assertThat(list()).isEmpty();

    assertThat(load(hanging, "--orphans-as-roots")).isEqualTo(DONE);
    assertThat(terminal.err()).contains("u.csv:10: c4 stands as a root on some days.");
    assertThat(list("--date", "2019-12-31")).isEqualTo("c4 Four\n");
    assertThat(list("--date", "2020-01-01")).contains("t Town\n  c4 Four\n");
  }

  @Test
  void every_change_is_a_command() throws IOException {
    load(HISTORY);

    assertThat(change("add", "--unit", "c9", "--name", "Nine", "--level", "3", "--parent", "s1"))
        .contains("unit.added c9");
    assertThat(change("rename", "--unit", "c9", "--name", "Neuf")).contains("name=Neuf");
    assertThat(change("recode", "--unit", "c9", "--code", "009")).contains("code=009");
    assertThat(change("move", "--unit", "c9", "--parent", "s2")).contains("parent=s2");
    assertThat(change("join", "--unit", "c9", "--hierarchy", "party", "--level", "1"))
        .contains("unit.joined c9");
    assertThat(list("--date", "2041-01-01", "--hierarchy", "party", "--json"))
        .isEqualTo(
            "{\"id\":\"c9\",\"code\":\"009\",\"name\":\"Neuf\",\"level\":1,\"parent_id\":\"\"}\n");
    assertThat(change("leave", "--unit", "c9", "--hierarchy", "party")).contains("unit.left c9");
    assertThat(change("split", "--unit", "c9", "--part", "c9=0.25", "--part", "d=3/4"))
        .contains("unit.added d", "unit.split c9");
    assertThat(change("merge", "--unit", "c9", "--units", "c9,d")).contains("unit.merged c9");
    assertThat(change("close", "--unit", "c9", "--from", "2040-02-01")).contains("unit.closed c9");
    assertThat(change("reopen", "--unit", "c9", "--from", "2040-03-01", "--json"))
        .contains("\"fact\":\"unit.reopened\"");
    assertThat(list("--date", "2041-01-01", "--root", "s2"))
        .contains("c9 Neuf")
        .doesNotContain("d ");
  }

  @Test
  void a_change_that_breaks_the_forest_is_refused_with_its_reason() throws IOException {
    load(HISTORY);

    assertRefused("GOV-UNI-209", "move", "--unit", "s1", "--parent", "c1");
    assertRefused("GOV-UNI-204", "move", "--unit", "c1", "--parent", "c2");
    assertRefused("GOV-UNI-205", "close", "--unit", "t");
    assertRefused("GOV-UNI-206", "rename", "--unit", "s1", "--name", "x", "--from", "2023-01-01");
    assertRefused("GOV-UNI-210", "recode", "--unit", "c1", "--code", "c2");
    assertRefused("GOV-UNI-211", "merge", "--unit", "c1", "--units", "c1");
    assertThat(run("split", "--unit", "c1", "--part", "c1=half")).isEqualTo(USAGE);
    assertThat(run("split", "--unit", "c1", "--part", "c1=1", "--name", "zz=Z")).isEqualTo(USAGE);
  }

  @Test
  void levels_of_the_region_hold_where_one_is_named() throws IOException {
    String units = "id,name,level,parent_id\ns,S,street,\nt,T,town,s\n";

    assertThat(load(units, "--region", "cn.town")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-UNI-204");
    assertThat(load(units.replace(",town,", ",hamlet,"), "--region", "cn.town"))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-UNI-208");
    assertThat(load(units.replace(",town,", ",village,"), "--region", "cn.town")).isEqualTo(DONE);
    String other = "--hierarchy";
    assertRefused(
        "GOV-UNI-208", "join", "--unit", "t", other, "club", "--level", "1", "--region", "cn.town");
  }

  private void assertRefused(String code, String... options) {
    assertThat(run(options)).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains(code);
  }

  private String change(String... options) {
    int before = terminal.out().length();
    assertThat(run(options)).as(terminal.err()).isEqualTo(DONE);
    return terminal.out().substring(before);
  }

  private int run(String... options) {
    List<String> all = new ArrayList<>(List.of("units"));
    all.addAll(List.of(options));
    all.addAll(List.of("--store", store()));
    if (!all.contains("--from")) {
      all.addAll(List.of("--from", "2040-01-01"));
    }
    return terminal.run(all.toArray(String[]::new));
  }

  private String list(String... options) {
    List<String> all = new ArrayList<>(List.of("units", "list", "--store", store()));
    all.addAll(List.of(options));
    int before = terminal.out().length();
    assertThat(terminal.run(all.toArray(String[]::new))).isEqualTo(DONE);
    return terminal.out().substring(before);
  }

  private int load(String units, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("u.csv"), units);
    List<String> all =
        new ArrayList<>(List.of("units", "import", "--in", file.toString(), "--store", store()));
    all.addAll(List.of(options));
    return terminal.run(all.toArray(String[]::new));
  }

  private String store() {
    return "sqlite:" + folder.resolve("town.db");
  }
}
