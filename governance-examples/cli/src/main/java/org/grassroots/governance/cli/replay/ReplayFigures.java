package org.grassroots.governance.cli.replay;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.Published;
import org.grassroots.governance.model.matter.Whereabouts;
import org.grassroots.governance.model.need.NeedVoices;

/**
 * All figures of imported matters at one moment, in published local time. Pure; memory grows with
 * the number of areas, wards, departments and open matters. Not safe for threads.
 */
final class ReplayFigures {
  private final LocalDateTime asOf;
  private final boolean hasAreas;
  private final Tally all = new Tally();
  private final SortedMap<String, Tally> areas = new TreeMap<>();
  private final SortedMap<String, Tally> wards = new TreeMap<>();
  private final SortedMap<String, Tally> departments = new TreeMap<>();
  private final NeedVoices voices = new NeedVoices();
  private final ReplayTrends trends;
  private long located;
  private long withoutPosition;
  private long outside;

  /**
   * No matter yet.
   *
   * @param hasAreas whether areas are polygons; else the ward is the area and every position counts
   *     as located
   */
  ReplayFigures(LocalDateTime asOf, boolean hasAreas) {
    this.asOf = asOf;
    this.hasAreas = hasAreas;
    this.trends = new ReplayTrends(asOf);
  }

  /** Names an area even if nothing lies in it. */
  void area(String key) {
    areas.computeIfAbsent(key, name -> new Tally());
  }

  /** Counts a matter that was published. */
  void add(Matter matter) {
    Published times = matter.timing().published().orElseThrow();
    locate(matter.whereabouts());
    trends.add(matter);
    all.add(times, asOf);
    Optional<String> area = matter.whereabouts().area();
    area.ifPresent(key -> count(areas, key, times));
    count(wards, matter.details().getOrDefault(RequestProfile.WARD, RequestProfile.UNKNOWN), times);
    count(departments, matter.parties().department().orElse(RequestProfile.UNKNOWN), times);
    if (!times.opened().isAfter(asOf)) {
      voices.add(
          matter.category(),
          area.orElse(RequestProfile.UNKNOWN),
          waiting(times),
          times.isOverdueAt(asOf));
    }
  }

  private void locate(Whereabouts whereabouts) {
    if (whereabouts.position().isEmpty()) {
      withoutPosition++;
    } else if (hasAreas && whereabouts.area().isEmpty()) {
      outside++;
    } else {
      located++;
    }
  }

  private void count(SortedMap<String, Tally> by, String key, Published times) {
    by.computeIfAbsent(key, name -> new Tally()).add(times, asOf);
  }

  private Optional<Duration> waiting(Published times) {
    return times.isOpenAt(asOf)
        ? Optional.of(Duration.between(times.opened(), asOf))
        : Optional.empty();
  }

  LocalDateTime asOf() {
    return asOf;
  }

  Tally all() {
    return all;
  }

  long located() {
    return located;
  }

  long withoutPosition() {
    return withoutPosition;
  }

  long outside() {
    return outside;
  }

  /** By area; areas that were named are there with zeros. */
  SortedMap<String, Tally> areas() {
    return Collections.unmodifiableSortedMap(areas);
  }

  SortedMap<String, Tally> wards() {
    return Collections.unmodifiableSortedMap(wards);
  }

  SortedMap<String, Tally> departments() {
    return Collections.unmodifiableSortedMap(departments);
  }

  /** What charts show. */
  ReplayTrends trends() {
    return trends;
  }

  /** One voice for each matter opened by then. */
  NeedVoices voices() {
    return voices;
  }
}
