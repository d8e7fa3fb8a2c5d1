package org.grassroots.governance.engine.plugin;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.plugin.GovernancePlugin;

/**
 * Real jars made from the folders of {@code src/test/resources/plugin-jars}, each once a run.
 *
 * <p>What lies under {@code left-out} is compiled and not packed: that is how a jar comes to miss a
 * class, and how a plug-in is built against another level of the SPI.
 */
final class PluginJars {
  private static final Path SOURCES = sources();
  private static final String LEFT_OUT = "left-out";
  private static final PluginJars SHARED = new PluginJars();

  private final Path target;

  private PluginJars() {
    try {
      target = Files.createTempDirectory(Path.of("target"), "plugin-jars");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A loader over the jars and the library; the caller closes it. */
  static URLClassLoader loader(String... jars) {
    URL[] urls = Arrays.stream(jars).map(PluginJars::jar).map(PluginJars::url).toArray(URL[]::new);
    return new URLClassLoader(urls, PluginJars.class.getClassLoader());
  }

  /** Only these jars, strict. */
  static PluginConfig.Builder config(URLClassLoader loader) {
    return PluginConfig.builder().discover(PluginSource.serviceLoader(loader));
  }

  static Path jar(String name) {
    return SHARED.made(name);
  }

  private synchronized Path made(String name) {
    Path jar = target.resolve(name + ".jar");
    try {
      if (!Files.exists(jar)) {
        pack(SOURCES.resolve(name), compiled(name), jar);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  private Path compiled(String name) throws IOException {
    Path classes = Files.createDirectories(target.resolve(name));
    List<String> arguments =
        new ArrayList<>(
            List.of("-proc:none", "-nowarn", "--release", "17", "-d", classes.toString(), "-cp"));
    arguments.add(
        home(GovernancePlugin.class) + java.io.File.pathSeparator + home(InvalidInput.class));
    int options = arguments.size();
    files(SOURCES.resolve(name))
        .filter(PluginJars::isJava)
        .map(Path::toString)
        .forEach(arguments::add);
    if (arguments.size() > options) {
      int code =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, arguments.toArray(String[]::new));
      if (code != 0) {
        throw new IllegalStateException("Plug-in '" + name + "' does not compile.");
      }
    }
    return classes;
  }

  private static void pack(Path folder, Path classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files(folder).filter(each -> !isJava(each)).toList()) {
        add(out, folder.relativize(file), file);
      }
      for (Path file : files(classes).filter(each -> !isLeftOut(folder, classes, each)).toList()) {
        add(out, classes.relativize(file), file);
      }
    }
  }

  private static boolean isLeftOut(Path folder, Path classes, Path file) {
    String source = classes.relativize(file).toString().replace(".class", ".java");
    return Files.exists(folder.resolve(LEFT_OUT).resolve(source));
  }

  private static void add(JarOutputStream out, Path name, Path file) throws IOException {
    String entry = name.toString().replace('\\', '/').replaceFirst("\\.bin$", "");
    out.putNextEntry(new JarEntry(entry));
    Files.copy(file, out);
    out.closeEntry();
  }

  private static Stream<Path> files(Path folder) throws IOException {
    return Files.walk(folder).filter(Files::isRegularFile).sorted();
  }

  private static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path sources() {
    try {
      return Path.of(requireNonNull(PluginJars.class.getResource("/plugin-jars")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
