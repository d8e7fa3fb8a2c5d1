package org.grassroots.governance.model.matter;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * How far a matter was escalated.
 *
 * @param round counts dispatches; each begins a new round of rungs
 * @param taken rungs taken in this round, and when
 * @param isSupervised whether somebody above keeps an eye on it (督办)
 * @since 0.1
 */
public record Escalation(int round, SortedMap<String, Instant> taken, boolean isSupervised) {
  /** Not escalated. */
  public static final Escalation NONE = new Escalation(0, Ordered.copyOf(Map.of()), false);

  /** Copies the rungs. */
  public Escalation {
    taken = Ordered.copyOf(taken);
  }

  /** Whether a rung was taken in this round. */
  public boolean isTaken(String rung) {
    return taken.containsKey(rung);
  }

  Escalation taking(String rung, Instant at) {
    SortedMap<String, Instant> more = new TreeMap<>(taken);
    more.put(rung, at);
    return new Escalation(round, more, isSupervised);
  }

  Escalation nextRound() {
    return new Escalation(round + 1, Ordered.copyOf(Map.of()), isSupervised);
  }

  Escalation supervised() {
    return new Escalation(round, taken, true);
  }
}
