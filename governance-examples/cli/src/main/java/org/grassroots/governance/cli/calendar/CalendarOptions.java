package org.grassroots.governance.cli.calendar;

import java.util.Optional;
import org.grassroots.governance.cli.region.Regions;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Option;

/** Which calendar a command asks. */
@SuppressWarnings("NullAway.Init") // the command line fills required options
final class CalendarOptions {
  @Option(
      names = "--calendar",
      paramLabel = "ID",
      required = true,
      description = "The calendar: the id of a region pack such as cn, or a folder with one.")
  private String calendar;

  @Option(names = "--parent", paramLabel = "ID", description = "The pack a folder inherits from.")
  private Optional<String> parent = Optional.empty();

  @Option(
      names = "--unit",
      paramLabel = "PATH",
      description = "A unit that may depart from the region: its id, or ids from the root by /.")
  private Optional<String> unit = Optional.empty();

  @Option(names = "--json", description = "Print JSON alone.")
  private boolean isJson;

  /** The calendar asked for, of the unit where one is named. */
  WorkCalendar calendar() {
    WorkCalendar found =
        Regions.load(calendar, parent)
            .calendar()
            .orElseThrow(
                () ->
                    InvalidInput.of(
                        "GOV-CAL-003",
                        "region " + calendar,
                        "no calendar",
                        "a region with a calendar section"));
    return unit.map(found::at).orElse(found);
  }

  /** Whether JSON is asked for. */
  boolean isJson() {
    return isJson;
  }
}
