package org.grassroots.governance.cli.methods;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.plugin.Contributions;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.spi.scoring.ScoringMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov methods list}.
 *
 * @since 0.1
 */
@Command(
    name = "list",
    description = "Lists the scoring methods, built in and of plug-ins, with their parameters.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = "  gov methods list --json")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MethodsListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "Print the list on standard output as JSON.")
  private boolean isJson;

  /** Made by the command line. */
  public MethodsListCommand() {}

  /** A method with its role. */
  private record Line(String role, String id, TreeSet<String> parameters) {}

  @Override
  public Integer call() {
    List<Line> lines = new ArrayList<>();
    try (Plugins plugins = MethodOptions.plugins()) {
      add(lines, "normaliser", plugins.normalisers());
      add(lines, "weighting", plugins.weightings());
      add(lines, "aggregator", plugins.aggregators());
      add(lines, "ranker", plugins.rankers());
      add(lines, "grader", plugins.graders());
    }
    if (isJson) {
      spec.commandLine().getOut().println(json(lines));
    } else {
      lines.forEach(
          line ->
              spec.commandLine()
                  .getOut()
                  .println(
                      (line.role() + " " + line.id() + " " + String.join(" ", line.parameters()))
                          .strip()));
    }
    return ExitCodes.DONE;
  }

  private static void add(
      List<Line> lines, String role, Contributions<? extends ScoringMethod> methods) {
    methods.byId().values().stream()
        .map(method -> new Line(role, method.id(), new TreeSet<>(method.parameterNames())))
        .forEach(lines::add);
  }

  private static ArrayNode json(List<Line> lines) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Line line : lines) {
      ObjectNode node = json.addObject().put("role", line.role()).put("method", line.id());
      ArrayNode parameters = node.putArray("parameters");
      line.parameters().forEach(parameters::add);
    }
    return json;
  }
}
