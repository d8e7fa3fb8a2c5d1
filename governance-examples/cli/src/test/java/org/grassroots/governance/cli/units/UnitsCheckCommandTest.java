package org.grassroots.governance.cli.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;
import static org.grassroots.governance.cli.ExitCodes.USAGE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsCheckCommandTest {
  private static final String CLEAN =
      "{'levels':{'1':1,'2':1,'3':2,'4':2,'5':3},'duplicates':0,'orphans':0,'prefixBreaks':0,"
          + "'childless':{'1':0,'2':0,'3':1,'4':0}}";
  private static final String TABLE = "code,name,level,parent_code\n";

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @BeforeEach
  void write_a_small_country() {
    write("x_2023_provinces.csv", "code,name\n33,\"浙江省\"\n");
    write("x_2023_cities.csv", "\uFEFFcode,name,provinceCode\r\n3301,\"杭州市\",33\r\n");
    write(
        "x_2023_areas.csv", "code,name,cityCode\n330102,\"a \"\"b\"\", c\",3301\n330105,d,3301\n");
    pack(
        "x_2023_streets.csv.gz",
        "code,name,areaCode\n330102001,s,330102\n330102002,\"two\nlines\",330102\n");
    pack(
        "x_2023_villages.csv.gz",
        "code,name,streetCode\n330102001001,v,330102001\n330102001002,v,330102001\n"
            + "330102002001,v,330102002\n");
  }

  @Test
  void a_clean_folder_with_marks_quotes_and_any_line_ends_has_no_findings() {
    assertThat(check("--dir", folder)).isEqualTo(DONE);
    assertThat(terminal.out().strip()).isEqualTo(CLEAN.replace('\'', '"'));
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void findings_are_counted_located_and_answered_with_1() {
    write(
        "x_2023_areas.csv",
        "code,name,cityCode\n330102,a,3301\n330102,again,3301\n340105,d,3301\n330106,e,9999\n");

    assertThat(check("--dir", folder)).isEqualTo(FINDINGS);
    assertThat(terminal.out())
        .contains("\"3\":3", "\"duplicates\":1,\"orphans\":1,\"prefixBreaks\":2");
    assertThat(terminal.err())
        .contains("GOV-UNI-004", "x_2023_areas.csv:3: found 330102 again")
        .contains("GOV-UNI-005", "x_2023_areas.csv:5: found 330106 e")
        .contains("GOV-UNI-006", "x_2023_areas.csv:4: found 340105 d");
  }

  @Test
  void of_many_findings_the_first_are_shown_and_the_rest_counted() {
    StringBuilder rows = new StringBuilder(TABLE);
    for (int i = 0; i < 25; i++) {
      rows.append("99,x,2,98\n".replace("99", String.valueOf(9800 + i)));
    }

    assertThat(check("--in", write("units.csv", rows.toString()))).isEqualTo(FINDINGS);
    assertThat(terminal.out()).contains("\"orphans\":25");
    assertThat(terminal.err().lines()).hasSize(21);
    assertThat(terminal.err()).contains("… and 5 more of GOV-UNI-005.");
  }

  @Test
  void one_file_with_levels_and_parents_reads_like_a_folder() {
    Path file =
        write(
            "units.csv",
            TABLE
                + "33,z,1,\n3301,h,2,33\n330102,a,3,3301\n330105,d,3,3301\n330102001,s,4,330102\n"
                + "330102002,s,4,330102\n330102001001,v,5,330102001\n"
                + "330102001002,v,5,330102001\n330102002001,v,5,330102002\n");

    assertThat(check("--in", file)).isEqualTo(DONE);
    assertThat(terminal.out().strip()).isEqualTo(CLEAN.replace('\'', '"'));
  }

  @Test
  void a_level_with_no_file_or_two_is_refused_and_the_files_are_named() throws IOException {
    write("x_2022_villages.csv", "code,name,streetCode\n");
    Files.delete(folder.resolve("x_2023_cities.csv"));

    assertThat(check("--dir", folder)).isEqualTo(FINDINGS);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err())
        .contains("GOV-DIV-002", "wanted one file *cities*")
        .contains("found x_2022_villages.csv, x_2023_villages.csv.gz");
  }

  @Test
  void files_of_two_years_are_refused() throws IOException {
    Files.move(folder.resolve("x_2023_cities.csv"), folder.resolve("x_2022_cities.csv"));

    assertThat(check("--dir", folder)).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-DIV-003", "x_2022_cities.csv");
  }

  @Test
  void a_missing_column_is_refused_with_the_name_that_may_be_meant() {
    assertThat(check("--in", write("units.csv", "code,name,level,parentcode\n33,z,1,\n")))
        .isEqualTo(FINDINGS);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains("GOV-DIV-004", "Maybe 'parentcode' is meant.");
  }

  @Test
  void rows_without_a_code_or_a_known_level_are_all_listed() {
    assertThat(check("--in", write("units.csv", TABLE + "33,z,1,\n,y,2,33\n3301,x,6,33\n3302\n")))
        .isEqualTo(FINDINGS);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err().lines()).hasSize(3);
    assertThat(terminal.err()).contains("GOV-DIV-005", "units.csv:3", "units.csv:4", "units.csv:5");
  }

  @Test
  void what_cannot_be_read_is_refused() {
    assertThat(check("--dir", folder.resolve("nowhere"))).isEqualTo(FINDINGS);
    assertThat(check("--in", folder.resolve("nowhere.csv"))).isEqualTo(FINDINGS);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err().lines()).hasSize(2).allMatch(line -> line.startsWith("GOV-FMT-001"));
  }

  @Test
  void an_unknown_profile_is_refused_and_a_wrong_line_explained() {
    assertThat(terminal.run("units", "check", "--profile", "cn-division", "--dir", "x"))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-DIV-001", "Maybe 'cn-divisions' is meant.");
    assertThat(terminal.run("units", "check")).isEqualTo(USAGE);
    assertThat(terminal.run("units")).isEqualTo(USAGE);
    assertThat(terminal.run("units", "check", "--dir", "x", "--in", "y")).isEqualTo(USAGE);
  }

  @Test
  void the_divisions_of_china_in_2023_are_all_there() {
    Path published = RealData.file("divisions");

    assertThat(check("--dir", published)).isEqualTo(DONE);
    assertThat(terminal.out())
        .contains("{\"1\":31,\"2\":342,\"3\":2978,\"4\":41352,\"5\":620573}")
        .contains("\"duplicates\":0,\"orphans\":0,\"prefixBreaks\":0")
        .contains("\"childless\":{\"1\":0,\"2\":0,\"3\":0,\"4\":0}");
  }

  @Test
  void hangzhou_in_one_file_is_read_too() {
    Path published = RealData.file("divisions/hangzhou_3301_2019.csv");

    assertThat(check("--in", published)).isEqualTo(DONE);
    assertThat(terminal.out()).contains("{\"1\":1,\"2\":1,\"3\":13,\"4\":195,\"5\":3226}");
  }

  private int check(String option, Path path) {
    return terminal.run(
        "units", "check", "--profile", "cn-divisions", option, path.toString(), "--json");
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void pack(String name, String text) {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
