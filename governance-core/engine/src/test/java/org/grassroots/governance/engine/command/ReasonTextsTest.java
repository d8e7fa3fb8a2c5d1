package org.grassroots.governance.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grassroots.governance.model.shared.Reason;
import org.junit.jupiter.api.Test;

class ReasonTextsTest {
  private static final String BUNDLE = "org.grassroots.governance.engine.command.reasons";
  private static final Pattern REASON =
      Pattern.compile("(?:Reason\\.of|refuse)\\(\\s*\"(GOV-[A-Z]+-\\d+)\"");
  private static final Pattern HOLE = Pattern.compile("\\{[a-z]+}");

  @Test
  void every_reason_of_the_sources_has_words_in_both_languages() throws IOException {
    assertThat(reasons()).isNotEmpty();
    assertThat(Languages.bundle(BUNDLE, Locale.ENGLISH).keySet()).isEqualTo(reasons());
    assertThat(Languages.bundle(BUNDLE, Locale.CHINA).keySet()).isEqualTo(reasons());
  }

  @Test
  void both_languages_use_the_same_arguments() {
    ResourceBundle english = Languages.bundle(BUNDLE, Locale.ENGLISH);
    ResourceBundle chinese = Languages.bundle(BUNDLE, Locale.CHINA);

    for (String code : english.keySet()) {
      assertThat(chinese.getString(code)).isNotEqualTo(english.getString(code));
      assertThat(holes(chinese.getString(code))).as(code).isEqualTo(holes(english.getString(code)));
    }
  }

  @Test
  void arguments_are_filled_in_and_unknown_codes_stay_readable() {
    Reason missing = Reason.of("GOV-MAT-010", "field", "description");

    assertThat(ReasonTexts.text(missing, Locale.GERMANY))
        .isEqualTo("The field description is missing.");
    assertThat(ReasonTexts.text(missing, Locale.CHINA)).isEqualTo("缺少字段 description。");
    assertThat(ReasonTexts.text(Reason.of("ACME-1", "a", "b"), Locale.CHINA))
        .isEqualTo("ACME-1 {a=b}");
  }

  private static Set<String> reasons() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files =
        Files.walk(Path.of(System.getProperty("governance.root"), "governance-core"))) {
      for (Path file :
          files
              .filter(f -> f.toString().contains("/src/main/") && f.toString().endsWith(".java"))
              .toList()) {
        REASON
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> codes.add(found.group(1)));
      }
    }
    return codes;
  }

  private static Set<String> holes(String text) {
    return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
