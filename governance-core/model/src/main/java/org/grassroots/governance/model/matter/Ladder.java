package org.grassroots.governance.model.matter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How a matter that takes too long is escalated: rungs in the order they are taken, each once for
 * every dispatch. Pure: which rung is next follows from the matter, its deadline and the measure of
 * time alone.
 *
 * @param rungs in the order of their percentages
 * @since 0.1
 */
public record Ladder(List<Rung> rungs) {
  /** No escalation. */
  public static final Ladder NONE = new Ladder(List.of());

  /**
   * A rung and when it is to be taken.
   *
   * @param rung which
   * @param at from when on
   */
  public record Step(Rung rung, Instant at) {}

  /**
   * Copies the rungs; refuses an id twice, falling or negative percentages with {@code
   * GOV-MAT-033}.
   */
  public Ladder {
    rungs = List.copyOf(rungs);
    Set<String> ids = new HashSet<>();
    BigDecimal last = BigDecimal.ZERO;
    for (Rung rung : rungs) {
      boolean isInOrder = rung.percent().signum() > 0 && rung.percent().compareTo(last) >= 0;
      if (!ids.add(rung.id()) || !isInOrder || rung.recipients().isEmpty()) {
        throw InvalidInput.of(
            "GOV-MAT-033",
            "ladder." + rung.id(),
            rung.percent() + "% " + rung.recipients(),
            "each rung once, percentages above 0 that do not fall, and recipients");
      }
      last = rung.percent();
    }
  }

  /** The rung of an id. */
  public Optional<Rung> rung(String id) {
    return rungs.stream().filter(rung -> rung.id().equals(id)).findFirst();
  }

  /**
   * The next rung of an open matter and when; empty for a closed matter, one without a deadline or
   * exempt from it, one that took them all, and while time stands still.
   */
  public Optional<Step> next(Matter matter, DueDates time) {
    Handling handling = matter.handling();
    boolean isOver = matter.timing().closed().isPresent();
    Optional<Deadline> binding =
        handling.deadline().filter(deadline -> deadline.exemption().isEmpty() && !isOver);
    Optional<Rung> next =
        rungs.stream().filter(rung -> !handling.escalation().isTaken(rung.id())).findFirst();
    return binding.flatMap(
        deadline ->
            next.flatMap(
                rung ->
                    new TimeBudget(deadline, time)
                        .reached(rung.percent())
                        .map(at -> new Step(rung, at))));
  }

  /** The same, when it is to be taken already at {@code now}. */
  public Optional<Step> due(Matter matter, DueDates time, Instant now) {
    return next(matter, time).filter(step -> !step.at().isAfter(now));
  }
}
