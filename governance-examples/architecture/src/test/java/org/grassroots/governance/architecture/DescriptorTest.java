package org.grassroots.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptors say what the packages and the service files say. */
class DescriptorTest {

  private static final String SERVICES = "META-INF/services/";

  static Stream<ModuleReference> modules() {
    var paths =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> !path.endsWith("test-classes"))
            .filter(DescriptorTest::isOurs)
            .toArray(Path[]::new);
    return ModuleFinder.of(paths).findAll().stream()
        .sorted((a, b) -> a.descriptor().name().compareTo(b.descriptor().name()));
  }

  @Test
  void every_published_module_has_a_descriptor() {
    assertThat(modules().map(ModuleReference::descriptor).filter(module -> !module.isAutomatic()))
        .extracting(ModuleDescriptor::name)
        .contains(
            "org.grassroots.governance.engine",
            "org.grassroots.governance.formats",
            "org.grassroots.governance.model",
            "org.grassroots.governance.notify.mail",
            "org.grassroots.governance.region.cn",
            "org.grassroots.governance.region.us311",
            "org.grassroots.governance.spi",
            "org.grassroots.governance.store.jdbc",
            "org.grassroots.governance.tck");
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_package_is_either_exported_or_named_internal(ModuleReference module) throws IOException {
    var exported =
        module.descriptor().exports().stream()
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(exported).isEqualTo(packagesForCallers(module));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_service_files_name_what_the_descriptor_provides(ModuleReference module)
      throws IOException {
    var provided = new TreeMap<String, Set<String>>();
    module
        .descriptor()
        .provides()
        .forEach(p -> provided.put(p.service(), new TreeSet<>(p.providers())));

    assertThat(provided).isEqualTo(servicesOf(module));
  }

  private static Map<String, Set<String>> servicesOf(ModuleReference module) throws IOException {
    var services = new TreeMap<String, Set<String>>();
    try (var reader = module.open();
        var entries = reader.list()) {
      for (var entry : entries.filter(DescriptorTest::isServiceFile).toList()) {
        try (var in = reader.open(entry).orElseThrow()) {
          services.put(
              entry.substring(SERVICES.length()),
              linesOf(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
    }
    return services;
  }

  private static Set<String> packagesForCallers(ModuleReference module) throws IOException {
    try (var reader = module.open();
        var entries = reader.list()) {
      return entries
          .filter(entry -> entry.endsWith(".class") && !entry.endsWith("-info.class"))
          .map(entry -> entry.substring(0, entry.lastIndexOf('/')).replace('/', '.'))
          .filter(name -> !name.contains(".internal"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean isServiceFile(String entry) {
    return entry.startsWith(SERVICES) && !entry.endsWith("/");
  }

  private static Set<String> linesOf(String file) {
    return file.lines()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A folder of this build, or a jar of it. */
  private static boolean isOurs(Path path) {
    return List.of("governance-core", "governance-spi").stream()
        .anyMatch(folder -> path.toString().contains("/" + folder + "/"));
  }
}
