package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a rule says about an organisation that does not meet it.
 *
 * @param organisation whom it concerns
 * @param rule the rule it rests on, in force on {@code day}
 * @param day the day it is given for
 * @param measure the figure in question
 * @param found what it is
 * @param approval the special approval that overrides the rule; empty: none
 * @since 0.1
 */
public record Advice(
    String organisation,
    EstablishmentRule rule,
    LocalDate day,
    Measure measure,
    long found,
    Optional<Approval> approval) {

  /** What the rule wants. */
  public Bounds wanted() {
    Bounds bounds = rule.then().get(measure);
    if (bounds == null) {
      throw new IllegalStateException("The rule " + rule.id() + " says nothing of " + measure);
    }
    return bounds;
  }

  /** Whether it makes the organisation inadmissible: the rule is binding and not overridden. */
  public boolean isBinding() {
    return rule.isBinding() && approval.isEmpty();
  }

  /**
   * Everything the rules in force say, binding ones first, then in the order of the rules and
   * measures.
   */
  public static List<Advice> of(Situation situation) {
    List<Advice> advice = new ArrayList<>();
    for (EstablishmentRule rule : situation.kind().rulesOn(situation.day())) {
      if (rule.appliesTo(situation.form(), situation.figures())) {
        rule.then().forEach((measure, bounds) -> judge(situation, rule, measure, advice));
      }
    }
    advice.sort(Comparator.comparing(Advice::isBinding).reversed());
    return List.copyOf(advice);
  }

  private static void judge(
      Situation situation, EstablishmentRule rule, Measure measure, List<Advice> advice) {
    Long found = situation.figures().get(measure);
    Bounds bounds = rule.then().get(measure);
    if (found != null && bounds != null && !bounds.contains(found)) {
      advice.add(
          new Advice(
              situation.organisation(),
              rule,
              situation.day(),
              measure,
              found,
              situation.approvalOf(rule)));
    }
  }
}
