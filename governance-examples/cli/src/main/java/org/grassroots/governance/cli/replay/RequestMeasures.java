package org.grassroots.governance.cli.replay;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.grassroots.governance.model.assessment.Measures;
import org.grassroots.governance.model.assessment.Scores;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The raw figures that schemes of published requests may use, exact, in percent.
 *
 * @param hasClosings whether anything was closed; a publisher who never says so has no backlog to
 *     judge
 * @param smallestBase a measure of fewer requests is missing: it would judge chance
 */
record RequestMeasures(boolean hasClosings, long smallestBase) {
  private static final long PERCENT = 100;

  /** The figures of all units; what is not known is no unit and cannot be judged. */
  Measures of(SortedMap<String, Tally> all) {
    SortedMap<String, Tally> tallies = new TreeMap<>(all);
    tallies.remove(RequestProfile.UNKNOWN);
    SortedMap<String, Scores> columns = new TreeMap<>();
    columns.put("onTimePercent", column(tallies, this::onTime));
    columns.put("overduePercent", column(tallies, this::overdue));
    columns.put("openPercent", column(tallies, this::open));
    return new Measures(List.copyOf(tallies.keySet()), columns);
  }

  private Optional<Fraction> onTime(Tally tally) {
    return percent(tally.closedWithTarget() - tally.late(), tally.closedWithTarget());
  }

  private Optional<Fraction> overdue(Tally tally) {
    return percent(tally.overdue(), tally.openedWithTarget());
  }

  private Optional<Fraction> open(Tally tally) {
    return hasClosings ? percent(tally.open(), tally.opened()) : Optional.empty();
  }

  private Optional<Fraction> percent(long part, long whole) {
    return whole < smallestBase
        ? Optional.empty()
        : Optional.of(Fraction.of(PERCENT * part, whole));
  }

  private static Scores column(
      SortedMap<String, Tally> tallies, Function<Tally, Optional<Fraction>> figure) {
    return Scores.of(tallies.values().stream().map(figure).toList());
  }
}
