package org.grassroots.governance.cli.methods;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.model.assessment.method.Ahp;
import org.grassroots.governance.model.assessment.method.Arguments;
import org.grassroots.governance.model.assessment.method.Objectives;
import org.grassroots.governance.model.assessment.method.Pairwise;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov methods ahp}.
 *
 * @since 0.1
 */
@Command(
    name = "ahp",
    description = "Weights from judgements of pairs, with their consistency.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov methods ahp --judgements one.csv --limit 0.1",
      "  gov methods ahp --judgements one.csv --judgements two.csv --random-index tummala-ling"
          + " --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MethodsAhpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--judgements",
      required = true,
      paramLabel = "J",
      description =
          "CSV with the names of the criteria as header and a row a criterion, cells like 3 or 1/3,"
              + " empty for an open pair; one file a member of the group.")
  private List<Path> files;

  @Option(
      names = "--random-index",
      paramLabel = "TABLE",
      defaultValue = "saaty",
      description = "saaty, tummala-ling, or numbers from three criteria on; ${DEFAULT-VALUE}.")
  private String randomIndex;

  @Option(
      names = "--estimator",
      paramLabel = "E",
      defaultValue = "eigenvector",
      description = "eigenvector, row-geometric-mean or column-mean; ${DEFAULT-VALUE}.")
  private String estimator;

  @Option(
      names = "--limit",
      paramLabel = "CR",
      description = "Exit 1 when the consistency ratio is above; ${DEFAULT-VALUE}.",
      defaultValue = "0.10")
  private BigDecimal limit;

  @Option(names = "--json", description = "Print the verdict on standard output as JSON.")
  private boolean isJson;

  /** Made by the command line. */
  public MethodsAhpCommand() {}

  @Override
  public Integer call() {
    List<String> names = new ArrayList<>();
    List<Pairwise> members = new ArrayList<>();
    for (Path file : files) {
      members.add(read(file, names));
    }
    Ahp method =
        Objectives.ahp(
            Arguments.of(
                "ahp", java.util.Map.of("random-index", randomIndex, "estimator", estimator)));
    Ahp.Verdict verdict = method.weigh(members);
    if (isJson) {
      spec.commandLine().getOut().println(json(names, verdict));
    } else {
      print(names, verdict, spec.commandLine().getOut());
    }
    return verdict.isConsistent(limit.doubleValue()) ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private static Pairwise read(Path file, List<String> names) {
    List<List<String>> rows = new ArrayList<>();
    try (CsvSource source = CsvSource.open(file)) {
      if (names.isEmpty()) {
        names.addAll(source.header());
      }
      while (source.hasNext()) {
        rows.add(source.next().cells());
      }
    }
    return Pairwise.parse(rows);
  }

  private static void print(List<String> names, Ahp.Verdict verdict, PrintWriter out) {
    for (int i = 0; i < names.size(); i++) {
      out.println(names.get(i) + " " + MethodResult.text(verdict.weights().get(i)));
    }
    out.println("lambda " + MethodResult.text(verdict.lambdaMax()));
    out.println("consistency index " + MethodResult.text(verdict.consistencyIndex()));
    out.println(
        "consistency ratio "
            + MethodResult.text(verdict.consistencyRatio())
            + " by table "
            + verdict.randomIndex());
  }

  private static ObjectNode json(List<String> names, Ahp.Verdict verdict) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode weights = json.putObject("weights");
    for (int i = 0; i < names.size(); i++) {
      weights.put(names.get(i), verdict.weights().get(i));
    }
    return json.put("lambdaMax", verdict.lambdaMax())
        .put("consistencyIndex", verdict.consistencyIndex())
        .put("consistencyRatio", verdict.consistencyRatio())
        .put("randomIndex", verdict.randomIndex())
        .put("openPairs", verdict.openPairs())
        .put("residual", verdict.residual());
  }
}
