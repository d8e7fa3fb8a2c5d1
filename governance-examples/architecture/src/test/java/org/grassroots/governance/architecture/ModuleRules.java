package org.grassroots.governance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The arrows between modules: each may use what is listed for it and nothing else.
 *
 * <p>A list of what is allowed also keeps foreign libraries out: a new dependency has to be written
 * here, in the open.
 */
record ModuleRules(String root) {

  private static final String JAVA = "java..";
  private static final String NULL_MARKS = "org.jspecify.annotations..";

  List<ArchRule> all() {
    return List.of(model(), spi(), tck(), engine(), formats(), store(), regions(), mail());
  }

  ArchRule model() {
    return only("model", List.of("model"));
  }

  ArchRule spi() {
    return only("spi", List.of("spi", "model"));
  }

  ArchRule tck() {
    return only(
        "tck", List.of("tck", "spi", "model"), "org.assertj..", "net.jqwik..", "org.opentest4j..");
  }

  ArchRule engine() {
    return only(
        "engine",
        List.of("engine", "formats", "spi", "model"),
        "com.google.common..",
        "com.google.errorprone.annotations..",
        "jakarta.validation..",
        "org.hibernate.validator..",
        "javax.crypto..", // of the JDK: signs what the webhook posts
        "com.fasterxml.jackson..",
        "org.ojalgo..",
        "org.slf4j..");
  }

  ArchRule formats() {
    return only(
        "formats",
        List.of("formats", "model"),
        "de.siegmar.fastcsv..",
        "com.fasterxml.jackson..",
        "org.locationtech.jts..");
  }

  ArchRule store() {
    return only(
        "store",
        List.of("store", "spi", "model"),
        "javax.sql..",
        "com.zaxxer.hikari..",
        "org.sqlite..",
        "org.postgresql..");
  }

  ArchRule mail() {
    return only(
            "notify.mail",
            List.of("notify.mail", "spi", "model"),
            "jakarta.mail..",
            "org.eclipse.angus.mail..")
        .allowEmptyShould(true); // an adapter; that it is there is asked of its descriptor
  }

  ArchRule regions() {
    return only("region", List.of("region", "spi", "model"));
  }

  private ArchRule only(String module, List<String> ours, String... libraries) {
    var allowed =
        Stream.of(ours.stream().map(this::tree), Stream.of(libraries), Stream.of(JAVA, NULL_MARKS))
            .flatMap(packages -> packages)
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(tree(module))
        .should()
        .onlyDependOnClassesThat(inside(allowed))
        .as("the module %s uses only %s".formatted(module, List.of(allowed)))
        .because("the arrows of the architecture point one way");
  }

  private String tree(String module) {
    return root + "." + module + "..";
  }

  private static DescribedPredicate<JavaClass> inside(String... packages) {
    var named = JavaClass.Predicates.resideInAnyPackage(packages);
    return DescribedPredicate.describe(
        "primitives or the packages allowed",
        used ->
            used.getBaseComponentType().isPrimitive() || named.test(used.getBaseComponentType()));
  }
}
