package org.grassroots.governance.model.assessment.method;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** The refusals of the methods, each with its code. */
final class Refusals {
  private Refusals() {}

  /** A parameter outside what the method allows. */
  static InvalidInput parameter(String method, String name, Object found, String wanted) {
    return InvalidInput.of("GOV-ASM-201", where(method) + ", " + name, found, wanted);
  }

  /** A parameter that is absent or cannot be read. */
  static InvalidInput unreadable(String method, String name, String found, String wanted) {
    return InvalidInput.of("GOV-ASM-202", where(method) + ", " + name, found, wanted);
  }

  static InvalidInput constant(String method) {
    return refusal(
        "GOV-ASM-203",
        where(method),
        "the same figure for every unit",
        "at least two different figures",
        "Maybe set the policy for constant columns to neutral, best or exclude.");
  }

  /** A cell the method cannot take. */
  static InvalidInput cell(String method, double found, String wanted) {
    return InvalidInput.of("GOV-ASM-204", where(method), found, wanted);
  }

  static InvalidInput divisor(String method, String what, double found) {
    return InvalidInput.of(
        "GOV-ASM-205", where(method) + ", " + what, found, "a divisor that is not 0");
  }

  static InvalidInput weights(String method, Object found, String wanted) {
    return InvalidInput.of("GOV-ASM-206", where(method) + ", weights", found, wanted);
  }

  static InvalidInput shape(String method, Object found, String wanted) {
    return InvalidInput.of("GOV-ASM-207", where(method), found, wanted);
  }

  static InvalidInput absent(String method, String where) {
    return refusal(
        "GOV-ASM-208",
        where(method) + ", " + where,
        "",
        "a figure for every unit and indicator",
        "Maybe leave the unit out or fill the cell by a policy first.");
  }

  static InvalidInput comparison(String where, Object found, String wanted) {
    return InvalidInput.of("GOV-ASM-209", "pairwise comparisons, " + where, found, wanted);
  }

  static InvalidInput tooFew(String method, int found, int wanted) {
    return InvalidInput.of("GOV-ASM-212", where(method), found, "at least " + wanted);
  }

  static InvalidInput tooMany(String method, long found, long wanted) {
    return InvalidInput.of("GOV-ASM-213", where(method), found, "at most " + wanted);
  }

  static InvalidInput table(String method, Object found, String wanted) {
    return InvalidInput.of("GOV-ASM-214", where(method) + ", table", found, wanted);
  }

  static InvalidInput unknown(String kind, String name, Set<String> names) {
    SortedSet<String> known = new TreeSet<>(names);
    return InvalidInput.of("GOV-ASM-215", kind, name, "one of " + known);
  }

  static InvalidInput refusal(
      String code, String where, String found, String wanted, String advice) {
    return new InvalidInput(Fault.of(code, where, found, wanted).withAdvice(advice));
  }

  private static String where(String method) {
    return "method " + method;
  }
}
