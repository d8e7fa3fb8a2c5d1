package org.grassroots.governance.spi.store;

import java.util.List;
import java.util.Optional;

/**
 * A grouped figure over the live records of one kind; equal to what a scan would count (S17).
 *
 * @param kind the kind
 * @param where which records
 * @param groupBy declared fields, none of type BYTES; empty for one group over all
 * @param measured the fields to measure: whole numbers and decimals get sum, min and max; other
 *     comparable types min and max
 * @since 0.1
 */
public record Aggregation(
    String kind, Condition where, List<String> groupBy, List<String> measured) {
  /** Copies the lists. */
  public Aggregation {
    groupBy = List.copyOf(groupBy);
    measured = List.copyOf(measured);
  }

  /**
   * One group.
   *
   * @param key values of the grouping fields in order, empty where absent
   * @param count records in the group; 0 only for the single group over nothing
   * @param measures one a measured field, in order
   */
  public record Group(List<Optional<FieldValue>> key, long count, List<Measure> measures) {
    /** Copies the lists. */
    public Group {
      key = List.copyOf(key);
      measures = List.copyOf(measures);
    }
  }

  /**
   * The figures of one field over the present values of a group.
   *
   * @param present how many records have a value
   * @param sum exact; empty when nothing is present or the type has no sum
   * @param min empty when nothing is present
   * @param max empty when nothing is present
   */
  public record Measure(
      long present,
      Optional<java.math.BigDecimal> sum,
      Optional<FieldValue> min,
      Optional<FieldValue> max) {}
}
