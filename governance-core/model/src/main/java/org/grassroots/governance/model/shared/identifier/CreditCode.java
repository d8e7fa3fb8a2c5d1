package org.grassroots.governance.model.shared.identifier;

import java.util.Set;
import org.grassroots.governance.model.shared.identifier.Flaw.Rule;

/**
 * The unified social credit code (统一社会信用代码, GB 32100): registering authority and kind of holder,
 * division of the registrar, organisation code, check character.
 *
 * @since 0.1
 */
public final class CreditCode {
  private static final int LENGTH = 18;
  private static final int PREFIX_END = 2;
  private static final int DIVISION_END = 8;
  private static final int ORGANISATION_END = 17;
  private static final int MODULUS = 31;
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CreditCode() {}

  /**
   * How strictly codes are checked.
   *
   * @param prefixes the first two characters that are known; empty: any
   * @param isOrganisationChecked whether the organisation code inside must fit its own check
   *     character; many registers issued codes before that was so
   */
  public record Strictness(Set<String> prefixes, boolean isOrganisationChecked) {
    /** Copies the prefixes. */
    public Strictness {
      prefixes = Set.copyOf(prefixes);
    }
  }

  /** Checks a code. */
  public static Checked check(String text, Strictness strictness) {
    String code = Characters.upper(text);
    Findings findings = new Findings();
    if (code.length() != LENGTH) {
      findings.flaw(Rule.LENGTH, Characters.length(text) + " characters", "18 characters");
      return findings.shown(text);
    }
    if (!Characters.areOf(ALPHABET, code)) {
      findings.flaw(Rule.CHARACTERS, code, "digits and letters without I, O, S, V, Z");
      return findings.shown(code);
    }
    parts(code, findings);
    rules(code, strictness, findings);
    return findings.shown(code);
  }

  private static void parts(String code, Findings findings) {
    findings.part("prefix", code.substring(0, PREFIX_END));
    findings.part("division", division(code));
    findings.part("organisationCode", organisation(code));
  }

  private static void rules(String code, Strictness strictness, Findings findings) {
    String prefix = code.substring(0, PREFIX_END);
    if (!strictness.prefixes().isEmpty() && !strictness.prefixes().contains(prefix)) {
      findings.flaw(
          Rule.PREFIX, prefix, "one of " + strictness.prefixes().stream().sorted().toList());
    }
    if (!Characters.areDigits(division(code))) {
      findings.flaw(Rule.CHARACTERS, division(code), "digits from the third to the eighth place");
    }
    boolean isOrganisation = OrganisationCode.check(organisation(code)).isValid();
    if (strictness.isOrganisationChecked() && !isOrganisation) {
      findings.flaw(
          Rule.ORGANISATION,
          organisation(code),
          "an organisation code that fits its check character");
    }
    char wanted = checkCharacter(code.substring(0, ORGANISATION_END));
    if (code.charAt(ORGANISATION_END) != wanted) {
      findings.flaw(Rule.CHECK, code.substring(ORGANISATION_END), "the check character " + wanted);
    }
  }

  /** The check character of the first seventeen, of the alphabet of the standard. */
  public static char checkCharacter(String seventeen) {
    int sum = Characters.weighted(seventeen, ALPHABET, WEIGHTS);
    return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
  }

  private static String division(String code) {
    return code.substring(PREFIX_END, DIVISION_END);
  }

  private static String organisation(String code) {
    return code.substring(DIVISION_END, ORGANISATION_END);
  }
}
