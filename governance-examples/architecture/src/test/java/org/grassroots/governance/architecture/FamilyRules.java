package org.grassroots.governance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.IntStream;

/** The families of the domain in their order: a lower one knows nothing of a higher one. */
record FamilyRules(String layer) {

  /** From the lowest to the highest, as docs/architecture.md lists them. */
  static final List<String> ORDER =
      List.of(
          "shared",
          "unit",
          "place",
          "organisation",
          "duty",
          "resource",
          "matter",
          "need",
          "programme",
          "deliberation",
          "risk",
          "assessment");

  List<ArchRule> all() {
    return IntStream.range(0, ORDER.size() - 1).mapToObj(this::looksOnlyDown).toList();
  }

  /** No package beside the families: what belongs to none of them is not part of the domain. */
  ArchRule nothingElse() {
    var families = ORDER.stream().map(this::tree).toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(layer + "..")
        .should()
        .resideInAnyPackage(families)
        .as("every class of %s belongs to a family".formatted(layer));
  }

  private ArchRule looksOnlyDown(int rank) {
    var higher =
        ORDER.subList(rank + 1, ORDER.size()).stream().map(this::tree).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(tree(ORDER.get(rank)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(higher)
        .as("the family %s knows nothing of the families above it".formatted(ORDER.get(rank)))
        .allowEmptyShould(true);
  }

  private String tree(String family) {
    return layer + "." + family + "..";
  }
}
