package org.grassroots.governance.model.shared.identifier;

import java.util.List;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * What a check found out about an identifier.
 *
 * @param shown the identifier as it may be printed: upper case, masked where it tells of a person
 * @param parts what its parts say, by name, as far as they could be read
 * @param flaws what is wrong, in the order of the rules; empty when it is valid
 * @since 0.1
 */
public record Checked(String shown, SortedMap<String, String> parts, List<Flaw> flaws) {
  /** Copies both collections. */
  public Checked {
    parts = Ordered.copyOf(parts);
    flaws = List.copyOf(flaws);
  }

  /** Whether no rule is broken. */
  public boolean isValid() {
    return flaws.isEmpty();
  }
}
