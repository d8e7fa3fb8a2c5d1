package org.grassroots.governance.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What makes the model give the same answer on every machine and every day. */
record PurityRules(String model) {

  private static final Set<String> CLOCKS = Set.of("java.time.Clock", "java.util.Timer");
  private static final Set<String> TIMES =
      Set.of("java.lang.System.currentTimeMillis", "java.lang.System.nanoTime");

  private static final Set<String> GENERATORS =
      Set.of("java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");
  private static final Set<String> SEEDED =
      Set.of("java.util.Random.<init>", "java.util.SplittableRandom.<init>");
  private static final Set<String> LOTS =
      Set.of("java.lang.Math.random", "java.lang.StrictMath.random", "java.util.UUID.randomUUID");

  private static final Set<String> DEFAULTS =
      Set.of(
          "java.util.Locale.getDefault",
          "java.time.ZoneId.systemDefault",
          "java.util.TimeZone.getDefault",
          "java.nio.charset.Charset.defaultCharset",
          "java.text.NumberFormat.getInstance",
          "java.text.Collator.getInstance");

  private static final Set<String> SURROUNDINGS =
      Set.of(
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.System.getenv",
          "java.lang.Integer.getInteger",
          "java.lang.Boolean.getBoolean");

  List<ArchRule> all() {
    return List.of(clock(), chance(), defaults(), surroundings(), inputAndOutput(), log());
  }

  ArchRule clock() {
    return never(
        "the model reads no clock",
        type -> CLOCKS.contains(type.getName()),
        access -> TIMES.contains(name(access)) || isNow(access) || isNewDate(access));
  }

  ArchRule chance() {
    return never(
        "the model draws no lots without a seed it was given",
        type -> GENERATORS.contains(type.getName()),
        access -> LOTS.contains(name(access)) || isUnseeded(access));
  }

  ArchRule defaults() {
    return never(
        "the model asks the machine for no locale, zone or character set",
        type -> false,
        access -> DEFAULTS.contains(name(access)));
  }

  ArchRule surroundings() {
    return never(
        "the model reads no property, environment or thread-local value",
        type -> type.isAssignableTo(ThreadLocal.class),
        access -> SURROUNDINGS.contains(name(access)));
  }

  ArchRule inputAndOutput() {
    var channels =
        resideInAnyPackage(
            "java.io..", "java.net..", "java.sql..", "java.nio.file..", "java.nio.channels..");
    return never(
        "the model reads and writes nothing",
        type -> channels.test(type) && !type.getName().equals("java.io.Serializable"),
        access -> false);
  }

  ArchRule log() {
    var logs = resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..");
    return never(
        "the model keeps no log",
        type -> logs.test(type) || type.getName().startsWith("java.lang.System$Logger"),
        access -> false);
  }

  private ArchRule never(
      String sentence, Predicate<JavaClass> type, Predicate<JavaAccess<?>> access) {
    DescribedPredicate<JavaClass> types = describe("forbidden types", type);
    DescribedPredicate<JavaAccess<?>> accesses = describe("forbidden calls", access);
    return noClasses()
        .that()
        .resideInAPackage(model + "..")
        .should()
        .dependOnClassesThat(types)
        .orShould()
        .accessTargetWhere(accesses)
        .as(sentence);
  }

  private static String name(JavaAccess<?> access) {
    return access.getTargetOwner().getName() + "." + access.getName();
  }

  private static boolean isNow(JavaAccess<?> access) {
    return access.getName().equals("now")
        && access.getTargetOwner().getPackageName().startsWith("java.time");
  }

  private static boolean isNewDate(JavaAccess<?> access) {
    return access.getTarget().getFullName().equals("java.util.Date.<init>()");
  }

  private static boolean isUnseeded(JavaAccess<?> access) {
    return SEEDED.contains(name(access)) && access.getTarget().getFullName().endsWith("()");
  }
}
