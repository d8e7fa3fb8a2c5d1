package org.grassroots.governance.engine.assessment;

import org.grassroots.governance.model.assessment.life.ResultLife;

/**
 * A result as the store keeps it.
 *
 * @param life where it stands
 * @param scheme the text of the scheme file it was computed by
 * @param period the period it is of; empty when the data is of one
 * @since 0.1
 */
public record StoredResult(ResultLife life, String scheme, String period) {

  /** {@code provisional} or {@code published}. */
  public String state() {
    return life.published().isPresent() ? "published" : "provisional";
  }

  StoredResult with(ResultLife next) {
    return new StoredResult(next, scheme, period);
  }
}
