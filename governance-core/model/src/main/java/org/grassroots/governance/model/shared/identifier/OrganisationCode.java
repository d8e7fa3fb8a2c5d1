package org.grassroots.governance.model.shared.identifier;

import org.grassroots.governance.model.shared.identifier.Flaw.Rule;

/**
 * The organisation code (组织机构代码, GB 11714): eight characters and a check character, with or without
 * a hyphen between.
 *
 * @since 0.1
 */
public final class OrganisationCode {
  private static final int LENGTH = 9;
  private static final int MODULUS = 11;
  private static final int TEN = 10;
  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private OrganisationCode() {}

  /** Checks a code. */
  public static Checked check(String text) {
    String code = plain(Characters.upper(text));
    Findings findings = new Findings();
    if (code.length() != LENGTH) {
      findings.flaw(
          Rule.LENGTH,
          Characters.length(text) + " characters",
          "9, or 10 with a hyphen before the last");
      return findings.shown(text);
    }
    String body = code.substring(0, LENGTH - 1);
    if (!Characters.areOf(ALPHABET, body)) {
      findings.flaw(Rule.CHARACTERS, body, "digits and letters from A to Z");
    } else if (code.charAt(LENGTH - 1) != checkCharacter(body)) {
      findings.flaw(
          Rule.CHECK, code.substring(LENGTH - 1), "the check character " + checkCharacter(body));
    }
    return findings.shown(code);
  }

  /** The check character of the first eight, digits and letters from A to Z in upper case. */
  public static char checkCharacter(String eight) {
    int value = (MODULUS - Characters.weighted(eight, ALPHABET, WEIGHTS) % MODULUS) % MODULUS;
    return value == TEN ? 'X' : ALPHABET.charAt(value);
  }

  private static String plain(String code) {
    boolean isHyphened = code.length() == LENGTH + 1 && code.charAt(LENGTH - 1) == '-';
    return isHyphened ? code.substring(0, LENGTH - 1) + code.substring(LENGTH) : code;
  }
}
