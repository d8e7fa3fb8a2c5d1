package org.grassroots.governance.model.matter;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * What happened to a matter on its way beside its state.
 *
 * @param deadline the time it has; empty without a limit
 * @param stage the time it has in its state; empty without such a limit
 * @param answers who was answered, by {@link MatterKind#FINDER} and {@link MatterKind#REPORTER}
 * @param parts the co-handlers by department; empty when one handles it alone
 * @param handovers how often it was handed back or on
 * @param isRuled whether the arbiter decided who must handle it: it may not be handed back any more
 * @param escalation how far it was escalated
 * @param accountable the accountable post; empty when no list names one
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // what is not there is a value here
public record Handling(
    Optional<Deadline> deadline,
    Optional<Deadline> stage,
    SortedMap<String, Answer> answers,
    SortedMap<String, Part> parts,
    int handovers,
    boolean isRuled,
    Escalation escalation,
    Optional<String> accountable) {
  /** Nothing happened yet. */
  public static final Handling NONE =
      new Handling(
          Optional.empty(),
          Optional.empty(),
          Ordered.copyOf(Map.of()),
          Ordered.copyOf(Map.of()),
          0,
          false,
          Escalation.NONE,
          Optional.empty());

  /** Copies the maps. */
  public Handling {
    answers = Ordered.copyOf(answers);
    parts = Ordered.copyOf(parts);
  }

  Handling withDeadline(Optional<Deadline> next) {
    return new Handling(next, stage, answers, parts, handovers, isRuled, escalation, accountable);
  }

  Handling withStage(Optional<Deadline> next) {
    return new Handling(
        deadline, next, answers, parts, handovers, isRuled, escalation, accountable);
  }

  Handling withAnswer(String party, Answer answer) {
    SortedMap<String, Answer> next = new TreeMap<>(answers);
    next.put(party, answer);
    return new Handling(deadline, stage, next, parts, handovers, isRuled, escalation, accountable);
  }

  Handling withoutAnswers() {
    return new Handling(
        deadline,
        stage,
        Ordered.copyOf(Map.of()),
        parts,
        handovers,
        isRuled,
        escalation,
        accountable);
  }

  Handling withPart(String department, Part part) {
    SortedMap<String, Part> next = new TreeMap<>(parts);
    next.put(department, part);
    return new Handling(
        deadline, stage, answers, next, handovers, isRuled, escalation, accountable);
  }

  Handling handedOver() {
    return new Handling(
        deadline, stage, answers, parts, handovers + 1, isRuled, escalation, accountable);
  }

  Handling ruled() {
    return new Handling(deadline, stage, answers, parts, handovers, true, escalation, accountable);
  }

  Handling withEscalation(Escalation next) {
    return new Handling(deadline, stage, answers, parts, handovers, isRuled, next, accountable);
  }

  /** The same with an accountable post. */
  public Handling withAccountable(Optional<String> post) {
    return new Handling(deadline, stage, answers, parts, handovers, isRuled, escalation, post);
  }

  /** Whether a co-handler has not done its part. */
  public boolean isPartOpen() {
    return parts.values().stream().anyMatch(Part::isOpen);
  }
}
