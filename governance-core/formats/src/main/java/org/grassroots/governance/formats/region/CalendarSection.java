package org.grassroots.governance.formats.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.matter.CalendarOverride;
import org.grassroots.governance.model.matter.WorkCalendar;

/**
 * Reads a calendar: {@code zone}, {@code firstYear}, {@code lastYear}, {@code sessions} as {@code
 * 08:00-12:00}, {@code weekend}, and {@code holidays} and {@code makeUpDays} by year as days or
 * {@code from/to}.
 */
final class CalendarSection {
  private CalendarSection() {}

  static Optional<WorkCalendar> read(YamlMap map, YamlMap root) {
    Optional<ZoneId> zone = map.parsed("zone", "a time zone such as Asia/Shanghai", ZoneId::of);
    Optional<Integer> first = map.parsed("firstYear", "a year", Integer::valueOf);
    Optional<Integer> last = map.parsed("lastYear", "a year", Integer::valueOf);
    List<WorkCalendar.Session> sessions = sessions(map);
    Set<DayOfWeek> weekend = weekend(map);
    Set<LocalDate> holidays = days(map, "holidays");
    Set<LocalDate> makeUpDays = days(map, "makeUpDays");
    map.finish();
    if (zone.isEmpty() || first.isEmpty() || last.isEmpty()) {
      root.fault("calendar", "no zone or years", "zone, firstYear and lastYear");
      return Optional.empty();
    }
    return Guarded.build(
        map,
        () ->
            new WorkCalendar(
                zone.get(), first.get(), last.get(), sessions, weekend, holidays, makeUpDays));
  }

  /** Reads how units depart: {@code sessions, weekend, off, worked} by the id of the unit. */
  static Map<String, CalendarOverride> units(YamlMap root) {
    Map<String, CalendarOverride> units = new HashMap<>();
    root.namedMaps("calendarUnits")
        .forEach((unit, map) -> departure(map).ifPresent(read -> units.put(unit, read)));
    return units;
  }

  private static Optional<CalendarOverride> departure(YamlMap map) {
    List<WorkCalendar.Session> sessions = sessions(map);
    Optional<Set<DayOfWeek>> weekend =
        map.keys().contains("weekend") ? Optional.of(weekend(map)) : Optional.empty();
    Set<LocalDate> off = new HashSet<>();
    map.texts("off").forEach(text -> add(map, "off", text, off));
    Set<LocalDate> worked = new HashSet<>();
    map.texts("worked").forEach(text -> add(map, "worked", text, worked));
    map.texts("weekend");
    map.finish();
    return Guarded.build(map, () -> new CalendarOverride(sessions, weekend, off, worked));
  }

  private static List<WorkCalendar.Session> sessions(YamlMap map) {
    List<WorkCalendar.Session> sessions = new ArrayList<>();
    for (String text : map.texts("sessions")) {
      String[] ends = text.split("-", -1);
      try {
        sessions.add(new WorkCalendar.Session(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])));
      } catch (java.time.DateTimeException | ArrayIndexOutOfBoundsException e) {
        map.fault("sessions", text, "hours such as 08:00-12:00");
      }
    }
    return sessions;
  }

  private static Set<DayOfWeek> weekend(YamlMap map) {
    Set<DayOfWeek> weekend = new HashSet<>();
    for (String text : map.texts("weekend")) {
      try {
        weekend.add(Guarded.constant(DayOfWeek.class, text));
      } catch (IllegalArgumentException e) {
        map.fault("weekend", text, Guarded.known(DayOfWeek.class));
      }
    }
    return weekend;
  }

  private static Set<LocalDate> days(YamlMap map, String key) {
    Set<LocalDate> days = new HashSet<>();
    map.namedTexts(key).forEach((year, texts) -> texts.forEach(text -> add(map, key, text, days)));
    return days;
  }

  private static void add(YamlMap map, String key, String text, Set<LocalDate> days) {
    String[] ends = text.split("/", -1);
    try {
      LocalDate from = LocalDate.parse(ends[0]);
      LocalDate to = LocalDate.parse(ends[ends.length - 1]);
      from.datesUntil(to.plusDays(1)).forEach(days::add);
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      map.fault(key, text, "a day or first/last, such as 2025-10-01/2025-10-08");
    }
  }
}
