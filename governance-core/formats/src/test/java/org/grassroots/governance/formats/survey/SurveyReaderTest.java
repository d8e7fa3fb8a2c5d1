package org.grassroots.governance.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.grassroots.governance.model.need.NamedNeed;
import org.grassroots.governance.model.need.UnitNeeds;
import org.grassroots.governance.model.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurveyReaderTest {
  private static final String RANKED =
      """
      survey: ranked
      needs:
        - {column: first, score: 3}
        - {column: second, score: 1.5}
      none: [none]
      rename: {foood: food}
      """;

  @TempDir Path folder;

  @Test
  void marks_line_ends_gzip_short_rows_and_blanks_are_read_as_published() throws IOException {
    String table =
        "\uFEFFunit,first,second\r\nn,food,food\r\nn, foood ,none\r\n\r\nn\r\n,water,\r\n";
    Path file = folder.resolve("survey.csv");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(table.getBytes(StandardCharsets.UTF_8));
    }

    var needs = SurveyReader.count(profile(RANKED), file, Optional.of("unit")).needs();

    assertThat(needs.keySet()).containsExactly("", "n");
    assertThat(needs.get("n").households()).isEqualTo(3);
    assertThat(needs.get("n").top())
        .singleElement()
        .extracting(NamedNeed::score)
        .hasToString("7.5");
    assertThat(needs.get("n").top().get(0).share()).hasToString("66.7%");
  }

  @Test
  void every_missing_or_repeated_column_is_named() {
    Path file = write("s.csv", "Unit,first,first\n");

    assertThatThrownBy(() -> SurveyReader.count(profile(RANKED), file, Optional.of("unit")))
        .hasMessageContaining("GOV-NED-014")
        .hasMessageContaining("no column 'second'")
        .hasMessageContaining("Maybe 'Unit' is meant.");
  }

  @Test
  void a_table_with_a_column_a_choice_is_read_like_one_with_joined_answers() {
    SurveyProfile wide =
        profile(
            """
            survey: wide
            needs:
              - {column: need.food, score: 1, need: food, when: ["TRUE", "1"]}
              - {column: need.water, score: 1, need: water, when: ["TRUE", "1"]}
            """);
    SurveyProfile joined =
        profile("survey: joined\nneeds: [{column: need, score: 1, split: ' '}]\n");
    Path file =
        write(
            "s.csv",
            "need,need.food,need.water\nfood water,TRUE,1\nwater,FALSE,TRUE\n,,\n food  ,TRUE,0\n");

    UnitNeeds read = all(wide, file);

    assertThat(read).isEqualTo(all(joined, file));
    assertThat(read.households()).isEqualTo(4);
    assertThat(read.top()).hasSize(2);
  }

  @Test
  void a_questionnaire_tells_lists_and_several_answers() {
    Path form =
        write("form.csv", "type,name,label\nselect_multiple wishes,need,What?\ntext,other,\n");
    Path choices =
        write(
            "choices.csv",
            "list_name,name,label::English (en),label::中文 (zh)\n"
                + "wishes,food,Food,食物\n"
                + ",,,\n"
                + "wishes,bare,,\n");
    SurveyProfile profile =
        XlsForm.read(form).applied(profile("survey: x\nneeds: [{column: need, score: 1}]\n"));

    UnitNeeds read = all(profile, write("s.csv", "need\nfood bare\n"));

    assertThat(read.top()).extracting(NamedNeed::need).containsExactly("bare", "food");
    XlsFormChoices chinese = XlsFormChoices.read(choices, Optional.of("ZH"));
    assertThat(chinese.label(profile, "food")).contains("食物");
    assertThat(chinese.label(profile, "bare")).isEmpty();
    assertThat(XlsFormChoices.read(choices, Optional.empty()).label(profile, "food"))
        .contains("Food");
    assertThatThrownBy(() -> XlsFormChoices.read(choices, Optional.of("fr")))
        .hasMessageContaining("GOV-NED-015")
        .hasMessageContaining("label::中文 (zh)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          survey: x                                                              | at least one column
          {survey: x, needs: [{column: a}]}                                      | a number above 0
          {survey: x, needs: [{column: a, score: 0}]}                            | a number above 0
          {survey: x, needs: [{column: a, score: two}]}                          | a number
          {survey: x, needs: [{column: a, score: 1}, {column: a, score: 2}]}     | each column once
          {survey: x, needs: [{column: a, score: 1, need: b}]}                   | answers that mean yes
          {survey: x, needs: [{column: a, score: 1, when: [b]}]}                 | answers that mean yes
          {survey: x, needs: [{column: a, score: 1, splitt: b}]}                 | Maybe 'split' is meant
          {survey: x, separator: '', needs: [{column: a, score: 1}]}             | one character
          """)
  void a_wrong_profile_is_refused_with_its_line(String yaml, String wanted) {
    assertThatThrownBy(() -> profile(yaml))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-NED-011 at")
        .hasMessageContaining("profile.yaml:1")
        .hasMessageContaining(wanted);
  }

  @Test
  void every_shipped_profile_reads_and_an_unknown_one_is_refused() {
    assertThat(SurveyProfile.names())
        .allSatisfy(name -> assertThat(SurveyProfile.find(name).name()).isEqualTo(name));
    assertThatThrownBy(() -> SurveyProfile.find("lebanom"))
        .hasMessageContaining("GOV-NED-012")
        .hasMessageContaining("Maybe 'lebanon' is meant.");
  }

  private static UnitNeeds all(SurveyProfile profile, Path file) {
    return SurveyReader.count(profile, file, Optional.empty()).needs().get(SurveyReader.ALL);
  }

  private SurveyProfile profile(String yaml) {
    return SurveyProfile.find(write("profile.yaml", yaml).toString());
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
