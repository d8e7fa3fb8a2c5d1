package org.grassroots.governance.cli.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.organisation.EstablishOrganisation;
import org.grassroots.governance.model.organisation.Approval;
import org.grassroots.governance.model.organisation.Establishment.Charter;
import org.grassroots.governance.model.organisation.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation establish}.
 *
 * @since 0.1
 */
@Command(
    name = "establish",
    description = "Founds an organisation by the rules of the region and keeps it in a store.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer =
        "  gov organisation establish --store sqlite:town.db --id b1 --name Harbour --kind"
            + " party-branch --form sole --members p1,p2,p3 --from 2024-03-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class OrganisationEstablishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Option(
      names = "--id",
      required = true,
      paramLabel = "ID",
      description = "The id of the new organisation.")
  private String id;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "As people call it.")
  private String name;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "A kind of the region.")
  private String kind;

  @Option(
      names = "--form",
      required = true,
      paramLabel = "FORM",
      description = "A form of the kind.")
  private String form;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The day from which it holds.")
  private LocalDate from;

  @Option(
      names = "--unit",
      paramLabel = "ID",
      description = "The place it belongs to, an id of the unit register.")
  private String unit = "";

  @Option(names = "--parent", paramLabel = "ID", description = "The organisation above it.")
  private String parent = "";

  @Option(names = "--members", split = ",", paramLabel = "ID,…", description = "Its full members.")
  private List<String> members = List.of();

  @Option(
      names = "--probationary",
      split = ",",
      paramLabel = "ID,…",
      description = "Its members on probation.")
  private List<String> probationary = List.of();

  @Option(names = "--covers", split = ",", paramLabel = "ID,…", description = "What it covers.")
  private List<String> covers = List.of();

  @Option(
      names = "--approval",
      paramLabel = "REF",
      description = "The document of a special approval.")
  private Optional<String> approval = Optional.empty();

  @Option(
      names = "--approval-rule",
      paramLabel = "RULE",
      description = "The rule it overrides; default: any that allows it.")
  private String rule = Approval.ANY;

  @Override
  public Integer call() {
    SortedMap<String, Standing> standing = new TreeMap<>();
    probationary.forEach(person -> standing.put(person, Standing.PROBATIONARY));
    members.forEach(person -> standing.put(person, Standing.FULL));
    Charter charter =
        new Charter(
            form,
            parent,
            "",
            standing,
            covers,
            approval.map(reference -> new Approval(rule, reference, from)).stream().toList());
    return store.run(
        spec.commandLine(),
        List.of(id, name, kind, unit, from, charter),
        from,
        (organisations, key) ->
            organisations.establish(
                new EstablishOrganisation(key, id, name, kind, unit, from, charter)));
  }
}
