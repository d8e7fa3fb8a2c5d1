package org.grassroots.governance.cli.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.matter.MatterPage;
import org.grassroots.governance.engine.matter.MatterQuestion;
import org.grassroots.governance.model.assessment.Measures;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.need.NeedVoices;
import org.grassroots.governance.model.shared.Fraction;

/** The figures of the year, read back through the services. */
final class Figures {
  private static final int PAGE = 5000;
  private static final int COMMUNITY = 1;
  private static final int GRID = 2;
  private static final int MONTHS = 12;

  /** The counts of one unit. */
  static final class Tally {
    long all;
    long closed;
    long open;
    long overdue;
    long onTime;
    long returned;
    long asked;
    long satisfied;
    long hazards;
    long grave;

    private void add(Matter matter, Instant now) {
      boolean isOpen = matter.timing().isOpenAt(now);
      all++;
      open += isOpen ? 1 : 0;
      overdue += matter.isOverdueAt(now) ? 1 : 0;
      closed += isOpen ? 0 : 1;
      onTime += !isOpen && !isLate(matter) ? 1 : 0;
      returned += matter.details().containsKey("reason") ? 1 : 0;
      String satisfaction = matter.details().getOrDefault("satisfaction", "");
      asked += satisfaction.isEmpty() ? 0 : 1;
      satisfied += satisfaction.equals("satisfied") ? 1 : 0;
      hazards += matter.category().startsWith("07") ? 1 : 0;
      grave += matter.category().equals("0402") && isLate(matter) ? 1 : 0;
    }

    private static boolean isLate(Matter matter) {
      return matter.timing().closed().isPresent()
          && matter
              .timing()
              .due()
              .map(due -> matter.timing().closed().get().isAfter(due))
              .orElse(false);
    }
  }

  private final SortedMap<String, Tally> communities = new TreeMap<>();
  private final SortedMap<String, Tally> grids = new TreeMap<>();
  private final SortedMap<String, Tally> departments = new TreeMap<>();
  private final SortedMap<String, Long> byCategory = new TreeMap<>();
  private final long[] opened = new long[MONTHS];
  private final long[] closed = new long[MONTHS];
  private final NeedVoices voices = new NeedVoices();
  private final Tally town = new Tally();

  /** Reads every matter the desk may see. */
  static Figures of(Desk desk, Town town, Instant now, ZoneId zone) {
    Figures figures = new Figures();
    town.communities().forEach(each -> figures.communities.put(each.id(), new Tally()));
    town.grids().forEach(each -> figures.grids.put(each.id(), new Tally()));
    town.departments().forEach(each -> figures.departments.put(each.id(), new Tally()));
    Optional<MatterQuestion> next = Optional.of(MatterQuestion.all(PAGE));
    while (next.isPresent()) {
      MatterQuestion question = next.get();
      MatterPage page = desk.matters().list(question);
      page.matters().forEach(matter -> figures.add(matter, now, zone));
      next = page.next().map(question::after);
    }
    return figures;
  }

  private void add(Matter matter, Instant now, ZoneId zone) {
    String[] path = matter.whereabouts().unitPath().split("/");
    town.add(matter, now);
    communities.computeIfAbsent(path[COMMUNITY], id -> new Tally()).add(matter, now);
    grids.computeIfAbsent(path[GRID], id -> new Tally()).add(matter, now);
    matter
        .parties()
        .department()
        .ifPresent(id -> departments.computeIfAbsent(id, key -> new Tally()).add(matter, now));
    byCategory.merge(matter.category(), 1L, Long::sum);
    opened[month(matter.timing().opened(), zone)]++;
    matter.timing().closed().ifPresent(moment -> closed[month(moment, zone)]++);
    boolean isOpen = matter.timing().isOpenAt(now);
    voices.add(
        matter.category(),
        path[COMMUNITY],
        isOpen
            ? Optional.of(java.time.Duration.between(matter.timing().opened(), now))
            : Optional.empty(),
        matter.isOverdueAt(now));
  }

  private static int month(Instant moment, ZoneId zone) {
    return moment.atZone(zone).get(ChronoField.MONTH_OF_YEAR) - 1;
  }

  Tally town() {
    return town;
  }

  /** The counts of a community, zero where nothing happened. */
  Tally community(String id) {
    return communities.getOrDefault(id, new Tally());
  }

  SortedMap<String, Tally> communities() {
    return communities;
  }

  SortedMap<String, Tally> grids() {
    return grids;
  }

  SortedMap<String, Tally> departments() {
    return departments;
  }

  SortedMap<String, Long> byCategory() {
    return byCategory;
  }

  long[] opened() {
    return opened.clone();
  }

  long[] closed() {
    return closed.clone();
  }

  NeedVoices voices() {
    return voices;
  }

  /** The measures of the schemes, exact; a share of nothing is missing. */
  static Measures measures(Map<String, Tally> tallies) {
    Measures.Table table = new Measures.Table();
    java.util.List.of(
            "closedPercent",
            "onTimePercent",
            "overduePercent",
            "satisfactionPercent",
            "returnedPercent",
            "reportsPerMonth",
            "hazardsFound",
            "graveIncidents")
        .forEach(table::measure);
    tallies.forEach(
        (unit, tally) -> {
          table.unit(unit);
          percent(table, unit, "closedPercent", tally.closed, tally.all);
          percent(table, unit, "onTimePercent", tally.onTime, tally.closed);
          percent(table, unit, "overduePercent", tally.overdue, tally.all);
          percent(table, unit, "satisfactionPercent", tally.satisfied, tally.asked);
          percent(table, unit, "returnedPercent", tally.returned, tally.all);
          table.put(unit, "reportsPerMonth", Fraction.of(tally.all, MONTHS));
          table.put(unit, "hazardsFound", Fraction.of(tally.hazards, 1));
          table.put(unit, "graveIncidents", Fraction.of(tally.grave, 1));
        });
    return table.toMeasures();
  }

  private static void percent(
      Measures.Table table, String unit, String measure, long part, long whole) {
    if (whole > 0) {
      table.put(unit, measure, Fraction.of(100 * part, whole));
    }
  }
}
