package org.grassroots.governance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** What a caller sees of the library: no foreign types, and no shared state. */
record SignatureRules(String root) {

  private static final List<String> FOREIGN =
      List.of(
          "com.google.",
          "com.fasterxml.",
          "org.locationtech.",
          "org.hibernate.",
          "com.networknt.",
          "de.siegmar.");

  List<ArchRule> all() {
    return List.of(clean("model"), clean("spi"), clean("engine"), noStaticState());
  }

  /**
   * Types of libraries stay inside, type arguments and exceptions among them. Packages named
   * internal are not exported, see {@link DescriptorTest}, so no caller sees them.
   */
  ArchRule clean(String module) {
    return classes()
        .that()
        .resideInAPackage(root + "." + module + "..")
        .and()
        .resideOutsideOfPackage("..internal..")
        .should(showNoForeignType())
        .as("no signature of %s shows a type of a library".formatted(module));
  }

  /** Several instances live in one virtual machine, so nothing static may change. */
  ArchRule noStaticState() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            Stream.of("model", "spi", "engine", "formats", "store", "region")
                .map(module -> root + "." + module + "..")
                .toArray(String[]::new))
        .and()
        .areStatic()
        .should()
        .beFinal()
        .as("no static field of the library changes");
  }

  private static ArchCondition<JavaClass> showNoForeignType() {
    return new ArchCondition<>("show no type of a library") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (isSeen(type)) {
          type.getMembers().stream()
              .filter(SignatureRules::isSeen)
              .forEach(member -> report(member, events));
        }
      }
    };
  }

  private static void report(JavaMember member, ConditionEvents events) {
    typesOf(member)
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .filter(type -> FOREIGN.stream().anyMatch(type.getName()::startsWith))
        .forEach(
            type ->
                events.add(
                    SimpleConditionEvent.violated(
                        member, member.getFullName() + " shows " + type.getName())));
  }

  private static Stream<JavaType> typesOf(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    var unit = (JavaCodeUnit) member;
    return Stream.of(
            Stream.of(unit.getReturnType()),
            unit.getParameterTypes().stream(),
            unit.getExceptionTypes().stream().map(JavaType.class::cast))
        .flatMap(types -> types);
  }

  private static boolean isSeen(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean isSeen(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }
}
