package org.grassroots.governance.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeGuideTest {
  @TempDir Path folder;

  @Test
  void a_table_is_read_row_by_row() throws IOException {
    Path file = folder.resolve("ottawa.csv");
    Files.writeString(
        file,
        "creation_date,ward,call_description,call_type\n"
            + "2014-Jan-14 13:48:01,WARD 12,Trees,Roads\n"
            + "2014-Jan-32 13:48:01,12,Trees,Roads\n");
    List<String> wards = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();

    // region read
    IntakeProfile profile = IntakeProfiles.find("ottawa");
    try (IntakeReader rows = IntakeReader.open(profile, file, findings::add)) {
      while (rows.hasNext()) {
        IntakeRow row = rows.next();
        row.text("ward").ifPresent(wards::add);
      }
      assertThat(rows.counts()).isEqualTo(new IntakeCounts(2, 1, 1, 0));
    }
    // endregion

    assertThat(wards).containsExactly("12");
    assertThat(findings)
        .containsExactly(
            new Finding(
                2,
                "creation_date",
                "2014-Jan-32 13:48:01",
                "unreadable-date",
                Finding.Action.REJECTED));
  }
}
