package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.grassroots.governance.model.shared.Fraction;

/**
 * PROMETHEE: how strongly each unit is preferred to the others, and they to it. Flows are exact
 * fractions but for the Gaussian shape, so ties are ties.
 *
 * @param preferences one a criterion, or one for all
 * @param isDividedByOthers whether flows are divided by n − 1, as usual, or by n
 * @since 0.1
 */
public record Promethee(List<Preference> preferences, boolean isDividedByOthers)
    implements Ranking {
  private static final String NAME = "promethee";

  /** Copies the list; refuses an empty one. */
  public Promethee {
    preferences = List.copyOf(preferences);
    if (preferences.isEmpty()) {
      throw Refusals.parameter(NAME, "preference", "nothing", "one a criterion, or one for all");
    }
  }

  /**
   * The flows of the units.
   *
   * @param leaving how strongly a unit is preferred, φ⁺
   * @param entering how strongly others are preferred to it, φ⁻
   */
  public record Flows(List<Fraction> leaving, List<Fraction> entering) {
    /** Copies the lists. */
    public Flows {
      leaving = List.copyOf(leaving);
      entering = List.copyOf(entering);
    }

    /** φ = φ⁺ − φ⁻; they add up to 0. */
    public List<Fraction> net() {
      return IntStream.range(0, leaving.size())
          .mapToObj(unit -> leaving.get(unit).minus(entering.get(unit)))
          .toList();
    }

    /** PROMETHEE I: preferred only if both flows agree. */
    public Relation relation(int one, int other) {
      int out = leaving.get(one).compareTo(leaving.get(other));
      int in = entering.get(other).compareTo(entering.get(one));
      if (out == 0 && in == 0) {
        return Relation.INDIFFERENT;
      }
      if (out >= 0 && in >= 0) {
        return Relation.PREFERRED;
      }
      return out <= 0 && in <= 0 ? Relation.INFERIOR : Relation.INCOMPARABLE;
    }
  }

  /** How one unit stands to another. */
  public enum Relation {
    /** Better. */
    PREFERRED,
    /** Worse. */
    INFERIOR,
    /** Equal in both flows. */
    INDIFFERENT,
    /** The flows disagree. */
    INCOMPARABLE
  }

  /** PROMETHEE II: the standing by net flow. */
  @Override
  public Standing rank(Criteria criteria) {
    Flows flows = flows(criteria);
    List<Fraction> net = flows.net();
    return Standing.of(
        ExactCriteria.doubles(net),
        ExactCriteria.bestFirst(net),
        Map.of(
            "leaving", ExactCriteria.doubles(flows.leaving()),
            "entering", ExactCriteria.doubles(flows.entering())));
  }

  /** The flows; all 0 for a single unit. */
  public Flows flows(Criteria criteria) {
    criteria.complete(NAME);
    if (preferences.size() != 1 && preferences.size() != criteria.size()) {
      throw Refusals.shape(
          NAME, preferences.size() + " preferences", criteria.size() + ", one a criterion");
    }
    int units = criteria.units();
    List<Fraction> leaving = new ArrayList<>(Collections.nCopies(units, Fraction.ZERO));
    List<Fraction> entering = new ArrayList<>(leaving);
    Fraction divisor = Fraction.of(Math.max(1, isDividedByOthers ? units - 1 : units), 1);
    List<Fraction> shares = ExactCriteria.shares(criteria);
    for (int j = 0; j < criteria.size(); j++) {
      Preference preference = preferences.get(preferences.size() == 1 ? 0 : j);
      Fraction factor = shares.get(j).dividedBy(Fraction.of(preference.scale())).dividedBy(divisor);
      add(criteria.all().get(j), preference, factor, leaving, entering);
    }
    return new Flows(leaving, entering);
  }

  private static void add(
      Criterion criterion,
      Preference preference,
      Fraction factor,
      List<Fraction> leaving,
      List<Fraction> entering) {
    BigDecimal[] values = new BigDecimal[criterion.column().length];
    for (int unit = 0; unit < values.length; unit++) {
      values[unit] = Exact.decimal(criterion.sign() * criterion.column()[unit]);
    }
    for (int one = 0; one < values.length; one++) {
      BigDecimal out = BigDecimal.ZERO;
      BigDecimal in = BigDecimal.ZERO;
      for (BigDecimal other : values) {
        BigDecimal lead = values[one].subtract(other);
        out = out.add(preference.strength(lead));
        in = in.add(preference.strength(lead.negate()));
      }
      leaving.set(one, leaving.get(one).plus(factor.times(Fraction.of(out))));
      entering.set(one, entering.get(one).plus(factor.times(Fraction.of(in))));
    }
  }
}
