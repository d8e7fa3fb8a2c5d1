package org.grassroots.governance.cli.score;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.plugins.PluginPath;
import org.grassroots.governance.engine.assessment.SchemeLibrary;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.formats.assessment.DataReader;
import org.grassroots.governance.formats.assessment.SchemeReader;
import org.grassroots.governance.model.assessment.scheme.Lint;
import org.grassroots.governance.model.assessment.score.DataLint;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code gov scheme}.
 *
 * @since 0.1
 */
@Command(
    name = "scheme",
    description = "Assessment schemes.",
    subcommands = {SchemeDiffCommand.class, SchemeRobustnessCommand.class})
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class SchemeCommand {
  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public SchemeCommand() {}

  @Command(
      name = "lint",
      description =
          "Reads a scheme and lists every fault and every doubt, with its line; exit 1 when there"
              + " are any.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  gov scheme lint town.yaml",
        "  gov scheme lint town.yaml --data march.csv --json",
        "  gov scheme lint pack:three-rates"
      })
  int lint(
      @Parameters(paramLabel = "S.yaml|pack:ID", description = "A scheme file or a shipped scheme.")
          String scheme,
      @Option(
              names = "--data",
              paramLabel = "D.csv",
              description =
                  "Looks at these figures too: constant columns, leaves that say the same.")
          Optional<Path> data,
      @Option(
              names = "--plugin-path",
              paramLabel = "JAR|DIR",
              description = "A jar, or a folder of jars, with more methods and packs.")
          List<Path> paths,
      @Option(names = "--json", description = "Prints the findings on standard output as JSON.")
          boolean isJson) {
    List<Fault> findings = findings(scheme, data, paths == null ? List.of() : paths);
    findings.forEach(spec.commandLine().getErr()::println);
    if (isJson) {
      spec.commandLine().getOut().println(json(scheme, findings));
    } else if (findings.isEmpty()) {
      spec.commandLine().getOut().println(scheme + ": nothing found");
    }
    return findings.isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
  }

  private static List<Fault> findings(String scheme, Optional<Path> data, List<Path> paths) {
    try (URLClassLoader loader = PluginPath.loader(paths);
        Plugins plugins =
            PluginLoader.load(
                PluginConfig.builder().discover(PluginSource.serviceLoader(loader)).build())) {
      return findings(new SchemeLibrary(plugins), scheme, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Fault> findings(SchemeLibrary library, String scheme, Optional<Path> data) {
    List<Fault> findings = new ArrayList<>();
    try {
      SchemeReader.Located located =
          SchemeReader.locate(library.yaml(scheme), scheme, library.methods());
      Lint.of(located.scheme()).forEach(finding -> findings.add(located.at().apply(finding)));
      if (data.isPresent()) {
        DataReader.Input input =
            DataReader.read(located.scheme(), data.get(), Optional.empty(), true);
        DataLint.of(Scoring.by(located.scheme()).with(library.methods()).score(input.data()))
            .forEach(finding -> findings.add(located.at().apply(finding)));
      }
    } catch (InvalidInput refused) {
      findings.addAll(refused.faults());
    }
    return findings;
  }

  private static ObjectNode json(String scheme, List<Fault> findings) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("scheme", scheme);
    ArrayNode array = json.putArray("findings");
    for (Fault fault : findings) {
      array
          .addObject()
          .put("code", fault.code())
          .put("where", fault.where())
          .put("found", fault.found())
          .put("wanted", fault.wanted())
          .put("maybe", fault.maybe());
    }
    return json;
  }
}
