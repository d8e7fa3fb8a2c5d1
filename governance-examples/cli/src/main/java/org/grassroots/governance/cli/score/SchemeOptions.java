package org.grassroots.governance.cli.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.grassroots.governance.cli.plugins.PluginPath;
import org.grassroots.governance.engine.assessment.SchemeLibrary;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.plugin.Plugins;
import picocli.CommandLine.Option;

/** Where schemes and the methods they call come from. */
final class SchemeOptions {
  @Option(
      names = "--plugin-path",
      paramLabel = "JAR|DIR",
      description = "A jar, or a folder of jars, with more methods and packs.")
  private List<Path> paths = List.of();

  /** Works with the shipped schemes and those of the plug-ins; plug-ins are closed afterwards. */
  <T> T with(Function<SchemeLibrary, T> work) {
    try (URLClassLoader loader = PluginPath.loader(paths);
        Plugins plugins =
            PluginLoader.load(
                PluginConfig.builder().discover(PluginSource.serviceLoader(loader)).build())) {
      return work.apply(new SchemeLibrary(plugins));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
