package org.grassroots.governance.formats.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A text or a code.
 *
 * @param none values that mean none
 * @param otherwise what stands for none; empty: the field stays empty
 * @param known the values that are known, in lower case; empty: all are
 * @param flags values that raise a flag, in lower case, by the name of the flag
 * @param replacements clean-ups, in order
 */
record TextRule(
    Head head,
    Set<String> none,
    Optional<String> otherwise,
    Set<String> known,
    Map<String, Set<String>> flags,
    List<Replacement> replacements)
    implements FieldRule {
  /** Characters a stored and indexed text may have. */
  static final int MAX_LENGTH = 400;

  /** A clean-up: every match is replaced. */
  record Replacement(Pattern match, String with) {}

  @Override
  public Reading read(List<String> cells) {
    String published = cells.get(0);
    if (published.isEmpty()) {
      return otherwise.<Reading>map(Reading::of).orElse(Reading.NOTHING);
    }
    String text = none.contains(published) ? "" : replaced(published);
    if (text.isEmpty()) {
      return otherwise
          .map(value -> Reading.cleaned(value, "no-value"))
          .orElse(Reading.cleanedAway("no-value", 0));
    }
    if (text.length() > MAX_LENGTH) {
      return Reading.cleaned(cut(text), "too-long");
    }
    return text.equals(published) ? known(text) : Reading.cleaned(text, "replaced");
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return text.substring(0, end).strip();
  }

  private String replaced(String published) {
    String text = published;
    for (Replacement replacement : replacements) {
      text = replacement.match().matcher(text).replaceAll(replacement.with()).strip();
    }
    return text;
  }

  private Reading known(String text) {
    return known.isEmpty() || known.contains(text.toLowerCase(Locale.ROOT))
        ? Reading.of(text)
        : Reading.kept(text, "unknown-" + head.field());
  }

  /** The flags a value raises, in code-point order. */
  Set<String> flagsOf(String text) {
    Set<String> raised = new TreeSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    flags.forEach(
        (flag, values) -> {
          if (values.contains(lower)) {
            raised.add(flag);
          }
        });
    return raised;
  }
}
