package org.grassroots.governance.cli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "due --from 2023-09-28 --working-days 5|{\"due\":\"2023-10-11\"}",
        "due --from 2023-10-11 --working-days -5|{\"due\":\"2023-09-28\"}",
        "due --from 2009-12-31 --working-days 1|{\"due\":\"2010-01-04\"}",
        "due --from 2023-09-28 --natural-days 5|{\"due\":\"2023-10-03\"}",
        "due --from 2023-09-28T16:30 --working-hours 4|{\"due\":\"2023-10-07T10:30\"}",
        "due --from 2023-09-28T16:30:00 --working-hours 1.5|{\"due\":\"2023-09-28T18:00:00\"}",
        "due --from 2023-09-28T08:30Z --working-hours 4|{\"due\":\"2023-10-07T10:30+08:00\"}",
        "due --from 2020-01-23 --working-days 1|{\"due\":\"2020-02-03\"}",
        "due --from 2015-09-02 --working-days 1|{\"due\":\"2015-09-06\"}",
        "between --from 2009-12-31 --to 2010-12-31|{\"workingDays\":250}",
        "between --from 2010-12-31 --to 2009-12-31|{\"workingDays\":-250}",
        "between --from 2023-09-28T16:30 --to 2023-10-07T10:45 --hours|{\"workingHours\":4.25}",
        "year --year 2024|{\"workingDays\":251,\"weekdaysOff\":19,\"makeUpDays\":8}"
      })
  void answers_as_json(String line, String json) {
    Terminal terminal = new Terminal();

    int code = terminal.run(("calendar " + line + " --calendar cn --json").split(" "));

    assertThat(code).as(terminal.err()).isEqualTo(ExitCodes.DONE);
    assertThat(terminal.out().strip()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "due --calendar cn --from 2026-12-28 --working-days 9|1|GOV-CAL-001",
        "due --calendar cn --from 2026-12-28 --natural-days 9|1|GOV-CAL-001",
        "due --calendar cn --from 2026-12-31T17:00 --working-hours 2|1|GOV-CAL-001",
        "due --calendar cn --from 2009-06-01 --working-days 1|1|GOV-CAL-001",
        "between --calendar cn --from 2026-12-01 --to 2027-01-01|1|GOV-CAL-001",
        "year --calendar cn --year 2027|1|GOV-CAL-001",
        "year --calendar 311 --year 2024|1|GOV-CAL-003",
        "year --calendar mars --year 2024|1|GOV-REG-002",
        "due --calendar cn --from 2024-02-30 --working-days 1|2|2024-02-30",
        "due --calendar cn --from 2024-02-20 --working-days 0|2|other than 0",
        "due --calendar cn --from 2024-02-20|2|--working-days"
      })
  void refuses_what_it_does_not_know(String line, int code, String told) {
    Terminal terminal = new Terminal();

    assertThat(terminal.run(("calendar " + line + " --json").split(" "))).isEqualTo(code);

    assertThat(terminal.err()).contains(told);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void a_unit_of_a_local_pack_departs_from_the_nation() throws IOException {
    Files.writeString(
        folder.resolve("units.yaml"),
        "calendarUnits: {hall: {weekend: [sunday], off: [2024-03-04], sessions: [09:00-17:00]}}\n");
    Terminal terminal = new Terminal();

    terminal.run(
        ("calendar due --parent cn --unit town/hall --from 2024-03-01 --working-days 2 --calendar "
                + folder)
            .split(" "));

    assertThat(terminal.out().strip()).isEqualTo("2024-03-05");
  }
}
