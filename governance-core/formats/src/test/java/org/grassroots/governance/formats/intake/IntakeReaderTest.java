package org.grassroots.governance.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.formats.intake.Finding.Action;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeReaderTest {
  private static final String HEADER =
      "SRRecordID,SRType,MethodReceived,CreatedDate,SRStatus,DueDate,CloseDate,Agency,"
          + "Neighborhood,CouncilDistrict,Latitude,Longitude\n";
  private static final String OPENED = "01/02/2014 08:00:00 PM";

  @TempDir Path folder;
  private final List<Finding> findings = new ArrayList<>();

  @Test
  void a_clean_row_has_no_findings() {
    IntakeRow row = one("a,T,Phone," + OPENED + ",Closed,,,Water,N,07,39.1,-76.5");

    assertThat(findings).isEmpty();
    assertThat(row.key()).isEqualTo("a");
    assertThat(row.text("ward")).contains("7");
    assertThat(row.dateTime("target")).isEmpty();
    assertThat(row.position("position")).contains(new Position(-76.5, 39.1));
  }

  @Test
  void a_status_can_raise_a_flag() {
    assertThat(one("a,T,Phone," + OPENED + ",Closed (Duplicate),,,W,N,7,,").flags())
        .containsExactly("duplicate");
  }

  @Test
  void a_placeholder_is_no_position_however_it_is_written() {
    assertThat(one("a,T,Phone," + OPENED + ",Open,,,W,N,7,39.000,-77").position("position"))
        .isEmpty();
    assertThat(findings)
        .containsExactly(new Finding(1, "Latitude", "39.000", "no-position", Action.CLEANED));
  }

  @Test
  void near_a_placeholder_is_a_position() {
    assertThat(one("a,T,Phone," + OPENED + ",Open,,,W,N,7,39.00001,-77").position("position"))
        .isPresent();
  }

  @Test
  void what_cannot_be_read_is_cleaned_and_listed() {
    IntakeRow row =
        one("a,T,Phone," + OPENED + ",Lost,soon,02/30/2014 01:00:00 PM,W,N,?,39.1,east");

    assertThat(row.dateTime("target")).isEmpty();
    assertThat(row.dateTime("closed")).isEmpty();
    assertThat(row.text("status")).contains("Lost");
    assertThat(row.text("ward")).contains("unknown");
    assertThat(row.position("position")).isEmpty();
    assertThat(findings)
        .containsExactly(
            new Finding(1, "DueDate", "soon", "unreadable-date", Action.CLEANED),
            new Finding(
                1, "CloseDate", "02/30/2014 01:00:00 PM", "unreadable-date", Action.CLEANED),
            new Finding(1, "SRStatus", "Lost", "unknown-status", Action.KEPT),
            new Finding(1, "CouncilDistrict", "?", "unreadable-number", Action.CLEANED),
            new Finding(1, "Longitude", "east", "unreadable-position", Action.CLEANED));
  }

  @Test
  void rows_without_a_readable_opening_are_rejected() {
    assertThat(rows("a,T,P,,Open,,,W,N,7,,", "b,T,P,yesterday,Open,,,W,N,7,,")).isEmpty();
    assertThat(findings)
        .containsExactly(
            new Finding(1, "CreatedDate", "", "blank", Action.REJECTED),
            new Finding(2, "CreatedDate", "yesterday", "unreadable-date", Action.REJECTED));
  }

  @Test
  void the_same_id_with_other_content_is_rejected_and_an_exact_repetition_is_a_duplicate() {
    String row = "a,T,P," + OPENED + ",Open,,,W,N,7,,";

    assertThat(rows(row, row, row.replace("Open", "Closed"), row.replace("Open", "Closed")))
        .hasSize(1);
    assertThat(findings)
        .containsExactly(new Finding(3, "SRRecordID", "a", "id-repeated", Action.REJECTED));
  }

  @Test
  void rows_without_an_id_are_known_by_their_cells() {
    List<IntakeRow> rows =
        rows(",T,P," + OPENED + ",Open,,,W,N,7,,", ",T,P," + OPENED + ",Open,,,W,N,8,,");

    assertThat(rows).extracting(IntakeRow::key).allMatch(key -> key.matches("[0-9a-f]{64}"));
    assertThat(rows).extracting(IntakeRow::key).doesNotHaveDuplicates();
  }

  @Test
  void missing_columns_are_refused_together_with_advice() {
    Path file =
        write("x.csv", HEADER.replace("CreatedDate", "Created_Date").replace("Agency,", ""));

    assertThatThrownBy(() -> IntakeReader.open(profile(), file, findings::add))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            refused ->
                assertThat(refused.faults())
                    .hasSize(2)
                    .allMatch(f -> f.code().equals("GOV-ITK-003")))
        .hasMessageContaining("Maybe 'Created_Date' is meant.");
  }

  @Test
  void a_column_that_stands_twice_is_refused() {
    Path file = write("x.csv", HEADER.replace("MethodReceived", "Agency"));

    assertThatThrownBy(() -> IntakeReader.open(profile(), file, findings::add))
        .hasMessageContaining("GOV-ITK-004");
  }

  @Test
  void bytes_that_are_not_utf_8_and_nul_are_replaced_and_listed() throws IOException {
    byte[] text =
        (HEADER + "a,T?,P," + OPENED + ",Open,,,W\0,N,7,,\n").getBytes(StandardCharsets.UTF_8);
    text[HEADER.length() + 3] = (byte) 0xE9;
    Path file = Files.write(folder.resolve("x.csv"), text);

    try (IntakeReader reader = IntakeReader.open(profile(), file, findings::add)) {
      IntakeRow row = reader.next();
      assertThat(row.text("category")).contains("T\uFFFD");
      assertThat(row.text("department")).contains("W\uFFFD");
    }
    assertThat(findings)
        .containsExactly(
            new Finding(1, "Agency", "W\0", "control-character", Action.CLEANED),
            new Finding(1, "SRType", "T\uFFFD", "not-utf-8", Action.CLEANED));
  }

  @Test
  void a_mark_windows_line_ends_and_line_feeds_in_cells_are_read() {
    String csv = "\uFEFF" + HEADER + "a,\"T\nU\",P," + OPENED + ",Open,,,W,N,7,,\n";
    Path file = write("x.csv", csv.replace("\n", "\r\n"));

    try (IntakeReader reader = IntakeReader.open(profile(), file, findings::add)) {
      assertThat(reader.next().text("category")).contains("T\r\nU");
      assertThat(reader.hasNext()).isFalse();
    }
    assertThat(findings).isEmpty();
  }

  @Test
  void a_long_text_is_cut_without_splitting_a_character_and_a_long_id_is_replaced() {
    String id = "x".repeat(101);
    IntakeRow row = one(id + "," + "x".repeat(399) + "😀,P," + OPENED + ",Open,,,W,N,7,,");

    assertThat(row.key()).hasSize(64).isNotEqualTo(id);
    assertThat(row.text("category").orElseThrow()).isEqualTo("x".repeat(399));
    assertThat(findings).extracting(Finding::reason).containsExactly("too-long");
  }

  @Test
  void texts_can_be_cleaned_and_mean_none() throws IOException {
    IntakeProfile cleaning =
        IntakeProfile.parse(
            """
            profile: cleaning
            zone: UTC
            fields:
              kind:
                column: Kind
                none: [N/A]
                otherwise: other
                replace: [{match: '^SW-'}, {match: ' +', with: ' '}]
              cost: {type: number, column: Cost, from: 0}
            """,
            "cleaning.yaml");
    Path file = write("x.csv", "Kind,Cost\nSW-Dirty  Alley,1.50\nN/A,-1\nSW-,x\nAlley,1e2\n");
    List<String> kinds = new ArrayList<>();
    List<BigDecimal> costs = new ArrayList<>();

    try (IntakeReader reader = IntakeReader.open(cleaning, file, findings::add)) {
      reader.forEachRemaining(
          row -> {
            kinds.add(row.text("kind").orElseThrow());
            row.number("cost").ifPresent(costs::add);
          });
    }

    assertThat(kinds).containsExactly("Dirty Alley", "other", "other", "Alley");
    assertThat(costs).containsExactly(new BigDecimal("1.50"), new BigDecimal("1E+2"));
    assertThat(findings)
        .extracting(Finding::reason)
        .containsExactly("replaced", "no-value", "out-of-range", "no-value", "unreadable-number");
  }

  private IntakeRow one(String row) {
    return rows(row).get(0);
  }

  private List<IntakeRow> rows(String... rows) {
    Path file = write("x.csv", HEADER + String.join("\n", rows) + "\n");
    List<IntakeRow> accepted = new ArrayList<>();
    try (IntakeReader reader = IntakeReader.open(profile(), file, findings::add)) {
      reader.forEachRemaining(accepted::add);
    }
    return accepted;
  }

  private static IntakeProfile profile() {
    return IntakeProfiles.find("baltimore");
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
