package org.grassroots.governance.cli.measures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.formats.assessment.MeasureTables;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.measure.Origin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov measures list}.
 *
 * @since 0.1
 */
@Command(
    name = "list",
    description = "What is measured, and how.",
    footerHeading = "%nExamples:%n",
    footer = "  gov measures list --measures pack:town-service --json")
@SuppressWarnings("NullAway.Init") // the command line fills the spec
public final class MeasuresListCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private MeasureFiles files;

  @Option(names = "--json", description = "Print JSON alone.")
  private boolean isJson;

  /** Made by the command line. */
  public MeasuresListCommand() {}

  @Override
  public Integer call() {
    String language = Gov.locale(spec).toLanguageTag();
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (Measure measure : files.read(Optional.empty())) {
      String title = measure.title().map(text -> text.in(language)).orElse(measure.id());
      ObjectNode each = json.addObject().put("id", measure.id()).put("title", title);
      each.put("isRate", measure.isRate());
      each.put("isEntered", measure.origin() instanceof Origin.Entered);
      each.put("how", MeasureTables.how(measure));
      if (!isJson) {
        spec.commandLine()
            .getOut()
            .println(measure.id() + " (" + title + "): " + MeasureTables.how(measure));
      }
    }
    if (isJson) {
      spec.commandLine().getOut().println(json);
    }
    return ExitCodes.DONE;
  }
}
