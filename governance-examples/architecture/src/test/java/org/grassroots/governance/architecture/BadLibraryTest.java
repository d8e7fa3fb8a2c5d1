package org.grassroots.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule fails, and names the culprit, on a small library made to break it. */
class BadLibraryTest {

  private static final String ROOT = "org.grassroots.governance.architecture.bad";
  private static JavaClasses bad;

  @BeforeAll
  static void readTheBadLibrary() {
    bad = new ClassFileImporter().importPackages(ROOT);
  }

  static Stream<Arguments> broken() {
    var modules = new ModuleRules(ROOT);
    var families = new FamilyRules(ROOT + ".model");
    var pure = new PurityRules(ROOT + ".model");
    var signatures = new SignatureRules(ROOT);
    return Stream.of(
        arguments(modules.model(), "Tangled.back()"),
        arguments(modules.spi(), "Back.engine()"),
        arguments(modules.tck(), "tck.Greedy"),
        arguments(modules.engine(), "store.Greedy"),
        arguments(modules.formats(), "formats.Greedy"),
        arguments(modules.store(), "store.Greedy"),
        arguments(modules.mail(), "mail.Greedy"),
        arguments(modules.regions(), "region.Greedy"),
        arguments(families.all().get(0), "Upward"),
        arguments(families.nothingElse(), "Homeless"),
        arguments(pure.clock(), "Tangled.clock()"),
        arguments(pure.chance(), "Tangled.chance()"),
        arguments(pure.defaults(), "Tangled.locale()"),
        arguments(pure.surroundings(), "Tangled.surroundings()"),
        arguments(pure.inputAndOutput(), "Tangled.input()"),
        arguments(pure.log(), "Tangled.log()"),
        arguments(signatures.clean("spi"), "Back.names()"),
        arguments(signatures.clean("engine"), "Leaky.documents("),
        arguments(signatures.noStaticState(), "Leaky.calls"));
  }

  @ParameterizedTest(name = "{1} breaks: {0}")
  @MethodSource("broken")
  void a_broken_rule_names_the_culprit(ArchRule rule, String culprit) {
    assertThat(rule.evaluate(bad).getFailureReport().getDetails())
        .anySatisfy(line -> assertThat(line).contains(culprit));
  }

  @Test
  void a_package_without_the_null_mark_is_named() {
    assertThat(new NullRules(ROOT).unmarked(bad))
        .contains(ROOT + ".engine", ROOT + ".model.shared");
  }
}
