package org.grassroots.governance.model.assessment.life;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * An objection of a unit to one leaf of its provisional result.
 *
 * @param id unique in the result
 * @param unit whose result it is about
 * @param leaf the node
 * @param by who objects
 * @param at when
 * @param claim what is said to be wrong
 * @param evidence where the evidence is; never blank
 * @param ruling the decision; empty while it is open
 * @since 0.1
 */
public record Objection(
    String id,
    String unit,
    String leaf,
    String by,
    Instant at,
    String claim,
    String evidence,
    Optional<Ruling> ruling) {

  /**
   * A decision on an objection.
   *
   * @param by who decides: neither who objects nor who recorded the result
   * @param at when
   * @param isUpheld whether the objection is right
   * @param reason why
   * @param corrected the cells that are right, by column; empty when dismissed
   */
  public record Ruling(
      String by, Instant at, boolean isUpheld, String reason, SortedMap<String, String> corrected) {
    /** Copies the cells. */
    public Ruling {
      corrected = Ordered.copyOf(corrected);
    }
  }

  /** Whether nobody has decided. */
  public boolean isOpen() {
    return ruling.isEmpty();
  }

  /** Whether it was right. */
  public boolean isUpheld() {
    return ruling.filter(Ruling::isUpheld).isPresent();
  }

  Objection with(Ruling decision) {
    return new Objection(id, unit, leaf, by, at, claim, evidence, Optional.of(decision));
  }
}
