package org.grassroots.governance.model.shared.identifier;

import java.util.List;
import org.grassroots.governance.model.shared.identifier.DivisionRegister.Standing;
import org.grassroots.governance.model.shared.identifier.DivisionRules.Group;
import org.grassroots.governance.model.shared.identifier.Flaw.Rule;

/**
 * Codes of divisions: GB/T 2260 with six digits, GB/T 10114 with nine, the statistical ones with
 * twelve. They have no check digit; digits that no class has, and codes a register does not have,
 * are found.
 *
 * @since 0.1
 */
public final class DivisionCode {
  private DivisionCode() {}

  /**
   * Checks a code.
   *
   * @param rules the classes of digits
   * @param register known and retired codes
   * @param allowsRetired whether a retired code will do, as it does for what happened in the past
   */
  public static Checked check(
      String text, DivisionRules rules, DivisionRegister register, boolean allowsRetired) {
    Findings findings = new Findings();
    if (text.isEmpty() || !Characters.areDigits(text)) {
      findings.flaw(Rule.CHARACTERS, text, "digits");
      return findings.shown(text);
    }
    if (lengths(rules).stream().noneMatch(length -> length == text.length())) {
      findings.flaw(Rule.LENGTH, text.length() + " digits", "one of " + lengths(rules));
      return findings.shown(text);
    }
    classes(text, rules, findings);
    standing(text, register, allowsRetired, findings);
    return findings.shown(text);
  }

  private static List<Integer> lengths(DivisionRules rules) {
    return rules.groups().stream().filter(Group::isWhole).map(Group::end).toList();
  }

  private static void classes(String code, DivisionRules rules, Findings findings) {
    int start = 0;
    for (Group group : rules.groups()) {
      if (group.end() > code.length()) {
        return;
      }
      String digits = code.substring(start, group.end());
      group
          .classOf(code, start)
          .ifPresentOrElse(
              found -> findings.part(group.id(), found.id()),
              () ->
                  findings.flaw(
                      Rule.CLASS, digits, "digits of a class of " + group.id() + " codes"));
      start = group.end();
    }
  }

  private static void standing(
      String code, DivisionRegister register, boolean allowsRetired, Findings findings) {
    Standing standing = register.standing(code);
    if (standing == Standing.UNKNOWN) {
      findings.flaw(Rule.UNKNOWN, code, "a code of the register");
    }
    if (standing == Standing.RETIRED) {
      findings.part("standing", "retired");
      if (!allowsRetired) {
        findings.flaw(Rule.RETIRED, code, "a code in force");
      }
    }
    if (standing == Standing.CURRENT) {
      findings.part("standing", "current");
    }
  }
}
