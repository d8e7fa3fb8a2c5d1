package org.grassroots.governance.model.duty;

import java.time.LocalDate;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * One line of a responsibility list.
 *
 * @param unit the unit it holds for, with all below it; {@link #ANY} for every unit
 * @param category the start of the class of matters; empty for all
 * @param stage the stage of a matter; empty for all
 * @param role what the post has to do with it
 * @param post the post, by id; {@code {unit}} stands for the unit of the matter
 * @param from the first day it holds; empty when always before
 * @param until the first day it does not hold any more, later than {@code from}; empty without end
 * @param isOverride "ours although outside": wins over every entry that is none
 * @param basis the rule or decision it rests on; may be empty
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // a bound that is not there is a value here
public record DutyEntry(
    String unit,
    String category,
    String stage,
    DutyRole role,
    String post,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    boolean isOverride,
    String basis) {
  /** The unit of an entry for every unit. */
  public static final String ANY = "*";

  /**
   * Refuses an entry without a unit or a post, or that ends before it begins, with {@code
   * GOV-DUT-001}.
   */
  public DutyEntry {
    boolean isBackwards = from.isPresent() && until.isPresent() && !until.get().isAfter(from.get());
    if (unit.isBlank() || post.isBlank() || isBackwards) {
      throw InvalidInput.of(
          "GOV-DUT-001",
          "duty of " + unit,
          post + " from " + from.map(LocalDate::toString).orElse("ever"),
          "a unit, a post and an end after the begin");
    }
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return from.map(first -> !day.isBefore(first)).orElse(true)
        && until.map(end -> day.isBefore(end)).orElse(true);
  }

  /** The post at a unit. */
  public String postAt(String place) {
    return post.replace("{unit}", place);
  }
}
