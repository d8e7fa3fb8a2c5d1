package org.grassroots.governance.cli.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.grassroots.governance.cli.DeskOptions;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.assessment.ExemptUnit;
import org.grassroots.governance.engine.assessment.ObjectToResult;
import org.grassroots.governance.engine.assessment.PublishResult;
import org.grassroots.governance.engine.assessment.RecordResult;
import org.grassroots.governance.engine.assessment.RuleOnObjection;
import org.grassroots.governance.engine.assessment.SchemeLibrary;
import org.grassroots.governance.engine.assessment.StoredResult;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.formats.assessment.DataReader;
import org.grassroots.governance.formats.assessment.MovementTable;
import org.grassroots.governance.formats.assessment.ScoreTable;
import org.grassroots.governance.model.assessment.life.InputSheet;
import org.grassroots.governance.model.assessment.life.Objection;
import org.grassroots.governance.model.assessment.life.ResultStand;
import org.grassroots.governance.model.assessment.life.Verdicts;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Movement;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gov result}.
 *
 * @since 0.1
 */
@Command(
    name = "result",
    description = "Results on their way: provisional, objections, rulings, publication, replay.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov result record 2026-03 --scheme town.yaml --data march.csv --store sqlite:town.db",
      "  gov result object o1 --result 2026-03 --unit street-3 --leaf closed --claim 'two cases are"
          + " ours' --evidence file-17 --actor street-3 --store sqlite:town.db",
      "  gov result rule o1 --result 2026-03 --uphold --correct closed_cases=98 --reason 'seen"
          + " file-17' --actor board --store sqlite:town.db",
      "  gov result publish 2026-03 --store sqlite:town.db",
      "  gov result replay 2026-03 --out march.csv --store sqlite:town.db"
    })
public final class ResultCommand {
  private static final String FIELD = "field.";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Made by the command line. */
  public ResultCommand() {}

  @Command(name = "record", description = "Records a provisional result.")
  int record(
      @Mixin DeskOptions desk,
      @Mixin SchemeOptions schemes,
      @Parameters(paramLabel = "ID", description = "Its id.") String id,
      @Option(names = "--scheme", required = true, paramLabel = "S.yaml|pack:ID") String scheme,
      @Option(names = "--data", required = true, paramLabel = "D.csv") Path data,
      @Option(names = "--period", paramLabel = "P") Optional<String> period,
      @Option(names = "--ignore-unknown") boolean ignoresUnknown) {
    return schemes.with(
        library -> {
          Scheme found = library.find(scheme);
          DataReader.Input input =
              DataReader.read(found, data, period.map(Period::parse), ignoresUnknown);
          RecordResult command =
              new RecordResult(
                  id, library.yaml(scheme), period.orElse(""), InputSheet.of(input.data()));
          return desk.decide(at -> at.assessments().results().record(command), Shown::result);
        });
  }

  @Command(name = "object", description = "Objects to one leaf of a provisional result.")
  int object(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = "ID", description = "The id of the objection.") String id,
      @Option(names = "--result", required = true, paramLabel = "ID") String result,
      @Option(names = "--unit", required = true, paramLabel = "UNIT") String unit,
      @Option(names = "--leaf", required = true, paramLabel = "NODE") String leaf,
      @Option(names = "--claim", required = true, paramLabel = "TEXT") String claim,
      @Option(names = "--evidence", required = true, paramLabel = "REF") String evidence) {
    ObjectToResult command = new ObjectToResult(id, result, unit, leaf, claim, evidence);
    return desk.decide(at -> at.assessments().results().object(command), Shown::result);
  }

  @Command(name = "rule", description = "Decides on an objection, by another pair of eyes.")
  int rule(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = "ID", description = "The id of the objection.") String id,
      @Option(names = "--result", required = true, paramLabel = "ID") String result,
      @Option(names = "--uphold", description = "It is right; without this it is dismissed.")
          boolean isUpheld,
      @Option(
              names = "--correct",
              paramLabel = "COLUMN=CELL",
              description = "The cell that is right; empty is missing, NA is not applicable.")
          Map<String, String> corrected,
      @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
    RuleOnObjection command =
        new RuleOnObjection(
            "rule-" + id,
            result,
            id,
            isUpheld,
            reason,
            new TreeMap<>(corrected == null ? Map.of() : corrected));
    return desk.decide(at -> at.assessments().results().rule(command), Shown::result);
  }

  @Command(name = "exempt", description = "Takes a unit out of a provisional result.")
  int exempt(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = "UNIT", description = "The unit.") String unit,
      @Option(names = "--result", required = true, paramLabel = "ID") String result,
      @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason,
      @Option(names = "--evidence", required = true, paramLabel = "REF") String evidence) {
    ExemptUnit command =
        new ExemptUnit("exempt-" + result + "-" + unit, result, unit, reason, evidence);
    return desk.decide(at -> at.assessments().results().exempt(command), Shown::result);
  }

  @Command(
      name = "publish",
      description = "Publishes a result: frozen, with consequences as facts.")
  int publish(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = "ID", description = "The id of the result.") String id) {
    return desk.decide(
        at -> at.assessments().results().publish(new PublishResult("publish-" + id, id)),
        Shown::result);
  }

  @Command(name = "list", description = "Lists all results.")
  int list(@Mixin DeskOptions desk) {
    return desk.work(
        at -> {
          ArrayNode results = JSON.arrayNode();
          at.assessments().results().list().forEach(each -> results.add(Shown.result(each)));
          desk.out().println(results);
          return ExitCodes.DONE;
        });
  }

  @Command(name = "show", description = "Shows a result, and what rulings changed, node by node.")
  int show(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = "ID", description = "The id of the result.") String id,
      @Option(names = "--out", paramLabel = "R.csv", description = "Where it goes as it stands.")
          Optional<Path> out) {
    return desk.work(
        at -> {
          ResultStand stand = at.assessments().results().stand(id);
          ObjectNode json = Shown.result(at.assessments().results().find(id).orElseThrow());
          ArrayNode moved = json.putArray("movers");
          MovementTable table =
              new MovementTable(stand.current().scheme(), stand.current().scheme());
          stand.movements().forEach(each -> moved.addRawValue(new RawValue(table.json(each))));
          out.ifPresent(file -> Shown.write(stand.current(), file));
          desk.out().println(json);
          return ExitCodes.DONE;
        });
  }

  @Command(
      name = "replay",
      description = "Computes a published result once more; refused unless it is the same.")
  int replay(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = "ID", description = "The id of the result.") String id,
      @Option(names = "--out", required = true, paramLabel = "R.csv") Path out) {
    return desk.work(
        at -> {
          Scored scored = at.assessments().results().replay(id);
          Shown.write(scored, out);
          desk.out().println(Shown.result(at.assessments().results().find(id).orElseThrow()));
          return ExitCodes.DONE;
        });
  }

  @Command(
      name = "dry-run",
      description = "Tells who would move if another scheme were applied to a published result.")
  int dryRun(
      @Mixin DeskOptions desk,
      @Mixin SchemeOptions schemes,
      @Parameters(paramLabel = "ID", description = "The id of the result.") String id,
      @Option(names = "--scheme", required = true, paramLabel = "S.yaml|pack:ID") String scheme) {
    return schemes.with(
        library ->
            desk.work(
                at -> {
                  desk.out().println(moved(library, at, id, scheme));
                  return ExitCodes.DONE;
                }));
  }

  private static ObjectNode moved(SchemeLibrary library, Desk desk, String id, String scheme) {
    Scheme other = library.find(scheme);
    List<Movement> movements = desk.assessments().results().dryRun(id, other);
    MovementTable table =
        new MovementTable(desk.assessments().results().replay(id).scheme(), other);
    ObjectNode json = JSON.objectNode().put("result", id).put("schemeHash", other.hash());
    json.put("moved", movements.size());
    ArrayNode movers = json.putArray("movers");
    movements.forEach(each -> movers.addRawValue(new RawValue(table.json(each))));
    return json;
  }

  @Command(
      name = "follow-up",
      description =
          "Opens the matters that consequences of a published result ask for; repeating it opens"
              + " none twice.")
  int followUp(
      @Mixin DeskOptions desk,
      @Parameters(paramLabel = "ID", description = "The id of the result.") String id) {
    return desk.work(
        at -> {
          ArrayNode opened = JSON.arrayNode();
          int code = ExitCodes.DONE;
          for (Fact fact : consequences(at, id)) {
            Map<String, String> details = fact.details();
            ObjectNode each = opened.addObject();
            details.forEach(each::put);
            if (details.containsKey("matter")) {
              Decision<?> decision = at.matters().report(report(details));
              each.put("opened", decision.isAccepted());
              if (decision instanceof Decision.Rejected<?> refused) {
                refused.reasons().forEach(reason -> desk.tell(at, reason));
                code = ExitCodes.FINDINGS;
              }
            }
          }
          desk.out().println(opened);
          return code;
        });
  }

  private static List<Fact> consequences(Desk desk, String id) {
    Scored scored = desk.assessments().results().replay(id);
    StoredResult result = desk.assessments().results().find(id).orElseThrow();
    return Verdicts.facts(id, scored, result.life().published().orElseThrow().at());
  }

  private static ReportMatter report(Map<String, String> details) {
    Function<String, String> detail = name -> details.getOrDefault(name, "");
    Map<String, String> fields = new TreeMap<>();
    details.forEach(
        (name, text) -> {
          if (name.startsWith(FIELD)) {
            fields.put(name.substring(FIELD.length()), text);
          }
        });
    return ReportMatter.of(
            detail.apply("result") + ":" + detail.apply("consequence") + ":" + detail.apply("unit"),
            detail.apply("matter"),
            detail.apply("kind"),
            detail.apply("unit"))
        .with(fields);
  }

  /** How results are shown. */
  private static final class Shown {
    private Shown() {}

    static ObjectNode result(StoredResult result) {
      ObjectNode json = JSON.objectNode();
      json.put("result", result.life().id()).put("state", result.state());
      json.put("period", result.period());
      json.put("recordedBy", result.life().recordedBy());
      json.put("recordedAt", result.life().recordedAt().toString());
      ArrayNode objections = json.putArray("objections");
      result.life().objections().forEach(each -> objections.add(objection(each)));
      ArrayNode exempted = json.putArray("exempted");
      result.life().exemptions().forEach(each -> exempted.add(each.unit()));
      result
          .life()
          .published()
          .ifPresent(
              frozen ->
                  json.putObject("published")
                      .put("by", frozen.by())
                      .put("at", frozen.at().toString())
                      .put("schemeHash", frozen.schemeHash())
                      .put("inputHash", frozen.inputHash())
                      .put("resultHash", frozen.resultHash())
                      .put("arithmetic", frozen.arithmetic()));
      return json;
    }

    private static ObjectNode objection(Objection objection) {
      ObjectNode json = JSON.objectNode();
      json.put("id", objection.id()).put("unit", objection.unit()).put("leaf", objection.leaf());
      json.put("by", objection.by()).put("claim", objection.claim());
      json.put("evidence", objection.evidence());
      json.put(
          "state", objection.isOpen() ? "open" : objection.isUpheld() ? "upheld" : "dismissed");
      objection
          .ruling()
          .ifPresent(
              ruling -> {
                json.put("ruledBy", ruling.by()).put("reason", ruling.reason());
                ruling.corrected().forEach(json.putObject("corrected")::put);
              });
      return json;
    }

    static void write(Scored scored, Path out) {
      OutputFile.table(
          out,
          table -> {
            table.writeRecord(ScoreTable.header(scored.scheme()));
            ScoreTable.rows(scored, table::writeRecord);
          });
    }
  }
}
