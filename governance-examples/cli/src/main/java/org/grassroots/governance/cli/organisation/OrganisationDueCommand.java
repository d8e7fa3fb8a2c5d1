package org.grassroots.governance.cli.organisation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.model.organisation.DueElection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation due}.
 *
 * @since 0.1
 */
@Command(
    name = "due",
    description = "Prints the elections of a store that are due up to a day.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov organisation due --store sqlite:town.db --by 2027-12-31 --json")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class OrganisationDueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Option(names = "--by", paramLabel = "DATE", description = "The last day; default: today.")
  private LocalDate day = LocalDate.now(ZoneId.systemDefault());

  @Option(
      names = "--run",
      paramLabel = "N",
      description = "Before, do up to N items of the agenda that are due now, 1 to 10000.")
  private Optional<Integer> run = Optional.empty();

  @Override
  public Integer call() {
    if (run.filter(limit -> limit < 1 || limit > 10_000).isPresent()) {
      throw new ParameterException(spec.commandLine(), "--run takes 1 to 10000");
    }
    try (Governance governance = store.open()) {
      run.ifPresent(
          limit ->
              spec.commandLine()
                  .getErr()
                  .println(governance.runDue(limit).done().size() + " due items done."));
      List<DueElection> due = store.desk(governance).organisations().due(day);
      PrintWriter out = spec.commandLine().getOut();
      if (store.isJson()) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        due.forEach(
            each -> {
              ObjectNode node = array.addObject().put("organisation", each.organisation());
              node.put("elected", each.elected().toString()).put("due", each.due().toString());
              node.put("rule", each.rule().id()).put("source", each.rule().source());
            });
        out.println(array);
      } else {
        due.forEach(
            each ->
                out.println(
                    "%s %s elected %s (%s, %s)"
                        .formatted(
                            each.due(),
                            each.organisation(),
                            each.elected(),
                            each.rule().id(),
                            each.rule().source())));
      }
    }
    return ExitCodes.DONE;
  }
}
