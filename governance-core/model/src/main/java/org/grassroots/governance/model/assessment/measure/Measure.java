package org.grassroots.governance.model.assessment.measure;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Text;

/**
 * A figure of units and periods, and how it comes about.
 *
 * @param id the name of its column
 * @param title for people; empty to show the id
 * @param origin where the figure comes from
 * @param scale what the whole of a rate is: 1 for shares, 100 for percent; above 0
 * @param least how large the denominator must be for the rate to be shown; from 0
 * @param confidence how sure the interval of a rate is; empty for no interval
 * @since 0.1
 */
public record Measure(
    String id,
    Optional<Text> title,
    Origin origin,
    Fraction scale,
    Fraction least,
    Optional<Confidence> confidence) {
  /** Refuses a least below 0 and a scale that is not above 0. */
  public Measure {
    if (id.isBlank() || least.signum() < 0 || scale.signum() <= 0) {
      throw InvalidInput.of(
          "GOV-ASM-060",
          "measure " + id,
          "least " + least + ", scale " + scale,
          "an id, least from 0, scale above 0");
    }
  }

  /** The column of the numerator. */
  public String countColumn() {
    return id + ".count";
  }

  /** The column of the denominator. */
  public String casesColumn() {
    return id + ".cases";
  }

  /** The column of the evidence. */
  public String evidenceColumn() {
    return id + ".evidence";
  }

  /** On how many cases its rate stands; empty where that does not matter. */
  public Optional<Base> base() {
    boolean matters = isRate() && (least.signum() > 0 || confidence.isPresent());
    return matters
        ? Optional.of(
            new Base(
                new Formula.Name(casesColumn()),
                least,
                Base.Suppressed.NOT_APPLICABLE,
                scale,
                confidence))
        : Optional.empty();
  }

  /** The columns of its figures: itself, and of a rate its numerator and its denominator. */
  public List<String> columns() {
    return isRate() ? List.of(id, countColumn(), casesColumn()) : List.of(id);
  }

  /** Whether it has a denominator. */
  public boolean isRate() {
    return origin instanceof Origin.Counted counted
        ? counted.denominator().isPresent()
        : ((Origin.Entered) origin).isRate();
  }

  /** The figure before anything is suppressed; a rate of nothing does not apply. */
  public Cell figure(Fraction count, Optional<Fraction> cases) {
    if (cases.isEmpty()) {
      return Cell.of(count.times(scale));
    }
    return cases.get().signum() == 0
        ? Cell.Absent.NOT_APPLICABLE
        : Cell.of(count.dividedBy(cases.get()).times(scale));
  }

  /** Whether a rate on so many cases must not be shown. */
  public boolean isSuppressed(Optional<Fraction> cases) {
    return cases.filter(number -> number.compareTo(least) < 0).isPresent();
  }

  /** The interval beside a rate; empty for none, and for a ratio that is no share. */
  public Optional<WilsonInterval> interval(Fraction count, Optional<Fraction> cases) {
    return confidence
        .filter(unused -> cases.filter(number -> number.signum() > 0).isPresent())
        .filter(unused -> count.signum() >= 0 && count.compareTo(cases.orElseThrow()) <= 0)
        .map(
            level ->
                WilsonInterval.of(
                        count.dividedBy(cases.orElseThrow()), cases.orElseThrow(), level.z())
                    .times(scale));
  }
}
