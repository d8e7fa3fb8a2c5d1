package org.grassroots.governance.cli.matters;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov matters check}.
 *
 * @since 0.1
 */
@Command(
    name = "check",
    description = {
      "Counts the states and transitions of lifecycles and names what cannot be reached or left;",
      "exit 1 when there is anything to name."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov matters check --format digit --in PgrWorkflow.json --json",
      "  gov matters check --format gov --in my-town/grid-event.yaml"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class MattersCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description =
          "digit: the workflow configuration of eGov DIGIT; gov: a file of a region pack.")
  private WorkflowFormat format;

  @Option(
      names = "--in",
      paramLabel = "FILE",
      required = true,
      description = "The file, plain or gzip.")
  private Path file;

  @Option(names = "--json", description = "Print JSON alone.")
  private boolean isJson;

  /** Made by the command line. */
  public MattersCheckCommand() {}

  @Override
  public Integer call() {
    List<WorkflowReport> reports = format.read(file).stream().map(WorkflowReport::new).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (isJson) {
      out.println(json(reports));
    } else {
      reports.forEach(report -> out.println(report.text()));
    }
    return reports.stream().allMatch(WorkflowReport::isClean) ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private static ObjectNode json(List<WorkflowReport> reports) {
    if (reports.size() == 1) {
      return reports.get(0).json();
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    reports.forEach(report -> json.withArray("workflows").add(report.namedJson()));
    return json;
  }
}
