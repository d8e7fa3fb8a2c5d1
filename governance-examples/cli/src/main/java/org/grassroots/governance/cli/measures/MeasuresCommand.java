package org.grassroots.governance.cli.measures;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.assessment.MeasureSources;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.RecordKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov measures}.
 *
 * @since 0.1
 */
@Command(
    name = "measures",
    description = "Figures counted from records, or entered by hand.",
    subcommands = {
      MeasuresListCommand.class,
      MeasuresComputeCommand.class,
      MeasuresEnterCommand.class
    })
@SuppressWarnings("NullAway.Init") // the command line fills the spec
public final class MeasuresCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public MeasuresCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing a command.");
  }

  @Command(
      name = "sources",
      description = "The kinds of records that can be counted, and their fields.",
      footerHeading = "%nExamples:%n",
      footer = "  gov measures sources --json")
  int sources(@Option(names = "--json", description = "Print JSON alone.") boolean isJson) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    for (RecordKind kind : MeasureSources.kinds()) {
      ObjectNode each = json.addObject().put("source", kind.name());
      ObjectNode fields = each.putObject("fields");
      for (FieldSpec field : kind.fields()) {
        fields.put(field.name(), field.type().name().toLowerCase(java.util.Locale.ROOT));
      }
      if (!isJson) {
        spec.commandLine().getOut().println(kind.name() + ": " + fields);
      }
    }
    if (isJson) {
      spec.commandLine().getOut().println(json);
    }
    return ExitCodes.DONE;
  }
}
