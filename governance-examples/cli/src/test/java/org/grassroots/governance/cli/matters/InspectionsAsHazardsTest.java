package org.grassroots.governance.cli.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.region.Regions;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.matter.Act;
import org.grassroots.governance.model.matter.Handling;
import org.grassroots.governance.model.matter.Lifecycle;
import org.grassroots.governance.model.matter.Light;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.Parties;
import org.grassroots.governance.model.matter.Timing;
import org.grassroots.governance.model.matter.Whereabouts;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.shared.Decision;
import org.junit.jupiter.api.Test;

/**
 * Published food inspections as hazards: an inspection that finds violations opens one, a
 * re-inspection that finds some sends it back, one that finds none strikes it off. Holidays of
 * another country stand in for those of the city; the test is about the flow.
 */
class InspectionsAsHazardsTest {
  private static final Region TOWN = Regions.load("cn.town", Optional.empty());
  private static final MatterKind HAZARD = TOWN.matterKinds().get("hazard");
  private static final WorkCalendar CALENDAR = TOWN.calendar().orElseThrow();
  private static final Lifecycle LIFECYCLE = new Lifecycle(HAZARD, CALENDAR);
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private final Map<String, TreeSet<LocalDate>> reinspections = new TreeMap<>();
  private final Map<String, TreeMap<LocalDate, String>> violations = new TreeMap<>();

  @Test
  void every_inspection_with_violations_runs_to_its_re_inspection() {
    read();
    int closed = 0;
    int open = 0;
    int failed = 0;
    for (String business : violations.keySet()) {
      for (Map.Entry<LocalDate, String> found : violations.get(business).entrySet()) {
        List<LocalDate> later =
            List.copyOf(
                reinspections
                    .getOrDefault(business, new TreeSet<>())
                    .tailSet(found.getKey(), false));
        Matter hazard = begun(business, found.getKey(), found.getValue());
        for (LocalDate day : later) {
          boolean isClean = !violations.get(business).containsKey(day);
          hazard = reinspected(hazard, day, isClean);
          failed += isClean ? 0 : 1;
          if (isClean) {
            break;
          }
        }

        Optional<LocalDate> end =
            later.stream().filter(day -> !violations.get(business).containsKey(day)).findFirst();
        assertThat(HAZARD.isTerminal(hazard.state())).isEqualTo(end.isPresent());
        if (end.isPresent()) {
          closed++;
          assertThat(LIFECYCLE.light(hazard, noon(end.get())))
              .as("%s %s", business, found.getKey())
              .contains(light(found.getValue(), found.getKey(), end.get()));
        } else {
          open++;
        }
      }
    }

    // counted from the two files by another program
    assertThat(closed + open).isEqualTo(8365);
    assertThat(closed).isEqualTo(3502);
    assertThat(failed).isEqualTo(267);
  }

  /** Counted from the days alone. */
  private static Light light(String grade, LocalDate found, LocalDate end) {
    boolean isMajor = grade.equals("major-3");
    long used =
        isMajor
            ? ChronoUnit.DAYS.between(found, end) * 24 - 12
            : CALENDAR.workingDaysBetween(found, end) * 8L - (CALENDAR.isWorkingDay(end) ? 4 : 0);
    long whole = isMajor ? 30 * 24 : 5 * 8;
    if (used * 100 <= whole * 80) {
      return Light.GREEN;
    }
    return used <= whole ? Light.YELLOW : Light.RED;
  }

  private void read() {
    rows(
        "inspections/sf_inspections_to_2016.csv",
        row -> {
          if (row.get("type").contains("Reinspection")) {
            reinspections
                .computeIfAbsent(row.get("business_id"), id -> new TreeSet<>())
                .add(LocalDate.parse(row.get("date"), DAY));
          }
        });
    rows(
        "inspections/sf_violations_to_2016.csv",
        row ->
            violations
                .computeIfAbsent(row.get("business_id"), id -> new TreeMap<>())
                .merge(
                    LocalDate.parse(row.get("date"), DAY),
                    row.get("risk_category").startsWith("High") ? "major-3" : "general",
                    (a, b) -> a.equals("major-3") ? a : b));
  }

  private interface RowUser {
    void use(Map<String, String> row);
  }

  private static void rows(String name, RowUser user) {
    Path file = RealData.file(name);
    try (CsvSource source = CsvSource.open(file)) {
      while (source.hasNext()) {
        CsvRow row = source.next();
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < source.header().size(); i++) {
          cells.put(source.header().get(i), i < row.cells().size() ? row.cells().get(i) : "");
        }
        user.use(cells);
      }
    }
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(CALENDAR.zone()).toInstant();
  }

  private static Matter begun(String business, LocalDate day, String grade) {
    Matter found =
        new Matter(
            "hazard:" + business + day,
            "hazard",
            "07",
            "",
            Whereabouts.UNKNOWN,
            new Parties(
                Optional.of("inspector-1"), Optional.empty(), Optional.empty(), Optional.empty()),
            Timing.openedAt(noon(day)),
            Handling.NONE,
            Map.of("description", "violations"));
    Matter matter = accepted(LIFECYCLE.report(found));
    matter = act(matter, "grade", "inspector-1", day, Map.of("grade", grade));
    matter =
        act(
            matter,
            "assign",
            "inspector-1",
            day,
            Map.of(
                "department", business,
                "responsible", "owner",
                "measures", "as found",
                "funds", "own",
                "finish_by", day.plusDays(30).toString(),
                "contingency", "none"));
    return act(matter, "rectify", "owner", day, Map.of("result", "done"));
  }

  private static Matter reinspected(Matter hazard, LocalDate day, boolean isClean) {
    assertThat(
            LIFECYCLE
                .act(hazard, deed("close", "owner", day, Map.of("finding", "fine")))
                .isAccepted())
        .as("whoever rectified may not re-inspect")
        .isFalse();
    if (!isClean) {
      Matter back = act(hazard, "fail", "inspector-2", day, Map.of("reason", "again"));
      return act(back, "rectify", "owner", day, Map.of("result", "done"));
    }
    Matter told =
        act(hazard, "answer", "inspector-2", day, Map.of("answer", "fine", "channel", "visit"));
    return act(told, "close", "inspector-2", day, Map.of("finding", "fine"));
  }

  private static Matter act(
      Matter matter, String action, String actor, LocalDate day, Map<String, String> fields) {
    return accepted(LIFECYCLE.act(matter, deed(action, actor, day, fields)));
  }

  private static Act deed(String action, String actor, LocalDate day, Map<String, String> fields) {
    Set<String> roles = Set.of("inspector", "handler", "dispatcher");
    return new Act(action, actor, roles, fields, new ArrayList<>(List.of("sheet")), noon(day));
  }

  private static Matter accepted(Decision<Matter> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<Matter>) decision).state();
  }
}
