package org.grassroots.governance.model.shared.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.model.shared.identifier.Flaw.Rule;

/**
 * The resident identity number (公民身份号码, GB 11643): division, day of birth, sequence, check
 * character by ISO 7064 MOD 11-2. The former one of 15 digits is read as one of 18.
 *
 * <p>Whatever is answered is masked: of a number the first six and the last character are shown, of
 * a day of birth nothing.
 *
 * @since 0.1
 */
public final class ResidentId {
  private static final int LENGTH = 18;
  private static final int FORMER_LENGTH = 15;
  private static final int DIVISION_END = 6;
  private static final int BIRTH_END = 14;
  private static final int BODY_END = 17;
  private static final int MODULUS = 11;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String DIGITS = "0123456789";
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final String FORMER_CENTURY = "19";
  private static final DateTimeFormatter BIRTH =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private ResidentId() {}

  /**
   * Checks a number. Its division may be retired: it is the one of the day it was given.
   *
   * @param today a day of birth after it is refused
   * @param divisions the register the division must be in, now or in the past
   */
  public static Checked check(String text, LocalDate today, DivisionRegister divisions) {
    String given = Characters.upper(text);
    Findings findings = new Findings();
    if (given.length() != LENGTH && given.length() != FORMER_LENGTH) {
      findings.flaw(Rule.LENGTH, Characters.length(text) + " characters", "18, formerly 15");
      return findings.shown(masked(text));
    }
    if (!isWellFormed(given)) {
      findings.flaw(Rule.CHARACTERS, masked(given), "digits, and a digit or X at the end");
      return findings.shown(masked(given));
    }
    rules(upgraded(given), today, divisions, findings);
    return findings.shown(masked(upgraded(given)));
  }

  private static void rules(
      String number, LocalDate today, DivisionRegister divisions, Findings findings) {
    String division = number.substring(0, DIVISION_END);
    findings.part("division", division);
    if (divisions.standing(division) == DivisionRegister.Standing.UNKNOWN) {
      findings.flaw(Rule.UNKNOWN, division, "a division of the register, now or in the past");
    }
    if (birthday(number).filter(day -> !day.isAfter(today)).isEmpty()) {
      findings.flaw(Rule.DATE, "********", "a day of the calendar, at the latest " + today);
    }
    char wanted = checkCharacter(number.substring(0, BODY_END));
    if (number.charAt(BODY_END) != wanted) {
      // what would be right is not said: with the masked rest it would complete the number
      findings.flaw(Rule.CHECK, number.substring(BODY_END), "the check character that fits");
    }
  }

  private static boolean isWellFormed(String given) {
    return given.length() == FORMER_LENGTH
        ? Characters.areDigits(given)
        : Characters.areDigits(given.substring(0, BODY_END))
            && CHECK_CHARACTERS.indexOf(given.charAt(BODY_END)) >= 0;
  }

  /** A number of 18 as it is; one of 15 digits with the century and its check character. */
  public static String upgraded(String number) {
    if (number.length() != FORMER_LENGTH) {
      return number;
    }
    String body =
        number.substring(0, DIVISION_END) + FORMER_CENTURY + number.substring(DIVISION_END);
    return body + checkCharacter(body);
  }

  /** The check character of the first seventeen digits. */
  public static char checkCharacter(String seventeen) {
    return CHECK_CHARACTERS.charAt(Characters.weighted(seventeen, DIGITS, WEIGHTS) % MODULUS);
  }

  /** The day of birth in a number of 18; empty when that is no day. */
  public static Optional<LocalDate> birthday(String number) {
    try {
      return Optional.of(LocalDate.parse(number.substring(DIVISION_END, BIRTH_END), BIRTH));
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** The first six and the last character with stars between; of a short text only stars. */
  public static String masked(String number) {
    int length = number.length();
    if (length < FORMER_LENGTH) {
      return "*".repeat(length);
    }
    return number.substring(0, DIVISION_END)
        + "*".repeat(length - DIVISION_END - 1)
        + number.substring(length - 1);
  }
}
