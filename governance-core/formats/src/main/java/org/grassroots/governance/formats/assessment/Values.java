package org.grassroots.governance.formats.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Text;

/** Reads the kinds of values schemes are made of. */
final class Values {
  private static final String NUMBER = "a decimal number or a fraction such as 1/3";

  private Values() {}

  static Optional<Fraction> number(YamlMap map, String key) {
    return map.parsed(key, NUMBER, Values::fraction);
  }

  static Fraction number(YamlMap map, String key, Fraction otherwise) {
    return number(map, key).orElse(otherwise);
  }

  /** A number that must be there; 0 after a fault. */
  static Fraction required(YamlMap map, String key) {
    if (map.text(key).isEmpty()) {
      return Fraction.ZERO;
    }
    return number(map, key).orElse(Fraction.ZERO);
  }

  static Fraction fraction(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Fraction.of(decimal(text));
    }
    Fraction divisor = Fraction.of(decimal(text.substring(slash + 1)));
    if (divisor.signum() == 0) {
      throw new IllegalArgumentException("divided by 0");
    }
    return Fraction.of(decimal(text.substring(0, slash))).dividedBy(divisor);
  }

  private static BigDecimal decimal(String text) {
    return Numerals.parse(text.strip());
  }

  static Optional<Integer> whole(YamlMap map, String key) {
    return map.parsed(key, "a whole number from 0 to 1000000", Values::small);
  }

  private static Integer small(String text) {
    int value = Integer.parseInt(text);
    if (value < 0 || value > 1_000_000) {
      throw new IllegalArgumentException("out of range");
    }
    return value;
  }

  static <E extends Enum<E>> E constant(YamlMap map, String key, E otherwise) {
    return constant(map, key, otherwise.getDeclaringClass()).orElse(otherwise);
  }

  static <E extends Enum<E>> Optional<E> constant(YamlMap map, String key, Class<E> type) {
    String known = "one of " + Arrays.stream(type.getEnumConstants()).map(Values::text).toList();
    return map.parsed(
        key,
        known,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(each -> text(each).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text)));
  }

  /** {@code CAP_GRADE} as files write it: {@code cap-grade}. */
  static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Formula> formula(YamlMap map, String key) {
    return parsed(map, key, Formula::parse);
  }

  static Optional<Condition> condition(YamlMap map, String key) {
    return parsed(map, key, Condition::parse);
  }

  private static <T> Optional<T> parsed(
      YamlMap map, String key, java.util.function.Function<String, T> parser) {
    return map.optionalText(key).flatMap(text -> built(map, key, () -> parser.apply(text)));
  }

  /** Builds a value; what the model refuses becomes a fault at its line. */
  static <T> Optional<T> built(YamlMap map, String key, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (InvalidInput refused) {
      map.refused(key, refused);
      return Optional.empty();
    }
  }

  /** One text, or texts by language. */
  static Optional<Text> title(YamlMap map) {
    if (map.isText("title")) {
      return map.optionalText("title").map(text -> Text.of(Map.of(Text.FALLBACK, text)));
    }
    return map.map("title")
        .map(
            languages -> {
              Map<String, String> texts = new TreeMap<>();
              languages.keys().forEach(tag -> texts.put(tag, languages.text(tag)));
              languages.finish();
              return texts;
            })
        .filter(texts -> !texts.isEmpty())
        .map(Text::of);
  }
}
