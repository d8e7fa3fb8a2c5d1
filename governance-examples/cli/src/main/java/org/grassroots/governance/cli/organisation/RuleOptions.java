package org.grassroots.governance.cli.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.grassroots.governance.cli.region.Regions;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.organisation.OrganisationKind;
import org.grassroots.governance.model.organisation.RuleBook;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Option;

/** Whose rules hold, and on which day. */
@SuppressWarnings("NullAway.Init") // the command line fills options
final class RuleOptions {
  @Option(
      names = "--region",
      paramLabel = "PACK",
      defaultValue = "cn.town",
      description =
          "A shipped region pack, or a folder with .yaml files; default: ${DEFAULT-VALUE}.")
  private String region;

  @Option(
      names = "--region-parent",
      paramLabel = "ID",
      description = "The pack a folder inherits from.")
  private Optional<String> parent = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day that is asked about, and whose rules hold; default: today.")
  private LocalDate asOf = LocalDate.now(ZoneId.systemDefault());

  LocalDate day() {
    return asOf;
  }

  RuleBook book() {
    return Regions.load(region, parent).organisations();
  }

  /** A kind of the region. */
  static OrganisationKind kind(RuleBook book, String id) {
    return book.kind(id)
        .orElseThrow(
            () ->
                new InvalidInput(
                    Fault.of("GOV-ORG-013", "--kind", id, "one of " + book.kinds().keySet())
                        .withAdvice(Nearest.advice(id, book.kinds().keySet(), ""))));
  }
}
