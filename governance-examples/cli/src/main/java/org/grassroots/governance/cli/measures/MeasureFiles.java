package org.grassroots.governance.cli.measures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.cli.plugins.PluginPath;
import org.grassroots.governance.engine.assessment.SchemeLibrary;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Option;

/** Which measures a command speaks of. */
@SuppressWarnings("NullAway.Init") // the command line fills required options
final class MeasureFiles {
  @Option(
      names = "--measures",
      required = true,
      paramLabel = "M.yaml|pack:ID",
      description = "A file of measures, a scheme with measures, or those of a shipped pack.")
  private String file;

  @Option(
      names = "--plugin-path",
      paramLabel = "JAR|DIR",
      description = "A jar, or a folder of jars, with more packs.")
  private List<Path> paths = List.of();

  /** All of them; or the one of that id. */
  List<Measure> read(Optional<String> id) {
    List<Measure> all = read();
    if (id.isEmpty()) {
      return all;
    }
    List<String> ids = all.stream().map(Measure::id).toList();
    return all.stream()
        .filter(measure -> measure.id().equals(id.get()))
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () ->
                new InvalidInput(
                    Fault.of("GOV-ASM-068", file, id.get(), "one of " + ids)
                        .withAdvice(Nearest.advice(id.get(), ids))));
  }

  private List<Measure> read() {
    try (URLClassLoader loader = PluginPath.loader(paths);
        Plugins plugins =
            PluginLoader.load(
                PluginConfig.builder().discover(PluginSource.serviceLoader(loader)).build())) {
      return new SchemeLibrary(plugins).measures(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
