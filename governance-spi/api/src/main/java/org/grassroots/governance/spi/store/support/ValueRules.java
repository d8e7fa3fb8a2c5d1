package org.grassroots.governance.spi.store.support;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.StoreException;

/**
 * What a value must be to be stored (S13, S14).
 *
 * @since 0.1
 */
public final class ValueRules {
  /** The earliest date a field can have. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  /** The latest date a field can have. */
  public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** The earliest instant a field can have. */
  public static final Instant FIRST_MOMENT = Instant.parse("0001-01-01T00:00:00Z");

  /** The latest instant a field can have. */
  public static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59.999999Z");

  private static final int NANOS_PER_MICRO = 1000;
  private static final int FIXED_BYTES = 8;

  private ValueRules() {}

  /**
   * Checks type and value.
   *
   * @return the bytes the value counts towards the size of its record (S16)
   * @throws StoreException.Refused what was found and wanted
   */
  public static int check(FieldSpec field, FieldValue value) {
    checkType(field, value);
    if (value instanceof FieldValue.Text text) {
      return checkText("The field '" + field.name() + "'", text.value());
    }
    if (value instanceof FieldValue.Bytes bytes) {
      return bytes.value().length;
    }
    checkRange(field, value);
    return FIXED_BYTES;
  }

  /** Refuses a value whose type is not the declared one. */
  public static void checkType(FieldSpec field, FieldValue value) {
    if (field.type() != value.type()) {
      throw new StoreException.Refused(
          "The field '%s' is declared as %s, found %s. Maybe the declaration is older than the code?"
              .formatted(field.name(), field.type(), value.type()));
    }
  }

  /** Refuses U+0000 and lone surrogates; answers the length in UTF-8. */
  static int checkText(String what, String text) {
    return CodePoints.utf8Length(text)
        .orElseThrow(
            () ->
                new StoreException.Refused(
                    what
                        + " has U+0000 or a lone surrogate, which no store can keep. Maybe the text was cut in the"
                        + " middle of a character?"));
  }

  private static void checkRange(FieldSpec field, FieldValue value) {
    boolean fits = true;
    if (value instanceof FieldValue.Decimal decimal) {
      fits = fits(field, decimal.value());
    } else if (value instanceof FieldValue.Day day) {
      fits = !day.value().isBefore(FIRST_DAY) && !day.value().isAfter(LAST_DAY);
    } else if (value instanceof FieldValue.Moment moment) {
      fits = fits(moment.value());
    }
    if (!fits) {
      throw new StoreException.Refused(
          "The field '%s' of type %s cannot keep %s exactly. Maybe round it to what is declared first?"
              .formatted(field.name(), describe(field), value));
    }
  }

  /**
   * Whether the decimal has at most the declared digits before and after the point; trailing zeros
   * do not count.
   */
  public static boolean fits(FieldSpec field, BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.signum() == 0
        || plain.scale() <= field.scale()
            && (long) plain.precision() - plain.scale() <= field.precision() - field.scale();
  }

  /** Whether the instant is a whole microsecond of the years 0001 to 9999. */
  public static boolean fits(Instant value) {
    return value.getNano() % NANOS_PER_MICRO == 0
        && !value.isBefore(FIRST_MOMENT)
        && !value.isAfter(LAST_MOMENT);
  }

  private static String describe(FieldSpec field) {
    return switch (field.type()) {
      case DECIMAL -> "DECIMAL(" + field.precision() + ", " + field.scale() + ")";
      case INSTANT -> "INSTANT (microseconds, years 0001 to 9999)";
      case DATE -> "DATE (years 0001 to 9999)";
      default -> field.type().name();
    };
  }
}
