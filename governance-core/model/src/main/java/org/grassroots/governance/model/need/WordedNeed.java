package org.grassroots.governance.model.need;

import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A need in somebody's own words.
 *
 * @param id what it is known by; never blank
 * @param scope what it can be merged within, e.g. its unit; needs of different scopes are never the
 *     same; may be blank
 * @param text the words; may be blank, which is like nothing else
 * @param supporters how many people stand behind it, from 0
 * @since 0.1
 */
public record WordedNeed(String id, String scope, String text, long supporters) {

  /** Refuses a need without id or with a negative number of supporters. */
  public WordedNeed {
    if (id.isBlank() || supporters < 0) {
      throw InvalidInput.of(
          "GOV-NED-021",
          "need '" + id + "'",
          supporters + " supporters",
          "an id and a number of supporters from 0");
    }
  }
}
