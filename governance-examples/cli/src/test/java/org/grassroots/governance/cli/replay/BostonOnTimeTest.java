package org.grassroots.governance.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.formats.intake.IntakeProfiles;
import org.grassroots.governance.formats.intake.IntakeReader;
import org.grassroots.governance.formats.intake.IntakeRow;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.matter.Published;
import org.junit.jupiter.params.ParameterizedTest;

/** The city's own flag against ours, on every closed request with a target. */
class BostonOnTimeTest {

  @ParameterizedTest(name = "{0}")
  @org.junit.jupiter.params.provider.CsvSource({
    "boston_sample_2015_2024.csv, 4284, 1",
    "boston_animal_pest_2013_2017.csv.gz, 15478, 0"
  })
  void we_say_on_time_where_the_city_does(String name, int rows, int blank) {
    Path file = RealData.file("service-requests/" + name);
    Map<Long, String> flags = flags(file);
    List<String> differing = new ArrayList<>();
    int compared = 0;
    int withoutFlag = 0;
    RequestProfile profile = RequestProfile.of(IntakeProfiles.find("boston"));
    try (IntakeReader reader = IntakeReader.open(profile.intake(), file, finding -> {})) {
      while (reader.hasNext()) {
        IntakeRow row = reader.next();
        Published times = profile.matter(row, Optional.empty()).times();
        if (times.closed().isEmpty() || times.target().isEmpty()) {
          continue;
        }
        compared++;
        String flag = flags.getOrDefault(row.record(), "");
        withoutFlag += flag.isEmpty() ? 1 : 0;
        if (!flag.isEmpty() && !flag.equals(times.isLate() ? "OVERDUE" : "ONTIME")) {
          differing.add(row.key());
        }
      }
    }

    assertThat(differing).isEmpty();
    assertThat(compared).isEqualTo(rows);
    assertThat(withoutFlag).isEqualTo(blank);
  }

  private static Map<Long, String> flags(Path file) {
    Map<Long, String> flags = new HashMap<>();
    try (CsvSource source = CsvSource.open(file)) {
      int column = source.header().indexOf("on_time");
      while (source.hasNext()) {
        CsvRow row = source.next();
        flags.put(row.record(), row.cells().get(column).strip());
      }
    }
    return flags;
  }
}
