package org.grassroots.governance.formats.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;

/** Turns YAML into a survey profile, collecting every fault. */
final class SurveyProfileReader {
  private static final String CODE = "GOV-NED-011";
  private static final String SCORE = "score";
  private static final String COLUMN = "column";

  private final YamlMap root;
  private final Set<String> columns = new HashSet<>();

  private SurveyProfileReader(YamlMap root) {
    this.root = root;
  }

  static SurveyProfile read(String yaml, String file) {
    return new SurveyProfileReader(YamlDocument.read(yaml, file, CODE)).profile();
  }

  private SurveyProfile profile() {
    String name = root.text("survey");
    String title = root.optionalText("title").orElse(name);
    char separator = cellSeparator();
    List<NeedQuestion> questions = questions();
    Set<String> none = new HashSet<>(root.texts("none"));
    Map<String, String> rename = new LinkedHashMap<>();
    root.map("rename")
        .ifPresent(
            map -> {
              map.keys().forEach(answer -> rename.put(answer, map.text(answer)));
              map.finish();
            });
    root.finish();
    root.throwIfFaulty();
    return new SurveyProfile(name, title, separator, questions, none, rename);
  }

  private char cellSeparator() {
    String separator = root.rawText("separator").orElse(",");
    String one = separator.equals("tab") ? "\t" : separator;
    if (one.length() != 1 || "\"\r\n".contains(one)) {
      root.fault("separator", separator, "one character, or the word tab");
      return ',';
    }
    return one.charAt(0);
  }

  private List<NeedQuestion> questions() {
    List<NeedQuestion> questions = new ArrayList<>();
    for (YamlMap map : root.maps("needs")) {
      questions.add(question(map));
      map.finish();
    }
    if (questions.isEmpty()) {
      root.fault("needs", "", "at least one column that names needs");
    }
    return questions;
  }

  private NeedQuestion question(YamlMap map) {
    String column = map.text(COLUMN);
    if (!column.isEmpty() && !columns.add(column)) {
      map.fault(COLUMN, column + " again", "each column once");
    }
    Optional<String> need = map.optionalText("need");
    List<String> when = map.texts("when");
    if (need.isPresent() == when.isEmpty()) {
      map.fault("when", when.toString(), "answers that mean yes, together with 'need'");
    }
    return new NeedQuestion(
        column, score(map), map.rawText("split").orElse(""), need, when, map.optionalText("list"));
  }

  private static BigDecimal score(YamlMap map) {
    Optional<BigDecimal> score = map.number(SCORE);
    boolean isMissing = score.isEmpty() && map.optionalText(SCORE).isEmpty();
    if (isMissing || score.filter(number -> number.signum() <= 0).isPresent()) {
      map.fault(SCORE, map.optionalText(SCORE).orElse(""), "a number above 0");
      return BigDecimal.ONE;
    }
    return score.orElse(BigDecimal.ONE);
  }
}
