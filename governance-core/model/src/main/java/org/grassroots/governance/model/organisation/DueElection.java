package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the term of an organisation's leaders ends.
 *
 * @param organisation whose
 * @param elected the last election
 * @param rule the rule of the term, in force on the day of the election
 * @param due the day the term ends, extensions counted
 * @since 0.1
 */
public record DueElection(
    String organisation, LocalDate elected, EstablishmentRule rule, LocalDate due) {

  /**
   * The next election after the last one up to a day; empty where none was held or no rule sets a
   * term.
   */
  public static Optional<DueElection> of(
      Organisation organisation, OrganisationKind kind, LocalDate day) {
    return organisation.lastElection(day).flatMap(elected -> after(organisation, kind, elected));
  }

  /** The next election after the last one on record. */
  public static Optional<DueElection> of(Organisation organisation, OrganisationKind kind) {
    return of(organisation, kind, LocalDate.MAX);
  }

  private static Optional<DueElection> after(
      Organisation organisation, OrganisationKind kind, LocalDate elected) {
    String form = organisation.forms().at(elected).orElse("");
    List<EstablishmentRule> rules = kind.rulesOf(Measure.TERM_MONTHS, form, elected, Map.of());
    return rules.stream()
        .filter(rule -> months(rule) != Bounds.NO_MAX)
        .min(java.util.Comparator.comparingLong(DueElection::months))
        .map(
            rule ->
                new DueElection(
                    organisation.id(),
                    elected,
                    rule,
                    extended(organisation, elected, elected.plusMonths(months(rule)))));
  }

  private static LocalDate extended(Organisation organisation, LocalDate elected, LocalDate due) {
    return organisation.extensions().stream()
        .filter(extension -> extension.elected().equals(elected))
        .map(TermExtension::until)
        .reduce(due, (one, other) -> one.isAfter(other) ? one : other);
  }

  private static long months(EstablishmentRule rule) {
    return rule.then().getOrDefault(Measure.TERM_MONTHS, new Bounds(0, Bounds.NO_MAX)).max();
  }
}
