package org.grassroots.governance.model.place.register;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The coders of standards.
 *
 * @since 0.1
 */
public final class GridCoders {
  private static final Pattern COMMUNITY = Pattern.compile("\\d{12}");
  private static final Pattern CLASS = Pattern.compile("\\d{6}");

  private GridCoders() {}

  /**
   * The coder of a name: {@code beijing-15}; {@code cjt349-20}, with the class of objects or
   * services as its prefix; {@code sequence}, with a separator as its prefix. Empty for another
   * name.
   *
   * @param prefix for {@code cjt349-20} six digits; for {@code sequence} what stands between
   *     community and number; else unused
   * @param width for {@code sequence} the digits of the number, 1 to 6; else unused
   */
  public static Optional<GridCoder> find(String name, String prefix, int width) {
    return switch (name) {
      case "beijing-15" -> Optional.of(beijing());
      case "cjt349-20" ->
          CLASS.matcher(prefix).matches() ? Optional.of(cjt349(prefix)) : Optional.empty();
      case "sequence" ->
          width >= 1 && width <= 6 ? Optional.of(sequence(prefix, width)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Beijing DB11: district 6, street 3, community 3, number 3. */
  public static GridCoder beijing() {
    return new Coder("community 12 digits + number 3 digits", COMMUNITY, "", "", 3, false);
  }

  /**
   * CJ/T 349-2010: class 6, county 6, street 3, community 3, number 2; 00 where a community is not
   * divided. A grid merged from several communities is coded below a community of its own from 601
   * on, see {@link #merged}.
   *
   * @param objectClass the six digits of CJ/T 348
   */
  public static GridCoder cjt349(String objectClass) {
    String form = "class " + objectClass + " + community 12 digits + number 2 digits";
    return new Coder(form, COMMUNITY, objectClass, "", 2, true);
  }

  /** Any community, a separator, a number of so many digits. */
  public static GridCoder sequence(String separator, int width) {
    String form = "community" + separator + "number " + width + " digits";
    return new Coder(form, Pattern.compile(".*\\S.*"), "", separator, width, false);
  }

  /**
   * The code of the community that stands for several merged ones in CJ/T 349.
   *
   * @param street nine digits
   * @param number which merger of the street, from 1 to 399
   */
  public static String merged(String street, int number) {
    return street + (600 + number);
  }

  private record Coder(
      String form,
      Pattern communities,
      String prefix,
      String separator,
      int width,
      boolean numbersUndividedZero)
      implements GridCoder {

    @Override
    public boolean accepts(String community) {
      return communities.matcher(community).matches();
    }

    @Override
    public int capacity() {
      int capacity = 1;
      for (int i = 0; i < width; i++) {
        capacity *= 10;
      }
      return capacity - 1;
    }

    @Override
    public String code(String community, int number) {
      int least = numbersUndividedZero ? 0 : 1;
      if (!accepts(community) || number < least || number > capacity()) {
        throw new IllegalArgumentException(
            "No code for number %s in community '%s'; the form is %s."
                .formatted(number, community, form));
      }
      String digits = String.valueOf(number);
      return prefix + community + separator + "0".repeat(width - digits.length()) + digits;
    }
  }
}
