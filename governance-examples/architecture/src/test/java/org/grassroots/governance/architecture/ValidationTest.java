package org.grassroots.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Commands with constraints lie in packages opened to the validator. Tests on the class path pass
 * without, and the caller's module path does not.
 */
class ValidationTest {

  private static final String ENGINE = "org.grassroots.governance.engine";

  @Test
  void packages_with_constraints_are_opened_to_the_validator_and_no_others() {
    assertThat(constrained()).isNotEmpty().isEqualTo(opened());
  }

  private static Set<String> constrained() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ENGINE).stream()
            .filter(type -> type.getFields().stream().anyMatch(ValidationTest::isConstrained))
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isConstrained(JavaField field) {
    return field.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .anyMatch(type -> type.getPackageName().startsWith("jakarta.validation"));
  }

  private static Set<String> opened() {
    return DescriptorTest.modules()
        .map(ModuleReference::descriptor)
        .filter(module -> module.name().equals(ENGINE))
        .flatMap(module -> module.opens().stream())
        .filter(opens -> opens.targets().equals(Set.of("org.hibernate.validator")))
        .map(ModuleDescriptor.Opens::source)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
