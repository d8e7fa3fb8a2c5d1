package org.grassroots.governance.engine.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.jspecify.annotations.Nullable;

/**
 * Who is named where. {@code ServiceLoader} forgets the jar of a class that it cannot load, and for
 * a linkage error even the class; this reads the service files again, only once something failed.
 */
final class ServiceFiles {
  static final String PATH = "META-INF/services/" + GovernancePlugin.class.getName();

  private final Lookup classes;
  private final Lister files;

  private interface Lookup {
    @Nullable Class<?> find(String className) throws ClassNotFoundException;
  }

  private interface Lister {
    Enumeration<URL> list() throws IOException;
  }

  private ServiceFiles(Lookup classes, Lister files) {
    this.classes = classes;
    this.files = files;
  }

  static ServiceFiles of(ClassLoader loader) {
    return new ServiceFiles(
        name -> Class.forName(name, false, loader), () -> loader.getResources(PATH));
  }

  /** A layer has descriptors and no service files. */
  static ServiceFiles of(ModuleLayer layer) {
    return new ServiceFiles(name -> inLayer(layer, name), Collections::emptyEnumeration);
  }

  /** Class name to the place of its service file, in the order in which they are looked up. */
  Map<String, String> entries() {
    Map<String, String> entries = new LinkedHashMap<>();
    for (URL file : files()) {
      String location =
          file.toString().replaceFirst("^jar:", "").replaceFirst("!?/META-INF/.*", "");
      String place = file.getProtocol().equals("jar") ? location : location + "/";
      namesIn(file).forEach(name -> entries.putIfAbsent(name, place));
    }
    return entries;
  }

  /** The class without running its initialiser, by the same loader that the look-up used. */
  Optional<Class<?>> named(String className) {
    try {
      return Optional.ofNullable(classes.find(className));
    } catch (ClassNotFoundException missing) {
      return Optional.empty();
    }
  }

  private static @Nullable Class<?> inLayer(ModuleLayer layer, String className) {
    String inPackage = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    Optional<Module> home =
        Stream.concat(Stream.of(layer), layer.parents().stream())
            .flatMap(each -> each.modules().stream())
            .filter(module -> module.getPackages().contains(inPackage))
            .findFirst();
    return home.map(module -> Class.forName(module, className)).orElse(null);
  }

  private List<URL> files() {
    try {
      return Collections.list(files.list());
    } catch (IOException unreadable) {
      return List.of(); // the look-up itself reports it
    }
  }

  private static List<String> namesIn(URL file) {
    try (BufferedReader lines = open(file)) {
      return new ArrayList<>(
          lines
              .lines()
              .map(line -> line.replaceFirst("#.*", "").strip())
              .filter(line -> !line.isEmpty())
              .toList());
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return List.of(); // the look-up itself reports it
    }
  }

  private static BufferedReader open(URL file) throws IOException {
    URLConnection connection = file.openConnection();
    connection.setUseCaches(false); // a cached jar would stay open after the loader is closed
    return new BufferedReader(
        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
  }
}
