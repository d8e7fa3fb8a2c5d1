package org.grassroots.governance.model.assessment.scheme;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The one text of a value: records by their parts in order, maps by key, numbers without trailing
 * zeros. Empty parts are left out, so that a part added later does not change what never had it.
 */
final class Canonical {
  private Canonical() {}

  /** The SHA-256 of the canonical text, in hexadecimal. */
  static String hash(Object value) {
    try {
      byte[] bytes = of(value).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String of(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Canonical::of).orElse("");
    }
    if (value instanceof List<?> list) {
      return list.isEmpty() ? "" : joined(list);
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty() ? "" : joined(map);
    }
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
    if (value instanceof Fraction fraction) {
      return StepNumbers.plain(fraction);
    }
    if (value instanceof Source.Children group && group.each().isPresent()) {
      return "Children(" + of(List.of(group.aggregation(), group.each().get())) + ")";
    }
    return value instanceof Record parts && hasParts(parts) ? parts(parts) : String.valueOf(value);
  }

  /** Formulas and conditions have a text of their own. */
  private static boolean hasParts(Record parts) {
    return !(parts instanceof Formula || parts instanceof Condition);
  }

  private static String joined(List<?> list) {
    StringJoiner joined = new StringJoiner(", ", "[", "]");
    list.forEach(each -> joined.add(quoted(each)));
    return joined.toString();
  }

  private static String joined(Map<?, ?> map) {
    StringJoiner joined = new StringJoiner(", ", "{", "}");
    map.forEach((key, each) -> joined.add(quoted(key) + ": " + quoted(each)));
    return joined.toString();
  }

  private static String parts(Record record) {
    StringJoiner joined = new StringJoiner(", ", record.getClass().getSimpleName() + "(", ")");
    for (RecordComponent part : record.getClass().getRecordComponents()) {
      String shown = quoted(value(part, record));
      if (!shown.isEmpty()) {
        joined.add(part.getName() + ": " + shown);
      }
    }
    return joined.toString();
  }

  /** Texts are quoted, so that no two values have the same text. */
  private static String quoted(Object value) {
    return value instanceof String text && !text.isEmpty()
        ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
        : value instanceof Optional<?> optional
            ? optional.map(Canonical::quoted).orElse("")
            : of(value);
  }

  static Object value(RecordComponent part, Object record) {
    try {
      return part.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Parts of our own records can be read", e);
    }
  }
}
