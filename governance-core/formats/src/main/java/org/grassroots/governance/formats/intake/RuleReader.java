package org.grassroots.governance.formats.intake;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.grassroots.governance.formats.intake.FieldRule.Head;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlMap;

/** Reads the rule of one field, noting faults in its map. */
final class RuleReader {
  private static final Pattern PAIR =
      Pattern.compile("\\(\\s*(?<latitude>[^,\\s]+)\\s*,\\s*(?<longitude>[^)\\s]+)\\s*\\)");

  private final String field;
  private final YamlMap map;
  private final ZoneId zone;

  RuleReader(String field, YamlMap map, ZoneId zone) {
    this.field = field;
    this.map = map;
    this.zone = zone;
  }

  Optional<FieldRule> rule() {
    String word = map.optionalText("type").orElse(FieldKind.TEXT.word());
    if (!FieldKind.words().contains(word)) {
      map.fault(
          "type",
          word,
          "one of " + String.join(", ", FieldKind.words()),
          Nearest.advice(word, FieldKind.words()));
      return Optional.empty();
    }
    return Optional.of(
        switch (FieldKind.parse(word)) {
          case TEXT -> text();
          case DATE_TIME -> dateTime();
          case NUMBER -> number();
          case NUMBERED -> numbered();
          case POSITION -> position();
        });
  }

  private Head head(List<String> columns) {
    return new Head(field, columns, map.flag("required"), map.flag("optional"));
  }

  private Head oneColumn() {
    return head(List.of(map.text("column")));
  }

  private TextRule text() {
    Map<String, Set<String>> flags = new TreeMap<>();
    map.namedTexts("flags").forEach((flag, values) -> flags.put(flag, lower(values)));
    return new TextRule(
        oneColumn(),
        Set.copyOf(map.texts("none")),
        map.optionalText("otherwise"),
        lower(map.texts("known")),
        flags,
        replacements());
  }

  private static Set<String> lower(List<String> values) {
    return values.stream()
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .collect(toUnmodifiableSet());
  }

  private List<TextRule.Replacement> replacements() {
    List<TextRule.Replacement> replacements = new ArrayList<>();
    for (YamlMap entry : map.maps("replace")) {
      Optional<Pattern> match = entry.parsed("match", "a regular expression", Pattern::compile);
      String with = entry.rawText("with").orElse("");
      if (match.isEmpty() && entry.optionalText("match").isEmpty()) {
        entry.fault("match", "", "a regular expression");
      }
      match.ifPresent(pattern -> replacements.add(new TextRule.Replacement(pattern, with)));
      entry.finish();
    }
    return List.copyOf(replacements);
  }

  private DateTimeRule dateTime() {
    Head head = oneColumn();
    List<DatePattern> patterns = new ArrayList<>();
    for (String pattern : map.texts("patterns")) {
      try {
        patterns.add(DatePattern.of(pattern, zone));
      } catch (IllegalArgumentException | java.time.DateTimeException e) {
        map.fault(
            "patterns",
            pattern,
            "a pattern with year, month and day, such as yyyy-MM-dd HH:mm:ss",
            "Maybe a letter is doubled, or hh stands without a for AM or PM.");
      }
    }
    if (patterns.isEmpty()) {
      map.fault("patterns", "", "at least one pattern such as yyyy-MM-dd HH:mm:ss");
    }
    return new DateTimeRule(head, List.copyOf(patterns));
  }

  private NumberRule number() {
    return new NumberRule(oneColumn(), map.number("from"), map.number("to"));
  }

  private NumberedRule numbered() {
    Head head = oneColumn();
    List<Pattern> patterns = new ArrayList<>();
    for (String expression : map.texts("patterns")) {
      pattern(expression, "number").ifPresent(patterns::add);
    }
    if (patterns.isEmpty()) {
      map.fault("patterns", "", "at least one regular expression with a group (?<number>…)");
    }
    BigInteger from = integer("from").orElse(BigInteger.ONE);
    return new NumberedRule(
        head, List.copyOf(patterns), from, integer("to"), map.optionalText("otherwise"));
  }

  private Optional<BigInteger> integer(String key) {
    return map.parsed(key, "a whole number", BigInteger::new);
  }

  private Optional<Pattern> pattern(String expression, String... groups) {
    String wanted = "a regular expression with (?<" + String.join(">…) and (?<", groups) + ">…)";
    try {
      Pattern pattern = Pattern.compile(expression);
      for (String group : groups) {
        if (!expression.contains("(?<" + group + ">")) {
          map.fault(groups.length == 1 ? "patterns" : "pattern", expression, wanted);
          return Optional.empty();
        }
      }
      return Optional.of(pattern);
    } catch (IllegalArgumentException e) {
      map.fault(groups.length == 1 ? "patterns" : "pattern", expression, wanted);
      return Optional.empty();
    }
  }

  private PositionRule position() {
    Optional<String> single = map.optionalText("column");
    List<PositionRule.Point> none = none();
    if (single.isPresent()) {
      Optional<Pattern> own =
          map.optionalText("pattern").flatMap(text -> pattern(text, "latitude", "longitude"));
      return new PositionRule(head(List.of(single.get())), Optional.of(own.orElse(PAIR)), none);
    }
    List<String> columns = List.of(map.text("latitude"), map.text("longitude"));
    return new PositionRule(head(columns), Optional.empty(), none);
  }

  private List<PositionRule.Point> none() {
    List<PositionRule.Point> points = new ArrayList<>();
    for (YamlMap entry : map.maps("none")) {
      Optional<BigDecimal> latitude = entry.number("latitude");
      Optional<BigDecimal> longitude = entry.number("longitude");
      if (latitude.isEmpty() || longitude.isEmpty()) {
        entry.fault("", "no point", "latitude and longitude");
      } else {
        points.add(new PositionRule.Point(latitude.get(), longitude.get()));
      }
      entry.finish();
    }
    return List.copyOf(points);
  }
}
