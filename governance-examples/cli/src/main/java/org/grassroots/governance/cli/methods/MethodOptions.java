package org.grassroots.governance.cli.methods;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.grassroots.governance.engine.plugin.Contributions;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.formats.table.DecimalText;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.scoring.Normaliser.Direction;
import org.grassroots.governance.spi.scoring.Parameters;
import picocli.CommandLine.Option;

/** What all methods on a table are told. */
@SuppressWarnings("NullAway.Init") // the command line fills required options
final class MethodOptions {
  @Option(
      names = "--method",
      required = true,
      paramLabel = "NAME",
      description = "The method, see gov methods list.")
  private String method;

  @Option(names = "--with", paramLabel = "KEY=VALUE", description = "A parameter of the method.")
  private Map<String, String> parameters = new TreeMap<>();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "D",
      description = "CSV of a row a unit; an empty cell or NA is missing.")
  private Path data;

  @Option(
      names = "--id",
      required = true,
      paramLabel = "COLUMN",
      description = "The column with the ids of the units.")
  private String id;

  @Option(
      names = "--higher",
      paramLabel = "COLUMN[=WEIGHT]",
      description = "A column of which more is better; the weight is 1 unless stated.")
  private List<String> higher = new ArrayList<>();

  @Option(
      names = "--lower",
      paramLabel = "COLUMN[=WEIGHT]",
      description = "A column of which less is better.")
  private List<String> lower = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "R",
      description = "A CSV for the results; standard output without it.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "Print the results on standard output as JSON.")
  private boolean isJson;

  String method() {
    return method;
  }

  Parameters parameters() {
    return new Parameters(parameters);
  }

  Optional<Path> out() {
    return out;
  }

  boolean isJson() {
    return isJson;
  }

  /** The table with the columns asked for, in the order of the file. */
  MethodTable table() {
    List<MethodTable.Wanted> wanted = new ArrayList<>();
    higher.forEach(text -> wanted.add(wanted(text, Direction.HIGHER_IS_BETTER)));
    lower.forEach(text -> wanted.add(wanted(text, Direction.LOWER_IS_BETTER)));
    return MethodTable.read(data, id, wanted);
  }

  /** Calls a method among the plug-ins of this command line. */
  static <T, R> R call(
      String method, Function<Plugins, Contributions<T>> role, Function<T, R> body) {
    try (Plugins plugins = plugins()) {
      Contributions<T> methods = role.apply(plugins);
      return body.apply(methods.find(method).orElseThrow(() -> unknown(method, methods)));
    }
  }

  private static InvalidInput unknown(String method, Contributions<?> methods) {
    Set<String> names = methods.byId().keySet();
    return new InvalidInput(
        Fault.of("GOV-ASM-215", "--method", method, "one of " + names)
            .withAdvice(Nearest.advice(method, names, "Maybe see gov methods list.")));
  }

  static Plugins plugins() {
    return PluginLoader.load(
        PluginConfig.builder()
            .discover(PluginSource.serviceLoader(MethodOptions.class.getClassLoader()))
            .build());
  }

  /** A column, its weight after the last equals sign where a number stands there. */
  private static MethodTable.Wanted wanted(String text, Direction direction) {
    int at = text.lastIndexOf('=');
    return DecimalText.parse(text.substring(at + 1))
        .filter(weight -> at > 0)
        .map(
            weight ->
                new MethodTable.Wanted(text.substring(0, at), direction, weight.doubleValue()))
        .orElse(new MethodTable.Wanted(text, direction, 1));
  }
}
