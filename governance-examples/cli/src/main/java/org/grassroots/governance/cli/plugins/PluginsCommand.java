package org.grassroots.governance.cli.plugins;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginReport;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.spi.plugin.PluginFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov plugins}.
 *
 * @since 0.1
 */
@Command(
    name = "plugins",
    description = "Lists the plug-ins: what was found, what won, what was refused and why.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov plugins",
      "  gov plugins --plugin-path vendor.jar --plugin-path more-jars/ --exclude vendor.old",
      "  gov plugins --plugin-path vendor.jar --prefer vendor.rules=com.vendor.RulesPlugin --json"
    })
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class PluginsCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandSpec spec;

  @Option(
      names = "--plugin-path",
      paramLabel = "JAR|DIR",
      description = "A jar, or a folder of jars, to look in beside the shipped plug-ins.")
  private List<Path> paths = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "ID",
      description = "Leave a plug-in out, by id or class name.")
  private List<String> excluded = List.of();

  @Option(
      names = "--prefer",
      paramLabel = "ID=CLASS",
      description = "The class that wins where several have an id.")
  private Map<String, String> preferred = Map.of();

  @Option(names = "--set", paramLabel = "ID.KEY=VALUE", description = "A setting of a plug-in.")
  private Map<String, String> settings = Map.of();

  @Option(
      names = "--lenient",
      description = "Exit 0 although plug-ins were refused, as a lenient host would start.")
  private boolean isLenient;

  @Option(names = "--json", description = "Print the report on standard output as JSON.")
  private boolean isJson;

  /** Made by the command line. */
  public PluginsCommand() {}

  @Override
  public Integer call() throws IOException {
    try (URLClassLoader loader = PluginPath.loader(paths);
        Plugins plugins = PluginLoader.load(config(loader))) {
      PluginReport report = plugins.report();
      spec.commandLine().getOut().println(isJson ? json(report) : report.toText());
      return report.failed().isEmpty() || isLenient ? ExitCodes.DONE : ExitCodes.FAILED;
    }
  }

  /** Lenient, so that everything shows; the exit code tells what a strict host would do. */
  private PluginConfig config(ClassLoader loader) {
    PluginConfig.Builder config =
        PluginConfig.builder().discover(PluginSource.serviceLoader(loader)).lenient();
    excluded.forEach(config::exclude);
    preferred.forEach(config::prefer);
    return config.settings(settings).build();
  }

  private static ObjectNode json(PluginReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("loaded", JSON.valueToTree(report.loaded()));
    json.set("excluded", JSON.valueToTree(report.excluded()));
    json.set("overridden", JSON.valueToTree(report.overridden()));
    ArrayNode failed = json.putArray("failed");
    for (PluginFailure failure : report.failed()) {
      ObjectNode node = failed.addObject();
      node.put("code", failure.code());
      node.set("offender", JSON.valueToTree(failure.offender()));
      node.put("message", failure.getMessage());
    }
    return json;
  }
}
