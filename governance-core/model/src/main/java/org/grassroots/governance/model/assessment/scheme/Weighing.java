package org.grassroots.governance.model.assessment.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.method.Ahp;
import org.grassroots.governance.model.assessment.method.Objective;
import org.grassroots.governance.model.assessment.method.Objectives;
import org.grassroots.governance.model.assessment.method.StatedWeights;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How the weights of the children of a group are found, where they are not stated one by one.
 * Weights out of figures are found over the units that are compared, each cohort for itself, and
 * then rounded: these decimals are the weights from there on.
 *
 * @param method a weighting of the catalogue or of a plug-in
 * @param on which figures of the children are looked at
 * @param gaps what becomes of units that lack a figure
 * @param lower the children of which less is better
 * @param decimals how many decimals a weight has, where it is not an exact fraction
 * @param within the attribute whose units of the same text form a cohort; empty for all
 * @since 0.1
 */
public record Weighing(
    Method method, On on, Gaps gaps, Set<String> lower, int decimals, String within) {
  /** How many decimals are right whatever the order of computing. */
  public static final int MOST_DECIMALS = 12;

  /** Which figures of the children are looked at. */
  public enum On {
    /** What the group joins, after the steps of the children. */
    VALUES,
    /** What the children took from the data, before their steps. */
    FIGURES
  }

  /** What becomes of units that lack a figure of a child that others have. */
  public enum Gaps {
    /** They play no part in finding weights. */
    LEAVE_OUT,
    /** They are refused. */
    ERROR
  }

  /** Copies the set; refuses more decimals than are right. */
  public Weighing {
    lower = java.util.Collections.unmodifiableSet(new TreeSet<>(lower));
    if (decimals < 1 || decimals > MOST_DECIMALS) {
      throw InvalidInput.of(
          "GOV-ASM-201", "method " + method.name() + ", decimals", decimals, "1 to 12");
    }
  }

  /** A method without more said, over all units. */
  public static Weighing by(Method method) {
    return new Weighing(method, On.VALUES, Gaps.LEAVE_OUT, Set.of(), MOST_DECIMALS, "");
  }

  /** Whether it is a method of the catalogue. */
  public boolean isStandard() {
    return Objectives.CATALOGUE.names().contains(method.name());
  }

  /** The method; refused when it is not of the catalogue or its parameters do not fit. */
  public Objective objective() {
    return Objectives.CATALOGUE.of(method.name(), method.parameters());
  }

  /** Whether the weights are known before any data is. */
  public boolean isStated() {
    return isStandard() && objective() instanceof StatedWeights;
  }

  /** The weights of so many children that are known before any data is; empty for others. */
  public Optional<List<Fraction>> stated(int children) {
    if (!isStandard() || !(objective() instanceof StatedWeights stated)) {
      return Optional.empty();
    }
    double[] checked = stated.weights(children);
    return stated.exact(children).or(() -> Optional.of(rounded(checked)));
  }

  /** How far judgements of pairs contradict each other; empty where there are none. */
  public Optional<Ahp.Verdict> verdict() {
    return isStandard() && objective() instanceof StatedWeights stated
        ? stated.verdict()
        : Optional.empty();
  }

  /** Weights as they count. */
  public List<Fraction> rounded(double[] weights) {
    List<Fraction> rounded = new ArrayList<>();
    for (double weight : weights) {
      rounded.add(
          Fraction.of(
              new java.math.BigDecimal(weight)
                  .setScale(decimals, java.math.RoundingMode.HALF_EVEN)));
    }
    return rounded;
  }

  /** A weight as a scheme states it: a decimal where it is one, else a fraction. */
  public static String shown(Fraction weight) {
    return StepNumbers.plain(weight);
  }
}
