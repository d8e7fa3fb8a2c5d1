package org.grassroots.governance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Every package says that what it does not mark is never null. */
record NullRules(String root) {

  /**
   * The packages with classes and without the mark, in alphabetical order; empty when all is well.
   */
  List<String> unmarked(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackage)
        .distinct()
        .filter(place -> (place.getName() + ".").startsWith(root + "."))
        .filter(place -> !isMarked(place))
        .map(JavaPackage::getName)
        .sorted()
        .toList();
  }

  private static boolean isMarked(JavaPackage place) {
    return place
        .tryGetPackageInfo()
        .map(info -> info.isAnnotatedWith(NullMarked.class))
        .orElse(false);
  }
}
