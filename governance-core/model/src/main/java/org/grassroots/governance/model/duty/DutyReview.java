package org.grassroots.governance.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Proves a responsibility list over units, classes, stages and a span of days: where nobody is
 * accountable, and where several claim to be. In the order of units, classes, stages and days.
 *
 * @param checked how many cases of unit, class and stage were looked at
 * @param gaps where nobody is accountable
 * @param overlaps where several claim to be accountable alone
 * @since 0.1
 */
public record DutyReview(long checked, List<Finding> gaps, List<Finding> overlaps) {

  /**
   * A place where the list fails.
   *
   * @param unit the unit
   * @param category the class
   * @param stage the stage; empty where the list knows none
   * @param from the first day
   * @param until the first day after it; empty when it lasts
   * @param posts who claims to be accountable; empty in a gap
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // an open end is a value here
  public record Finding(
      String unit,
      String category,
      String stage,
      LocalDate from,
      Optional<LocalDate> until,
      List<String> posts) {
    /** Copies the posts. */
    public Finding {
      posts = List.copyOf(posts);
    }
  }

  /**
   * What must be covered.
   *
   * @param paths the path of each unit, root first
   * @param categories the classes
   * @param stages the stages; empty to ask for matters of no stage
   * @param from the first day
   * @param until the first day not looked at any more, later than {@code from}; empty for ever
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // an open end is a value here
  public record Scope(
      List<List<String>> paths,
      List<String> categories,
      List<String> stages,
      LocalDate from,
      Optional<LocalDate> until) {
    /** Copies the lists; no stage is one without a name. */
    public Scope {
      paths = paths.stream().map(List::copyOf).toList();
      categories = List.copyOf(categories);
      stages = stages.isEmpty() ? List.of("") : List.copyOf(stages);
    }
  }

  /** Copies the lists. */
  public DutyReview {
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
  }

  /** Looks at every case of the scope. */
  public static DutyReview of(DutyList list, Scope scope) {
    List<LocalDate> days = days(list, scope);
    List<Finding> gaps = new ArrayList<>();
    List<Finding> overlaps = new ArrayList<>();
    long checked = 0;
    for (List<String> path : scope.paths()) {
      for (String category : scope.categories()) {
        for (String stage : scope.stages()) {
          checked++;
          review(list, scope, new Case(path, category, stage), days, gaps, overlaps);
        }
      }
    }
    return new DutyReview(checked, gaps, overlaps);
  }

  private record Case(List<String> path, String category, String stage) {}

  private static void review(
      DutyList list,
      Scope scope,
      Case each,
      List<LocalDate> days,
      List<Finding> gaps,
      List<Finding> overlaps) {
    for (int i = 0; i < days.size(); i++) {
      DutyAnswer answer = list.resolve(each.path(), each.category(), each.stage(), days.get(i));
      Optional<LocalDate> until =
          i + 1 < days.size() ? Optional.of(days.get(i + 1)) : scope.until();
      if (answer.isGap()) {
        add(gaps, finding(each, days.get(i), until, List.of()));
      } else if (answer.isContradictory()) {
        add(overlaps, finding(each, days.get(i), until, answer.accountable()));
      }
    }
  }

  private static Finding finding(
      Case each, LocalDate from, Optional<LocalDate> until, List<String> posts) {
    String unit = each.path().get(each.path().size() - 1);
    return new Finding(unit, each.category(), each.stage(), from, until, posts);
  }

  /** Spans that meet and say the same are one. */
  private static void add(List<Finding> findings, Finding next) {
    if (!findings.isEmpty()) {
      Finding last = findings.get(findings.size() - 1);
      Finding longer =
          new Finding(
              last.unit(), last.category(), last.stage(), last.from(), next.until(), last.posts());
      Finding same =
          new Finding(
              next.unit(), next.category(), next.stage(), last.from(), next.until(), next.posts());
      if (last.until().equals(Optional.of(next.from())) && longer.equals(same)) {
        findings.set(findings.size() - 1, longer);
        return;
      }
    }
    findings.add(next);
  }

  private static List<LocalDate> days(DutyList list, Scope scope) {
    SortedSet<LocalDate> days = new TreeSet<>(list.changes());
    days.add(scope.from());
    return days.stream()
        .filter(day -> !day.isBefore(scope.from()))
        .filter(day -> scope.until().map(day::isBefore).orElse(true))
        .toList();
  }
}
