package org.grassroots.governance.model.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A responsibility list: from a unit, a class, a stage and a day to the accountable post. The
 * closest entry wins: an override before any other, then the nearest unit upwards, then the longest
 * class, then one that names the stage. Immutable.
 *
 * @since 0.1
 */
public final class DutyList {
  /** A list of nothing. */
  public static final DutyList EMPTY = new DutyList(List.of());

  private final List<DutyEntry> entries;
  private final Map<String, List<DutyEntry>> byUnit = new HashMap<>();

  /** A list of entries in any order. */
  public DutyList(List<DutyEntry> entries) {
    this.entries = List.copyOf(entries);
    this.entries.forEach(
        entry -> byUnit.computeIfAbsent(entry.unit(), unit -> new ArrayList<>()).add(entry));
  }

  /** An entry that fits, and how closely. */
  private record Fit(DutyEntry entry, int depth) {
    private static final Comparator<Fit> CLOSEST =
        Comparator.<Fit>comparingInt(fit -> fit.entry().isOverride() ? 1 : 0)
            .thenComparingInt(Fit::depth)
            .thenComparingInt(fit -> fit.entry().category().length())
            .thenComparingInt(fit -> fit.entry().stage().isEmpty() ? 0 : 1);
  }

  /** The entries, in the order given. */
  public List<DutyEntry> entries() {
    return entries;
  }

  /** Whether it lists nothing. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /**
   * Who is accountable.
   *
   * @param path ids of the unit and its ancestors, root first; may be empty
   * @param category the class of the matter
   * @param stage the stage of the matter
   * @param day on which day
   */
  public DutyAnswer resolve(List<String> path, String category, String stage, LocalDate day) {
    List<Fit> fits = fits(path, category, stage, day);
    String unit = path.isEmpty() ? "" : path.get(path.size() - 1);
    List<Fit> claims = closest(fits.stream().filter(fit -> isClaim(fit.entry())).toList());
    SortedSet<String> accountable = posts(claims.stream(), unit);
    boolean isJoint = claims.stream().allMatch(fit -> fit.entry().role() == DutyRole.JOINT);
    SortedSet<String> assisting = posts(fits.stream().filter(fit -> !isClaim(fit.entry())), unit);
    assisting.removeAll(accountable);
    return new DutyAnswer(
        List.copyOf(accountable), List.copyOf(assisting), accountable.size() > 1 && !isJoint);
  }

  private List<Fit> fits(List<String> path, String category, String stage, LocalDate day) {
    List<Fit> fits = new ArrayList<>();
    collect(DutyEntry.ANY, -1, category, stage, day, fits);
    for (int depth = 0; depth < path.size(); depth++) {
      collect(path.get(depth), depth, category, stage, day, fits);
    }
    return fits;
  }

  private void collect(
      String unit, int depth, String category, String stage, LocalDate day, List<Fit> fits) {
    for (DutyEntry entry : byUnit.getOrDefault(unit, List.of())) {
      boolean isStage = entry.stage().isEmpty() || entry.stage().equals(stage);
      if (isStage && category.startsWith(entry.category()) && entry.holdsOn(day)) {
        fits.add(new Fit(entry, depth));
      }
    }
  }

  private static boolean isClaim(DutyEntry entry) {
    return entry.role() != DutyRole.ASSISTS;
  }

  private static List<Fit> closest(List<Fit> claims) {
    return claims.stream()
        .max(Fit.CLOSEST)
        .map(best -> claims.stream().filter(fit -> Fit.CLOSEST.compare(fit, best) == 0).toList())
        .orElse(List.of());
  }

  private static SortedSet<String> posts(Stream<Fit> fits, String unit) {
    SortedSet<String> posts = new TreeSet<>();
    fits.forEach(fit -> posts.add(fit.entry().postAt(unit)));
    return posts;
  }

  /** The days on which something in the list changes, in order. */
  public SortedSet<LocalDate> changes() {
    SortedSet<LocalDate> days = new TreeSet<>();
    for (DutyEntry entry : entries) {
      entry.from().ifPresent(days::add);
      entry.until().ifPresent(days::add);
    }
    return days;
  }
}
