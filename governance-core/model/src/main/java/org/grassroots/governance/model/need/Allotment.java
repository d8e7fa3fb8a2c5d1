package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How many units each resource gives to each need. Checks the hard rules exactly and tells why a
 * need lacks something; how the units are chosen is somebody else's business.
 *
 * @since 0.1
 */
public final class Allotment {
  private final List<Demand> demands;
  private final List<Supply> supplies;
  private final Optional<BigDecimal> budget;
  private final long[][] given;

  /**
   * Nothing given yet.
   *
   * @param budget what may be spent in all; empty for no limit
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // no limit is a value here
  public Allotment(List<Demand> demands, List<Supply> supplies, Optional<BigDecimal> budget) {
    this.demands = List.copyOf(demands);
    this.supplies = List.copyOf(supplies);
    this.budget = budget;
    this.given = new long[demands.size()][];
  }

  /** Gives units; the pair replaces what it had. */
  public void give(int demand, int supply, long amount) {
    if (given[demand] == null) {
      given[demand] = new long[supplies.size()];
    }
    given[demand][supply] = amount;
  }

  /** What a resource gives to a need. */
  public long given(int demand, int supply) {
    return given[demand] == null ? 0 : given[demand][supply];
  }

  private long received(int demand) {
    return given[demand] == null ? 0 : Arrays.stream(given[demand]).sum();
  }

  private long used(int supply) {
    long used = 0;
    for (int i = 0; i < given.length; i++) {
      used += given(i, supply);
    }
    return used;
  }

  private BigDecimal spent(int demand) {
    BigDecimal spent = BigDecimal.ZERO;
    for (int j = 0; j < supplies.size(); j++) {
      if (given(demand, j) != 0) {
        spent = spent.add(supplies.get(j).cost().multiply(BigDecimal.valueOf(given(demand, j))));
      }
    }
    return spent;
  }

  /** Priority × amount of all that is given. */
  public BigDecimal score() {
    BigDecimal score = BigDecimal.ZERO;
    for (int i = 0; i < given.length; i++) {
      score = score.add(demands.get(i).priority().multiply(BigDecimal.valueOf(received(i))));
    }
    return score;
  }

  /** The money all of it takes. */
  public BigDecimal spent() {
    BigDecimal spent = BigDecimal.ZERO;
    for (int i = 0; i < given.length; i++) {
      spent = spent.add(spent(i));
    }
    return spent;
  }

  /** Whether every hard rule holds, exactly. */
  public boolean isAllowed() {
    for (int i = 0; i < given.length; i++) {
      Demand demand = demands.get(i);
      BigDecimal money = spent(i);
      if (received(i) > demand.amount()
          || demand.budget().filter(most -> money.compareTo(most) > 0).isPresent()
          || !fits(i)) {
        return false;
      }
    }
    for (int j = 0; j < supplies.size(); j++) {
      if (used(j) > supplies.get(j).capacity()) {
        return false;
      }
    }
    return budget.filter(most -> spent().compareTo(most) > 0).isEmpty();
  }

  private boolean fits(int demand) {
    for (int j = 0; j < supplies.size(); j++) {
      long amount = given(demand, j);
      boolean isBarred = supplies.get(j).obstacle(demands.get(demand)).isPresent();
      if (amount < 0 || (amount > 0 && isBarred)) {
        return false;
      }
    }
    return true;
  }

  /** What is given and lacking, by need in the order given, resources in theirs, then the lack. */
  public List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    long[] left = new long[supplies.size()];
    Arrays.setAll(left, j -> supplies.get(j).capacity() - used(j));
    for (int i = 0; i < given.length; i++) {
      for (int j = 0; j < supplies.size(); j++) {
        if (given(i, j) > 0) {
          matches.add(Match.given(demands.get(i), supplies.get(j), given(i, j)));
        }
      }
      long lacking = demands.get(i).amount() - received(i);
      if (lacking > 0) {
        matches.add(Match.lacking(demands.get(i), lacking, obstacle(demands.get(i), left)));
      }
    }
    return List.copyOf(matches);
  }

  /** The obstacle that is overcome last, of all resources. */
  private Obstacle obstacle(Demand demand, long[] left) {
    Obstacle last = Obstacle.CATEGORY;
    for (int j = 0; j < supplies.size(); j++) {
      Obstacle here =
          supplies
              .get(j)
              .obstacle(demand)
              .orElse(left[j] > 0 ? Obstacle.BUDGET : Obstacle.CAPACITY);
      last = here.compareTo(last) > 0 ? here : last;
    }
    return last;
  }
}
