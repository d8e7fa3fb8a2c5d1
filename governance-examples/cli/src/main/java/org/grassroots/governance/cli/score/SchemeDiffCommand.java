package org.grassroots.governance.cli.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.engine.assessment.SchemeLibrary;
import org.grassroots.governance.formats.assessment.DataPair;
import org.grassroots.governance.formats.assessment.MovementTable;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.SchemeChange;
import org.grassroots.governance.model.assessment.scheme.SchemeDiff;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Movement;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gov scheme diff}. */
@Command(
    name = "diff",
    description =
        "Tells what changed between two schemes and, with data, who moves and through which node.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov scheme diff town-2025.yaml town-2026.yaml",
      "  gov scheme diff town-2025.yaml town-2026.yaml --data year.csv --out movers.csv",
      "  gov scheme diff pack:undp-hdi mine.yaml --data hdr.csv --ignore-unknown --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
final class SchemeDiffCommand implements Callable<Integer> {
  private static final int NODES_A_LINE = 4;

  @Spec private CommandSpec spec;
  @Mixin private SchemeOptions schemes;

  @Parameters(index = "0", paramLabel = "A.yaml|pack:ID", description = "The scheme before.")
  private String before;

  @Parameters(index = "1", paramLabel = "B.yaml|pack:ID", description = "The scheme after.")
  private String after;

  @Option(
      names = "--data",
      paramLabel = "D.csv",
      description = "One row a unit, plain or gzip; both schemes are applied to it.")
  private Optional<Path> data;

  @Option(
      names = "--period",
      paramLabel = "P",
      description = "The period scored: 2026, 2026-H1, 2026-Q1, 2026-03 or 2026-03-31.")
  private Optional<String> period;

  @Option(
      names = "--out",
      paramLabel = "M.csv",
      description = "Where the units that move go, one row each.")
  private Optional<Path> out;

  @Option(
      names = "--ignore-unknown",
      description = "Leaves out columns that neither scheme declares, and lists them.")
  private boolean ignoresUnknown;

  @Option(names = "--json", description = "Prints everything on standard output as JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    return schemes.with(this::compare);
  }

  private int compare(SchemeLibrary library) {
    Scheme from = library.find(before);
    Scheme to = library.find(after);
    List<SchemeChange> changes = SchemeDiff.of(from, to);
    Optional<Moves> moves = data.map(file -> moves(library, from, to, file));
    MovementTable table = new MovementTable(from, to);
    out.ifPresent(
        file ->
            OutputFile.table(
                file,
                rows -> {
                  rows.writeRecord(MovementTable.header());
                  moves
                      .map(Moves::movements)
                      .orElse(List.of())
                      .forEach(each -> rows.writeRecord(table.row(each)));
                }));
    if (isJson) {
      spec.commandLine().getOut().println(json(from, to, changes, moves, table));
    } else {
      print(spec.commandLine().getOut(), changes, moves, table);
    }
    return ExitCodes.DONE;
  }

  /** Who moves among how many, and what was left out of the data. */
  private record Moves(List<Movement> movements, int units, List<String> ignored) {}

  private Moves moves(SchemeLibrary library, Scheme from, Scheme to, Path file) {
    Optional<Period> wanted = period.map(Period::parse);
    DataPair pair = DataPair.read(from, to, file, wanted, ignoresUnknown);
    pair.unknown()
        .forEach(
            column -> spec.commandLine().getErr().println("Left out the column '" + column + "'."));
    Scored was = score(library, from, pair.before(), wanted);
    Scored is = score(library, to, pair.after(), wanted);
    return new Moves(Movement.between(was, is), pair.after().units().size(), pair.unknown());
  }

  private static Scored score(
      SchemeLibrary library, Scheme scheme, Data data, Optional<Period> wanted) {
    Scoring scoring = Scoring.by(scheme).with(library.methods());
    return wanted.map(p -> scoring.asOf(p.from())).orElse(scoring).score(data);
  }

  private void print(
      PrintWriter to, List<SchemeChange> changes, Optional<Moves> moves, MovementTable table) {
    Locale locale = Gov.locale(spec);
    changes.forEach(change -> to.println(MovementTable.line(change, locale)));
    moves.ifPresent(
        found -> {
          to.println(MovementTable.summary(found.movements().size(), found.units(), locale));
          found.movements().forEach(each -> to.println(table.line(each, locale, NODES_A_LINE)));
        });
  }

  private static ObjectNode json(
      Scheme from,
      Scheme to,
      List<SchemeChange> changes,
      Optional<Moves> moves,
      MovementTable table) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("before", json(from));
    json.set("after", json(to));
    ArrayNode changed = json.putArray("changes");
    changes.forEach(change -> changed.addRawValue(new RawValue(MovementTable.json(change))));
    moves.ifPresent(
        found -> {
          json.put("units", found.units()).put("moved", found.movements().size());
          found.ignored().forEach(json.putArray("ignored")::add);
          ArrayNode movers = json.putArray("movers");
          found.movements().forEach(each -> movers.addRawValue(new RawValue(table.json(each))));
        });
    return json;
  }

  private static ObjectNode json(Scheme scheme) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("scheme", scheme.id())
        .put("version", scheme.version())
        .put("schemeHash", scheme.hash());
  }
}
