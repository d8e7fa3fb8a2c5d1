package org.grassroots.governance.cli.duty;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.region.Regions;
import org.grassroots.governance.formats.duty.DutyTable;
import org.grassroots.governance.formats.duty.UnitPaths;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.duty.DutyAnswer;
import org.grassroots.governance.model.duty.DutyEntry;
import org.grassroots.governance.model.duty.DutyList;
import org.grassroots.governance.model.duty.DutyReview;
import org.grassroots.governance.model.duty.DutyReview.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov duty}.
 *
 * @since 0.1
 */
@Command(name = "duty", description = "Responsibility lists: who is accountable for what.")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class DutyCommand {
  private static final int SHOWN = 20;

  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public DutyCommand() {}

  @Command(
      name = "check",
      description = {
        "Proves that for every unit, class and stage exactly one post is accountable, or posts"
            + " that",
        "are explicitly joint; exit 1 when there is a gap or an overlap."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  gov duty check --duties duties.csv --units units.csv --region cn.town --json",
        "  gov duty check --duties duties.csv --units units.csv --class 01 --class 02 --from"
            + " 2025-01-01"
      })
  int check(
      @Option(
              names = "--duties",
              paramLabel = "FILE",
              description =
                  "unit,class,stage,role,post,from,until,override,basis; default: the region's.")
          Optional<Path> duties,
      @Option(
              names = "--units",
              paramLabel = "FILE",
              description = "id,parent: the units to cover; default: those the list names.")
          Optional<Path> units,
      @Option(
              names = "--region",
              paramLabel = "PACK",
              description = "The region whose classes and states must be covered.")
          Optional<String> region,
      @Option(
              names = "--class",
              paramLabel = "CODE",
              description = "A class to cover; default: the finest ones of the region.")
          List<String> classes,
      @Option(
              names = "--stage",
              paramLabel = "STAGE",
              description = "A stage to cover; default: those the list names.")
          List<String> stages,
      @Option(names = "--from", paramLabel = "DAY", description = "The first day; default: today.")
          Optional<LocalDate> from,
      @Option(
              names = "--until",
              paramLabel = "DAY",
              description = "The first day not looked at any more; default: for ever.")
          Optional<LocalDate> until,
      @Option(names = "--json", description = "Print JSON alone.") boolean isJson) {
    Optional<Region> known = region.map(id -> Regions.load(id, Optional.empty()));
    DutyList list = list(duties, known);
    DutyReview.Scope scope =
        new DutyReview.Scope(
            units.map(UnitPaths::read).orElseGet(() -> named(list)),
            classes == null || classes.isEmpty() ? classes(known, list) : classes,
            stages == null || stages.isEmpty() ? stagesOf(list) : stages,
            from.orElseGet(() -> LocalDate.now(Clock.systemUTC())),
            until);
    DutyReview review = DutyReview.of(list, scope);
    PrintWriter out = spec.commandLine().getOut();
    if (isJson) {
      out.println(json(scope, review));
    } else {
      print(out, "nobody is accountable", review.gaps());
      print(out, "several are", review.overlaps());
      out.printf(
          "%s cases, %s gaps, %s overlaps%n",
          review.checked(), review.gaps().size(), review.overlaps().size());
    }
    boolean isClean = review.gaps().isEmpty() && review.overlaps().isEmpty();
    return isClean ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  @Command(
      name = "resolve",
      description = "Who is accountable and who helps; exit 1 when nobody is, or several are.",
      footerHeading = "%nExamples:%n",
      footer =
          "  gov duty resolve --duties duties.csv --unit town/street/east --class 0101 --on"
              + " 2025-03-01")
  int resolve(
      @Option(names = "--duties", paramLabel = "FILE", description = "As of gov duty check.")
          Optional<Path> duties,
      @Option(names = "--region", paramLabel = "PACK", description = "The region with the list.")
          Optional<String> region,
      @Option(
              names = "--unit",
              paramLabel = "PATH",
              required = true,
              description = "The unit: ids from the root, separated by /.")
          String unit,
      @Option(
              names = "--class",
              paramLabel = "CODE",
              required = true,
              description = "The class of the matter.")
          String category,
      @Option(names = "--stage", paramLabel = "STAGE", description = "The stage of the matter.")
          Optional<String> stage,
      @Option(names = "--on", paramLabel = "DAY", description = "On which day; default: today.")
          Optional<LocalDate> on,
      @Option(names = "--json", description = "Print JSON alone.") boolean isJson) {
    DutyList list = list(duties, region.map(id -> Regions.load(id, Optional.empty())));
    List<String> path = Arrays.stream(unit.split("/")).filter(id -> !id.isBlank()).toList();
    DutyAnswer answer =
        list.resolve(
            path, category, stage.orElse(""), on.orElseGet(() -> LocalDate.now(Clock.systemUTC())));
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    answer.post().ifPresentOrElse(post -> json.put("post", post), () -> json.putNull("post"));
    answer.accountable().forEach(json.putArray("accountable")::add);
    answer.assisting().forEach(json.putArray("assisting")::add);
    json.put("contradictory", answer.isContradictory());
    spec.commandLine()
        .getOut()
        .println(
            isJson
                ? json
                : "accountable %s, assisting %s"
                    .formatted(answer.accountable(), answer.assisting()));
    return answer.post().isPresent() ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private DutyList list(Optional<Path> duties, Optional<Region> region) {
    return duties
        .map(DutyTable::read)
        .or(() -> region.map(Region::duties))
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "Missing --duties or --region."));
  }

  private static List<List<String>> named(DutyList list) {
    return list.entries().stream().map(DutyEntry::unit).distinct().map(List::of).toList();
  }

  /** The finest classes of the region; without one, those the list names. */
  private static List<String> classes(Optional<Region> region, DutyList list) {
    SortedSet<String> codes = new TreeSet<>();
    region.ifPresent(known -> codes.addAll(known.categories().keySet()));
    if (codes.isEmpty()) {
      list.entries().forEach(entry -> codes.add(entry.category()));
    }
    List<String> finest = new ArrayList<>();
    for (String code : codes) {
      boolean isSplit =
          codes.stream().anyMatch(other -> !other.equals(code) && other.startsWith(code));
      if (!isSplit) {
        finest.add(code);
      }
    }
    return finest;
  }

  private static List<String> stagesOf(DutyList list) {
    return list.entries().stream()
        .map(DutyEntry::stage)
        .filter(stage -> !stage.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private static ObjectNode json(DutyReview.Scope scope, DutyReview review) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("units", scope.paths().size());
    json.put("classes", scope.categories().size());
    json.put("stages", scope.stages().size());
    json.put("checked", review.checked());
    findings(json.putArray("gaps"), review.gaps(), false);
    findings(json.putArray("overlaps"), review.overlaps(), true);
    return json;
  }

  private static void findings(ArrayNode array, List<Finding> findings, boolean hasPosts) {
    for (Finding finding : findings) {
      ObjectNode node =
          array
              .addObject()
              .put("unit", finding.unit())
              .put("class", finding.category())
              .put("stage", finding.stage())
              .put("from", finding.from().toString());
      finding
          .until()
          .ifPresentOrElse(day -> node.put("until", day.toString()), () -> node.putNull("until"));
      if (hasPosts) {
        finding.posts().forEach(node.withArray("posts")::add);
      }
    }
  }

  private static void print(PrintWriter out, String what, List<Finding> findings) {
    findings.stream()
        .limit(SHOWN)
        .forEach(
            finding ->
                out.printf(
                    "%s, class %s%s: %s from %s %s%n",
                    finding.unit(),
                    finding.category(),
                    finding.stage().isEmpty() ? "" : ", stage " + finding.stage(),
                    what,
                    finding.from(),
                    finding.posts().isEmpty() ? "" : finding.posts()));
    if (findings.size() > SHOWN) {
      out.printf("… and %s more%n", findings.size() - SHOWN);
    }
  }
}
