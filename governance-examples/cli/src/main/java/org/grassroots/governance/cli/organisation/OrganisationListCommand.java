package org.grassroots.governance.cli.organisation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.model.organisation.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation list}.
 *
 * @since 0.1
 */
@Command(
    name = "list",
    description = "Prints the organisations of a store that exist on a day.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov organisation list --store sqlite:town.db --on 2024-06-01 --json")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class OrganisationListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private StoreOptions store;

  @Option(names = "--on", paramLabel = "DATE", description = "The day; default: today.")
  private LocalDate day = LocalDate.now(ZoneId.systemDefault());

  @Override
  public Integer call() {
    try (Governance governance = store.open()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      PrintWriter out = spec.commandLine().getOut();
      for (Organisation each : store.desk(governance).organisations().list()) {
        OrganisationView view = new OrganisationView(each, day);
        if (each.existsOn(day) && store.isJson()) {
          array.add(view.json());
        } else if (each.existsOn(day)) {
          out.println(view.line());
        }
      }
      if (store.isJson()) {
        out.println(array);
      }
    }
    return ExitCodes.DONE;
  }
}
