package org.grassroots.governance.cli.grids;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Refusals;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.place.UpdateSubjects;
import org.grassroots.governance.formats.grids.SubjectList;
import org.grassroots.governance.model.place.register.GridRules;
import org.grassroots.governance.model.place.register.Subject;
import org.grassroots.governance.model.place.register.SubjectChange;
import org.grassroots.governance.model.place.register.SubjectState;
import org.grassroots.governance.model.shared.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov grids subjects}.
 *
 * @since 0.1
 */
@Command(
    name = "subjects",
    description =
        "Enters, updates or takes out what lies in grids from a day on, all or none; residents as"
            + " counts by category.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExample:%n",
    footer = "  gov grids subjects --store sqlite:town.db --in premises.csv --from 2026-01-01")
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class GridsSubjectsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RegisterOptions register;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "F.csv",
      description =
          "id,kind, lon,lat or grid, and a column of numbers for each category of residents.")
  private Path in;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "The day from which it holds.")
  private LocalDate from;

  @Option(names = "--gone", description = "Take the subjects of the table out instead.")
  private boolean isGone;

  @Option(names = "--json", description = "Print the counts on standard output as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    GridRules rules = register.rules();
    List<SubjectChange> changes = SubjectList.read(in, rules);
    if (isGone) {
      changes =
          changes.stream()
              .map(change -> new SubjectChange(change.id(), change.kind(), Optional.empty()))
              .toList();
    }
    String key =
        register.key(List.of("subjects", from.toString(), String.valueOf(isGone)), List.of(in));
    try (Governance governance = register.open()) {
      Desk desk = register.desk(governance);
      return Refusals.accepted(
              desk.grids(rules).update(new UpdateSubjects(key, from, changes)),
              desk,
              spec.commandLine().getErr())
          .map(this::done)
          .orElse(ExitCodes.FINDINGS);
    }
  }

  private int done(Decision.Accepted<List<Subject>> accepted) {
    long homeless =
        accepted.state().stream()
            .flatMap(subject -> subject.at(from).stream())
            .map(SubjectState::grid)
            .filter(String::isEmpty)
            .count();
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("subjects", accepted.state().size())
            .put("inNoGrid", homeless);
    (isJson ? spec.commandLine().getOut() : spec.commandLine().getErr()).println(json);
    return ExitCodes.DONE;
  }
}
