package org.grassroots.governance.model.organisation.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grassroots.governance.model.organisation.Measure;
import org.grassroots.governance.model.organisation.OrganisationKind;
import org.grassroots.governance.model.organisation.Registered;

/**
 * Who is covered by organisations of a kind on a day.
 *
 * @param kind the kind
 * @param day the day
 * @param covered subjects whose organisation is of the kind and exists, by id
 * @param uncovered the others, by id
 * @param sites the organisations of the kind that exist, by id
 * @param grids every grid anybody names
 * @param uncoveredGrids those where no organisation of the kind is or covers somebody
 * @since 0.1
 */
public record Coverage(
    OrganisationKind kind,
    LocalDate day,
    List<Subject> covered,
    List<Subject> uncovered,
    List<Site> sites,
    SortedSet<String> grids,
    SortedSet<String> uncoveredGrids) {
  /** Copies the lists. */
  public Coverage {
    covered = List.copyOf(covered);
    uncovered = List.copyOf(uncovered);
    sites = List.copyOf(sites);
    grids = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(grids));
    uncoveredGrids = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(uncoveredGrids));
  }

  /**
   * Finds out.
   *
   * @param register organisations of any kind
   * @param subjects what is to be covered
   * @param known grids beyond those that subjects and organisations name
   */
  public static Coverage of(
      OrganisationKind kind,
      LocalDate day,
      List<Registered> register,
      List<Subject> subjects,
      Collection<String> known) {
    Map<String, Registered> existing = new HashMap<>();
    for (Registered each : register) {
      if (each.organisation().kind().equals(kind.id()) && each.organisation().existsOn(day)) {
        existing.put(each.organisation().id(), each);
      }
    }
    List<Subject> sorted = subjects.stream().sorted(Comparator.comparing(Subject::id)).toList();
    List<Subject> covered = new ArrayList<>();
    List<Subject> uncovered = new ArrayList<>();
    sorted.forEach(
        each -> (existing.containsKey(each.organisation()) ? covered : uncovered).add(each));
    TreeSet<String> grids = new TreeSet<>(known);
    subjects.forEach(each -> grids.add(each.grid()));
    register.forEach(each -> grids.add(each.grid()));
    grids.remove("");
    TreeSet<String> open = new TreeSet<>(grids);
    existing.values().forEach(each -> open.remove(each.grid()));
    covered.forEach(each -> open.remove(each.grid()));
    List<Site> sites =
        existing.values().stream()
            .map(each -> site(each, kind, day, covered))
            .sorted(Comparator.comparing(Site::organisation))
            .toList();
    return new Coverage(kind, day, covered, uncovered, sites, grids, open);
  }

  /** What is not stated about an organisation is summed over those it covers. */
  private static Site site(
      Registered each, OrganisationKind kind, LocalDate day, List<Subject> covered) {
    String id = each.organisation().id();
    List<Subject> own = covered.stream().filter(by -> by.organisation().equals(id)).toList();
    Map<Measure, Long> stated = each.situation(kind, day).figures();
    long full = own.stream().mapToLong(Subject::fullMembers).sum();
    long all = own.stream().mapToLong(Subject::members).sum();
    return new Site(
        id,
        each.organisation().forms().at(day).orElse(""),
        stated.getOrDefault(Measure.FULL_MEMBERS, full),
        stated.getOrDefault(Measure.MEMBERS, all),
        stated.getOrDefault(Measure.UNITS, (long) own.size()),
        each.seat());
  }
}
