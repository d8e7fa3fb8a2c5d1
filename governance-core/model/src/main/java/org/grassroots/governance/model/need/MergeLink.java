package org.grassroots.governance.model.need;

import java.math.BigDecimal;

/**
 * Says which need speaks for another. The link is kept beside the needs, which stay as they were
 * heard; so it can be undone.
 *
 * @param need the id of the need that is spoken for
 * @param representative the id of the need that speaks for it; its own when it speaks for itself
 * @param similarity the likeness of both, rounded half up to four decimals; 1 for its own
 * @since 0.1
 */
public record MergeLink(String need, String representative, BigDecimal similarity) {

  /** Whether a need speaks for itself. */
  public boolean isOwn() {
    return need.equals(representative);
  }
}
