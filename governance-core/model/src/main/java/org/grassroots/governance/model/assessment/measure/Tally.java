package org.grassroots.governance.model.assessment.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is counted.
 *
 * @param what how records become a number
 * @param source the kind of records, as the store names it: {@code matter}, {@code need}, …
 * @param time the field that puts a record into a period; empty to count what there is, whenever
 * @param where conditions that all hold
 * @param weighing what each record counts; empty for one
 * @since 0.1
 */
public record Tally(
    What what,
    String source,
    Optional<String> time,
    List<Filter> where,
    Optional<Weighing> weighing) {

  /** How records become a number. */
  public sealed interface What {

    /** Each record counts. */
    record Records() implements What {}

    /** The values of a field are added up; records without one add nothing. */
    record Sum(String field) implements What {}

    /** Each unit of a level with a record at it or below it counts once. */
    record Reached(String level) implements What {}

    /** Each unit of a level counts, whatever records there are. */
    record Registered(String level) implements What {}
  }

  /** Copies the conditions. */
  public Tally {
    where = List.copyOf(where);
  }

  /** Every record of a kind. */
  public static Tally records(String source) {
    return new Tally(new What.Records(), source, Optional.empty(), List.of(), Optional.empty());
  }

  /** The units of a level in the register. */
  public static Tally registered(String level) {
    return new Tally(
        new What.Registered(level), "unit", Optional.empty(), List.of(), Optional.empty());
  }

  /** The same, counted otherwise. */
  public Tally as(What how) {
    return new Tally(how, source, time, where, weighing);
  }

  /** The same, of the records whose field lies in the period. */
  public Tally during(String field) {
    return new Tally(what, source, Optional.of(field), where, weighing);
  }

  /** The same under more conditions. */
  public Tally and(List<Filter> more) {
    List<Filter> all = new ArrayList<>(where);
    all.addAll(more);
    return new Tally(what, source, time, all, weighing);
  }

  /** The same, each record counting by a field. */
  public Tally weighed(Weighing by) {
    return new Tally(what, source, time, where, Optional.of(by));
  }
}
