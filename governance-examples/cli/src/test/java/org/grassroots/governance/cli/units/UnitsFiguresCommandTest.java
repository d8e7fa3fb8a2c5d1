package org.grassroots.governance.cli.units;

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

class UnitsFiguresCommandTest {
  private static final String UNITS =
      "\uFEFFid,name,level,parent_id\r\nc2,C,3,b\r\na,A,1,\r\nb,B,2,a\r\nc1,C,3,b\r\n";

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void sums_are_exact_and_a_missing_own_is_empty() throws IOException {
    write("u.csv", UNITS);
    write("v.csv", "value,id\n0.10,c1\n1e3,c2\n-0.000000000000000000001,a\n");

    assertThat(rollup()).isEqualTo(DONE);
    assertThat(folder.resolve("r.csv"))
        .hasContent(
            "id,own,total,units\nc2,1000,1000,1\n"
                + "a,-0.000000000000000000001,1000.099999999999999999999,4\n"
                + "b,,1000.10,3\nc1,0.10,0.10,1\n");
  }

  @Test
  void unknown_and_repeated_ids_and_words_are_refused_and_nothing_is_written() throws IOException {
    write("u.csv", UNITS);
    write("v.csv", "id,value\na,1\nx,2\na,3\nb,many\nc1,\nc2,１\n");

    assertThat(rollup()).isEqualTo(FINDINGS);
    assertThat(terminal.err().lines()).hasSize(4).allMatch(line -> line.startsWith("GOV-DIV-008"));
    assertThat(terminal.err()).contains("v.csv:3", "v.csv:4", "v.csv:5", "v.csv:7");
    assertThat(folder.resolve("r.csv")).doesNotExist();
  }

  @Test
  void text_beyond_the_last_column_is_refused_and_empty_cells_are_not() throws IOException {
    write("u.csv", "id,name,level,parent_id\na,A,1,,,\nb,Bath, and Wells,2,a\n");
    write("v.csv", "id,value\n");

    assertThat(rollup()).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("u.csv:3", "5 cells").doesNotContain("u.csv:2");
  }

  @Test
  void circles_and_hanging_units_are_refused_with_their_rows() throws IOException {
    write(
        "u.csv", "id,name,level,parent_id\na,A,1,\nb,B,2,c\nc,C,3,b\nd,D,2,x\ne,E,2,e\nf,F,1,a\n");
    write("v.csv", "id,value\n");

    assertThat(rollup()).isEqualTo(FINDINGS);
    assertThat(terminal.err())
        .contains("GOV-UNI-007", "u.csv:3", "u.csv:4", "u.csv:6")
        .contains("GOV-UNI-005", "u.csv:5", "u.csv:7");
    assertThat(folder.resolve("r.csv")).doesNotExist();
  }

  @Test
  void a_second_root_is_reported() throws IOException {
    write("u.csv", "id,name,level,parent_id\na,A,1,\nb,B,1,\n");
    write("v.csv", "id,value\nb,2\n");

    assertThat(rollup()).isEqualTo(DONE);
    assertThat(terminal.err()).contains("GOV-UNI-008", "u.csv:3");
    assertThat(check("u.csv")).isEqualTo(FINDINGS);
    assertThat(terminal.out()).contains("\"secondRoots\":1");
  }

  @Test
  void levels_can_be_names_in_the_order_units_hang_in() throws IOException {
    write("u.csv", "id,name,level,parent_id\ns,S,street,c\nc,C,county,\nv,V,village,s\n");

    assertThat(check("u.csv")).isEqualTo(DONE);
    assertThat(terminal.out()).contains("{\"county\":1,\"street\":1,\"village\":1}");

    write("u.csv", "id,name,level,parent_id\ns,S,street,c\nc,C,county,s\n");
    assertThat(check("u.csv")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-DIV-006", "u.csv:2", "u.csv:3");

    write("u.csv", "id,name,level,parent_id\na,A,1,\nc,C,county,a\n");
    assertThat(check("u.csv")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-DIV-005", "found county");
  }

  @Test
  void a_profile_of_ones_own_names_columns_and_levels() throws IOException {
    write(
        "mine.yaml",
        "name: mine\ncode: nr\nunit-name: title\nlevel: tier\nparent: up\n"
            + "levels: [{name: ward}, {name: block}]\n");
    write("u.csv", "nr,title,tier,up\n1,W,ward,\n2,B,block,1\n");

    assertThat(run("check", "--profile", file("mine.yaml"), "--in", file("u.csv"))).isEqualTo(DONE);
    assertThat(terminal.out()).contains("{\"ward\":1,\"block\":1}");

    write("u.csv", "nr,title,tier,up\n1,W,ward,\n2,B,bloc,1\n");
    assertThat(run("check", "--profile", file("mine.yaml"), "--in", file("u.csv")))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("u.csv:3", "ward, block");

    write("mine.yaml", "name: mine\ncode: nr\nunit-nam: title\n");
    assertThat(run("check", "--profile", file("mine.yaml"), "--in", file("u.csv")))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("mine.yaml:3", "Maybe 'unit-name' is meant.");
  }

  @Test
  void days_that_overlap_or_make_no_sense_are_found() throws IOException {
    write(
        "u.csv",
        "id,name,level,parent_id,from,to\na,A,1,,2000-01-01,2020-01-01\n"
            + "a,A2,1,,2019-12-31,\nb,B,2,a,1999-01-01,\n");

    assertThat(check("u.csv")).isEqualTo(FINDINGS);
    assertThat(terminal.out()).contains("\"overlaps\":1", "\"hanging\":1");
    assertThat(terminal.err()).contains("GOV-UNI-009", "u.csv:3", "GOV-UNI-010", "u.csv:4");

    write(
        "u.csv",
        "id,name,level,parent_id,from,to\na,A,1,,2020-01-01,2020-01-01\nb,B,1,,1.2.2020,\n");
    assertThat(check("u.csv")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-DIV-005", "a start before the end", "found 1.2.2020");
  }

  @Test
  void a_unit_that_was_renamed_counts_once_a_day() throws IOException {
    write(
        "u.csv",
        "id,name,level,parent_id,from,to\na,A,1,,,2020-01-01\na,A2,1,,2020-01-01,\nb,B,2,a,,\n");

    assertThat(run("as-of", "--in", file("u.csv"), "--date", "2020-01-01", "--json"))
        .isEqualTo(DONE);
    assertThat(terminal.out().strip()).isEqualTo("{\"total\":2,\"byKind\":{\"1\":1,\"2\":1}}");
    assertThat(run("tree", "--in", file("u.csv"), "--date", "2019-12-31")).isEqualTo(DONE);
    assertThat(terminal.out()).contains("a A (2)\n  b B\n");
    assertThat(run("tree", "--in", file("u.csv"))).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("Maybe --date helps");
  }

  @Test
  void published_lists_give_the_published_figures() {
    String uk = RealData.file("organisations/uk_local_authorities_past_current.csv").toString();
    assertThat(asOf(uk, "2015-04-01")).contains("\"total\":427");
    assertThat(asOf(uk, "2019-04-01")).contains("\"total\":419", "\"NMD\":192");
    assertThat(asOf(uk, "2023-04-02")).contains("\"total\":393");
    String before = RealData.file("divisions/hangzhou_3301_2019.csv").toString();
    String after = RealData.file("divisions/hangzhou_3301_2023.csv").toString();
    assertThat(
            run(
                "diff",
                "--profile",
                "cn-divisions",
                "--before",
                before,
                "--after",
                after,
                "--json"))
        .isEqualTo(DONE);
    assertThat(terminal.out())
        .contains("\"3\":{\"before\":13,\"after\":13,\"removed\":2,\"added\":2,\"renamed\":0}")
        .contains("\"removed\":31,\"added\":32,\"renamed\":0}")
        .contains("\"removed\":664,\"added\":758,\"renamed\":24}");
  }

  @Test
  void units_of_dhis2_are_read_as_a_document_and_as_a_table() {
    String json = RealData.file("organisations/dhis2_sierra_leone_units.json").toString();
    assertThat(run("tree", "--profile", "dhis2", "--in", json, "--depth", "1")).isEqualTo(DONE);
    assertThat(terminal.out()).isEqualTo("ImspTQPwCqd Sierra Leone (5)\n  O6uvpzGd5pu Bo (4)\n");
    String table = RealData.file("organisations/dhis2_organisation_units.csv").toString();
    assertThat(run("check", "--profile", "dhis2", "--in", table)).isEqualTo(DONE);
    assertThat(terminal.out()).contains("{\"1\":1,\"2\":1,\"3\":2,\"4\":1,\"5\":1}");
  }

  private String asOf(String file, String day) {
    assertThat(run("as-of", "--profile", "uk-authorities", "--in", file, "--date", day, "--json"))
        .isEqualTo(DONE);
    return terminal.out();
  }

  private int rollup() {
    return run(
        "rollup", "--units", file("u.csv"), "--values", file("v.csv"), "--out", file("r.csv"));
  }

  private int check(String name) {
    return run("check", "--profile", "generic", "--in", file(name));
  }

  private int run(String command, String... args) {
    String[] line = new String[args.length + 2];
    line[0] = "units";
    line[1] = command;
    System.arraycopy(args, 0, line, 2, args.length);
    return terminal.run(line);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
