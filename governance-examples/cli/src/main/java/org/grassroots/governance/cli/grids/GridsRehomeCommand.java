package org.grassroots.governance.cli.grids;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.cli.Refusals;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.place.RehomeSubjects;
import org.grassroots.governance.model.place.register.SubjectRegister.Move;
import org.grassroots.governance.model.shared.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov grids rehome}.
 *
 * @since 0.1
 */
@Command(
    name = "rehome",
    description =
        "Puts every subject into the grid it lies in from a day on, after borders moved, and lists"
            + " the changes.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov grids rehome --store sqlite:town.db --from 2026-06-01 --out moves.csv")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsRehomeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RegisterOptions register;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The day from which the new borders hold.")
  private LocalDate from;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "O.csv",
      description = "Where subject,from,to go.")
  private Path out;

  @Option(names = "--json", description = "Print the count on standard output as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    try (Governance governance = register.open()) {
      Desk desk = register.desk(governance);
      // without a key of its own every run is another command: borders may have moved again
      String key =
          register.key(
              List.of("rehome", from.toString(), String.valueOf(governance.store().position())),
              List.of());
      return Refusals.accepted(
              desk.grids(register.rules()).rehome(new RehomeSubjects(key, from)),
              desk,
              spec.commandLine().getErr())
          .map(this::done)
          .orElse(ExitCodes.FINDINGS);
    }
  }

  private int done(Decision.Accepted<List<Move>> accepted) {
    OutputFile.table(
        out,
        table -> {
          table.writeRecord("subject", "from", "to");
          accepted
              .state()
              .forEach(move -> table.writeRecord(move.subject(), move.from(), move.to()));
        });
    var json = JsonNodeFactory.instance.objectNode().put("moved", accepted.state().size());
    (isJson ? spec.commandLine().getOut() : spec.commandLine().getErr()).println(json);
    return ExitCodes.DONE;
  }
}
