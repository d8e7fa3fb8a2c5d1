package org.grassroots.governance.model.shared;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong: which rule, where, what was found, what was wanted, and what may help.
 *
 * @param code the stable code, {@code GOV-…}; a heading of {@code docs/errors.md}
 * @param where the place: a path in a command, {@code file:line}, a row and column; never blank
 * @param found what stood there, as the reader would recognise it; may be empty for "nothing"
 * @param wanted what the rule asks for
 * @param maybe advice that starts with "Maybe"; empty when there is none
 * @since 0.1
 */
public record Fault(String code, String where, String found, String wanted, String maybe) {

  /** Checks that no part is null and that code and place are not blank. */
  public Fault {
    requireNonNull(found, "found");
    requireNonNull(wanted, "wanted");
    requireNonNull(maybe, "maybe");
    if (code.isBlank() || where.isBlank()) {
      throw new IllegalArgumentException("A fault needs a code and a place.");
    }
  }

  /** A fault without advice. */
  public static Fault of(String code, String where, String found, String wanted) {
    return new Fault(code, where, found, wanted, "");
  }

  /** The same fault with advice; {@code advice} is a sentence that starts with "Maybe". */
  public Fault withAdvice(String advice) {
    return new Fault(code, where, found, wanted, advice);
  }

  /** One line for people: code, place, found, wanted, advice. */
  @Override
  public String toString() {
    String advice = maybe.isEmpty() ? "" : " " + maybe;
    return "%s at %s: found %s, wanted %s.%s"
        .formatted(code, where, found.isEmpty() ? "nothing" : found, wanted, advice);
  }
}
