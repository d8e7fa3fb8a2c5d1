package org.grassroots.governance.cli.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifierCheckCommandTest {
  private final Terminal terminal = new Terminal();

  @TempDir private Path folder;

  @Test
  void values_are_told_one_by_one() throws IOException {
    assertThat(
            terminal.run(
                "identifier",
                "check",
                "--json",
                "--kind",
                "credit-code",
                "55110101A00000003L",
                "9133010057462616XH"))
        .isEqualTo(ExitCodes.FINDINGS);
    JsonNode json = new ObjectMapper().readTree(terminal.out());

    assertThat(json.get("valid").asInt()).isEqualTo(1);
    assertThat(json.at("/results/0/valid").asBoolean()).isTrue();
    assertThat(json.at("/results/0/parts/prefix").asText()).isEqualTo("55");
    assertThat(json.at("/results/1/flaws/0/rule").asText()).isEqualTo("check");
  }

  @Test
  void the_rows_of_a_table_that_have_flaws_are_listed_and_persons_stay_masked() throws IOException {
    Path table = folder.resolve("people.csv");
    Files.writeString(
        table, "\uFEFFname,number\r\nA,11010519491231002X\r\nB,110105194912310021\r\nC\r\n");

    assertThat(
            terminal.run(
                "identifier",
                "check",
                "--kind",
                "resident-id",
                "--in",
                table.toString(),
                "--column",
                "number"))
        .isEqualTo(ExitCodes.FINDINGS);

    assertThat(terminal.out().lines()).hasSize(2);
    assertThat(terminal.out())
        .contains("record 2, 110105***********1: check", "record 3, : length");
    assertThat(terminal.out() + terminal.err()).doesNotContain("19491231");
    assertThat(terminal.err()).contains("3 checked, 1 valid, 2 invalid");
  }

  @Test
  void wrong_usage_and_a_missing_column_are_said() throws IOException {
    Path table = folder.resolve("codes.csv");
    Files.writeString(table, "cod\n110101\n");

    assertThat(terminal.run("identifier", "check", "--kind", "division"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(terminal.run("identifier", "check", "--kind", "passport", "1"))
        .isEqualTo(ExitCodes.USAGE);
    assertThat(terminal.run("identifier", "check", "--kind", "division", "--in", table.toString()))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.err()).contains("credit-code", "GOV-IDN-002", "Maybe 'cod' is meant.");
  }

  @Test
  void the_villages_of_hangzhou_are_all_in_force_by_their_own_list() {
    Path list = RealData.file("divisions/hangzhou_3301_2023.csv");
    Path former = RealData.file("divisions/hangzhou_3301_2019.csv");

    terminal.run(
        "identifier",
        "check",
        "--kind",
        "division",
        "--register",
        list.toString(),
        "--retired",
        former.toString(),
        "--in-force",
        "330103",
        "330113",
        "330108003001");

    assertThat(terminal.out()).contains("330103: retired", "330113: valid", "330108003001: valid");
  }
}
