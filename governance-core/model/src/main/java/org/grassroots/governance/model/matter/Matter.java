package org.grassroots.governance.model.matter;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.grassroots.governance.model.shared.Ordered;

/**
 * Something that must be dealt with, as it stands. Immutable; changed only by {@link Lifecycle}.
 *
 * @param id unique among matters
 * @param kind the id of its {@link MatterKind}; fixed
 * @param category its class in the code list of the region
 * @param state the id of its state
 * @param whereabouts where it is
 * @param parties who has to do with it
 * @param timing when
 * @param handling its time, answers, co-handlers and escalation
 * @param details further fields by name: of the report, then of every act
 * @since 0.1
 */
public record Matter(
    String id,
    String kind,
    String category,
    String state,
    Whereabouts whereabouts,
    Parties parties,
    Timing timing,
    Handling handling,
    Map<String, String> details) {

  /** Copies the details in order. */
  public Matter {
    details = Ordered.copyOf(details);
  }

  /** Whether everybody who waits for an answer has got one. */
  public boolean isAnswered() {
    return isAnswered(MatterKind.FINDER) && isAnswered(MatterKind.REPORTER);
  }

  /** Whether the finder or the reporter has got an answer, or there is none who waits. */
  public boolean isAnswered(String party) {
    boolean isWaiting =
        party.equals(MatterKind.FINDER)
            ? parties.finder().isPresent()
            : parties.reporter().isPresent();
    return !isWaiting || handling.answers().containsKey(party);
  }

  /**
   * The same matter with another token in place of its reporter, where it has one: what eyes
   * without a need may see.
   */
  public Matter withReporterMasked(String mask) {
    return withParties(
        new Parties(
            parties.finder(),
            parties.reporter().map(token -> mask),
            parties.department(),
            parties.handler()));
  }

  Matter withState(String next) {
    return new Matter(id, kind, category, next, whereabouts, parties, timing, handling, details);
  }

  Matter withParties(Parties next) {
    return new Matter(id, kind, category, state, whereabouts, next, timing, handling, details);
  }

  Matter withTiming(Timing next) {
    return new Matter(id, kind, category, state, whereabouts, parties, next, handling, details);
  }

  /** The same with another handling. */
  public Matter withHandling(Handling next) {
    return new Matter(id, kind, category, state, whereabouts, parties, timing, next, details);
  }

  /** What an act says is kept; a later act that says it anew replaces it. */
  Matter withDetails(Map<String, String> said) {
    Map<String, String> next = new HashMap<>(details);
    next.putAll(said);
    return new Matter(id, kind, category, state, whereabouts, parties, timing, handling, next);
  }

  /** Open at {@code now} although due before. */
  public boolean isOverdueAt(Instant now) {
    return timing.isOverdueAt(now);
  }
}
