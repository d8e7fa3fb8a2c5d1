package org.grassroots.governance.cli.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The jars of a plug-in path.
 *
 * @since 0.1
 */
public final class PluginPath {
  private PluginPath() {}

  /**
   * A loader over the jars, in the order given, folders by file name; the shipped plug-ins come
   * first.
   */
  public static URLClassLoader loader(List<Path> paths) {
    URL[] urls = paths.stream().flatMap(PluginPath::jars).map(PluginPath::url).toArray(URL[]::new);
    return new URLClassLoader(urls, PluginPath.class.getClassLoader());
  }

  private static Stream<Path> jars(Path path) {
    if (Files.isRegularFile(path)) {
      return Stream.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList().stream();
    } catch (IOException e) {
      throw InvalidInput.of("GOV-CLI-012", "--plugin-path", path, "a jar, or a folder of jars")
          .causedBy(e);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
