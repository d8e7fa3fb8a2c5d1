package org.grassroots.governance.formats.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.identifier.Checked;
import org.grassroots.governance.model.shared.identifier.CreditCode;
import org.grassroots.governance.model.shared.identifier.DivisionCode;
import org.grassroots.governance.model.shared.identifier.DivisionRegister;
import org.grassroots.governance.model.shared.identifier.Flaw.Rule;
import org.grassroots.governance.model.shared.identifier.ResidentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final IdentifierRules rules = IdentifierRules.shipped();

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91110108551385082Q", "914403001922038216", "12100000400000624D", "1210000042500615X0",
        "91350100M000100Y43", "11110101A000000035", "12110101A000000032", "51110101A000000031",
        "52110101A00000003X", "53110101A00000003T", "54110101A00000003P", "55110101A00000003L",
        "91110101A00000003W", "93110101A00000003N", "N2110101A00000003C", "Y1110101A000000037"
      })
  void published_credit_codes_of_every_kind_are_valid_and_their_organisation_codes_too(
      String code) {
    assertThat(CreditCode.check(code, rules.strictness(true)).flaws()).isEmpty();
    assertThat(
            CreditCode.check(code.toLowerCase(java.util.Locale.ROOT), rules.strictness(true))
                .shown())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91350200M000000510",
        "91350128M00000019A",
        "91310115MA1H8R7C6D",
        "9133010057462616XH"
      })
  void credit_codes_printed_in_test_data_are_found_out(String code) {
    assertThat(rulesBroken(CreditCode.check(code, rules.strictness(false))))
        .containsExactly(Rule.CHECK);
  }

  @Test
  void a_prefix_nobody_has_is_found_and_blanks_are_not_stripped() {
    String body = "88110101A00000003";
    String code = body + CreditCode.checkCharacter(body);

    assertThat(rulesBroken(CreditCode.check(code, rules.strictness(false))))
        .containsExactly(Rule.PREFIX);
    assertThat(rulesBroken(CreditCode.check("91110108551385082Q ", rules.strictness(false))))
        .containsExactly(Rule.LENGTH);
    assertThat(rulesBroken(CreditCode.check("91110108551385O82Q", rules.strictness(false))))
        .containsExactly(Rule.CHARACTERS);
  }

  @Test
  void a_wrong_organisation_code_is_found_by_the_strict_alone() {
    String body = "91110101A00000004";
    String code = body + CreditCode.checkCharacter(body);

    assertThat(CreditCode.check(code, rules.strictness(false)).isValid()).isTrue();
    assertThat(rulesBroken(CreditCode.check(code, rules.strictness(true))))
        .containsExactly(Rule.ORGANISATION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "11010519491231002X",
        "440524188001010014",
        "34052419800101001X",
        "11010519491231002x"
      })
  void specimens_of_resident_numbers_are_valid(String number) {
    assertThat(ResidentId.check(number, TODAY, DivisionRegister.NONE).flaws()).isEmpty();
  }

  @Test
  void a_resident_number_of_a_retired_division_is_valid_of_an_unknown_one_or_a_day_to_come_not() {
    DivisionRegister register = DivisionRegister.of(List.of("110101"), List.of("110105"));

    assertThat(ResidentId.check("11010519491231002X", TODAY, register).flaws()).isEmpty();
    assertThat(rulesBroken(ResidentId.check("440524188001010014", TODAY, register)))
        .containsExactly(Rule.UNKNOWN);
    assertThat(
            rulesBroken(
                ResidentId.check("11010519491231002X", LocalDate.of(1949, 12, 30), register)))
        .containsExactly(Rule.DATE);
    String noDay = "11010519490229002";
    assertThat(
            rulesBroken(
                ResidentId.check(
                    noDay + ResidentId.checkCharacter(noDay), TODAY, DivisionRegister.NONE)))
        .containsExactly(Rule.DATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "110101", "440305", "429004", "110101001", "310101013", "440305001", "110114011001",
        "220581102001", "440983102001", "350322111202", "441900", "441900003", "469001", "659001",
        "440300", "440000", "350527000000"
      })
  void published_division_codes_have_classes(String code) {
    assertThat(division(code, DivisionRegister.NONE).flaws()).isEmpty();
  }

  @Test
  void classes_tell_what_a_division_is() {
    assertThat(division("441900003", DivisionRegister.NONE).parts())
        .containsEntry("county", "city-without-counties")
        .containsEntry("street", "street");
    assertThat(division("429004", DivisionRegister.NONE).parts())
        .containsEntry("prefecture", "counties-under-the-province")
        .containsEntry("county", "county-level-city");
    assertThat(division("350322111202", DivisionRegister.NONE).parts())
        .containsEntry("street", "town")
        .containsEntry("community", "villagers-committee");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"440300001", "990101", "119001", "110100600", "110101600", "110101001600"})
  void digits_no_class_has_are_found(String code) {
    assertThat(rulesBroken(division(code, DivisionRegister.NONE))).contains(Rule.CLASS);
  }

  @Test
  void retired_codes_are_told_from_unknown_ones() {
    DivisionRegister register = DivisionRegister.of(List.of("330113"), List.of("330103", "330113"));

    assertThat(division("330103", register).parts()).containsEntry("standing", "retired");
    assertThat(rulesBroken(DivisionCode.check("330103", rules.divisions(), register, false)))
        .containsExactly(Rule.RETIRED);
    assertThat(division("330113", register).parts()).containsEntry("standing", "current");
    assertThat(rulesBroken(division("330199", register))).containsExactly(Rule.UNKNOWN);
    assertThat(division("330113001", register).flaws()).isEmpty();
  }

  @Test
  void every_code_of_the_divisions_of_2023_has_a_class_and_retired_ones_of_hangzhou_are_known() {
    Path data = Path.of(System.getProperty("governance.data", "../../../shared/data"), "divisions");
    assumeTrue(
        Files.exists(data.resolve("china_2023_areas.csv")), () -> "Real data is absent: " + data);
    List<Path> lists =
        List.of(data.resolve("china_2023_areas.csv"), data.resolve("china_2023_streets.csv.gz"));
    DivisionRegister register =
        DivisionRegisters.read(lists, List.of(data.resolve("hangzhou_3301_2019.csv")));

    for (Path list : lists) {
      try (CsvSource rows = CsvSource.open(list)) {
        rows.forEachRemaining(
            row -> assertThat(division(row.cells().get(0), register).flaws()).isEmpty());
      }
    }
    assertThat(division("330103", register).parts()).containsEntry("standing", "retired");
  }

  @Test
  void every_fault_of_a_file_of_rules_and_of_a_register_is_listed() throws IOException {
    Path bad = folder.resolve("bad.yaml");
    Files.writeString(
        bad,
        "creditCodePrefixes:\n  x: {zh-CN: 甲, en: A}\ndivisionGroups:\n"
            + "  - {id: province, end: 2, classes: [{id: a, range: 3-1}]}\n"
            + "  - {id: county, end: 2, classes: []}\n");
    Path codes = folder.resolve("codes.csv");
    Files.writeString(codes, "code\n110101\nabc\n\"\"\n");

    assertThatThrownBy(() -> IdentifierRules.read(bad))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("bad.yaml:2 creditCodePrefixes")
        .hasMessageContaining("bad.yaml:4 divisionGroups[0].classes[0].range")
        .hasMessageContaining("bad.yaml:5 divisionGroups[1].end");
    assertThatThrownBy(() -> DivisionRegisters.read(List.of(codes), List.of()))
        .hasMessageContaining("codes.csv:3: found abc")
        .hasMessageContaining("codes.csv:4: found nothing");
  }

  private Checked division(String code, DivisionRegister register) {
    return DivisionCode.check(code, rules.divisions(), register, true);
  }

  private static List<Rule> rulesBroken(Checked checked) {
    return checked.flaws().stream().map(flaw -> flaw.rule()).toList();
  }
}
