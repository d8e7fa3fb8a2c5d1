package org.grassroots.governance.spi.store;

import java.util.regex.Pattern;

/**
 * A declared field of a record kind: a real typed column in a relational store.
 *
 * @param name lower-case letters, digits and underscores, starting with a letter, at most 40
 * @param type the type of its values
 * @param precision for {@link FieldType#DECIMAL} the digits in all, 1 to 18; else 0
 * @param scale for {@link FieldType#DECIMAL} the digits after the point, 0 to precision; else 0
 * @since 0.1
 */
public record FieldSpec(String name, FieldType type, int precision, int scale) {
  private static final int MAX_PRECISION = 18;
  static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /** Checks name, precision and scale. */
  public FieldSpec {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("The field name '" + name + "' must match " + NAME + ".");
    }
    boolean fits =
        type == FieldType.DECIMAL
            ? precision >= 1 && precision <= MAX_PRECISION && scale >= 0 && scale <= precision
            : precision == 0 && scale == 0;
    if (!fits) {
      throw new IllegalArgumentException(
          "The field '%s' of type %s cannot have precision %s and scale %s."
              .formatted(name, type, precision, scale));
    }
  }

  /** A field of any type but decimal. */
  public static FieldSpec of(String name, FieldType type) {
    return new FieldSpec(name, type, 0, 0);
  }

  /** A decimal field. */
  public static FieldSpec decimal(String name, int precision, int scale) {
    return new FieldSpec(name, FieldType.DECIMAL, precision, scale);
  }
}
