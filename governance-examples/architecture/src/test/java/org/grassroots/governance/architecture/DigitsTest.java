package org.grassroots.governance.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Digits in data and messages never follow the locale of the machine. */
class DigitsTest {
  private static final Pattern BY_LOCALE =
      Pattern.compile(
          "%[0-9,.]{0,5}[df][^\"\\n]{0,200}\"\\s*\\.formatted\\(|String\\.format\\(\\s*\"");

  @Test
  void no_text_is_formatted_with_digits_of_the_default_locale() throws IOException {
    assertThat("\"%d rows\".formatted(").containsPattern(BY_LOCALE);
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("governance.root")))) {
      List<Path> found =
          files.filter(DigitsTest::isOurs).filter(DigitsTest::followsTheLocale).toList();
      assertThat(found).isEmpty();
    }
  }

  private static boolean isOurs(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java") && path.contains("/src/main/") && !path.contains("/benchmarks/");
  }

  private static boolean followsTheLocale(Path file) {
    try {
      return BY_LOCALE.matcher(Files.readString(file)).find();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
