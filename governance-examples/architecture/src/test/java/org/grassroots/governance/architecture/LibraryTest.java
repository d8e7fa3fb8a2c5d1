package org.grassroots.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The library keeps the rules of docs/architecture.md; {@link BadLibraryTest} shows that each rule
 * can fail.
 */
class LibraryTest {

  private static final String ROOT = "org.grassroots.governance";
  private static JavaClasses library;

  @BeforeAll
  static void readTheLibrary() {
    library =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(LibraryTest::isNoRule)
            .importPackages(ROOT);
  }

  /** The rules themselves are tests wherever a build puts their classes. */
  private static boolean isNoRule(Location location) {
    return !location.contains("/org/grassroots/governance/architecture/");
  }

  static Stream<ArchRule> rules() {
    return Stream.of(
            new ModuleRules(ROOT).all(),
            new FamilyRules(ROOT + ".model").all(),
            new FamilyRules(ROOT + ".engine").all(),
            List.of(new FamilyRules(ROOT + ".model").nothingElse()),
            new PurityRules(ROOT + ".model").all(),
            new SignatureRules(ROOT).all())
        .flatMap(List::stream);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_library_keeps(ArchRule rule) {
    rule.check(library);
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(new NullRules(ROOT).unmarked(library)).isEmpty();
  }

  @Test
  void every_module_is_among_the_classes_under_test() {
    assertThat(
            Stream.of(
                "model",
                "spi",
                "tck",
                "engine",
                "formats",
                "store.jdbc",
                "region.cn",
                "region.us311"))
        .allSatisfy(module -> assertThat(library.containPackage(ROOT + "." + module)).isTrue());
  }
}
