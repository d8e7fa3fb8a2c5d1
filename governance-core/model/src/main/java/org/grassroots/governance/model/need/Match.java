package org.grassroots.governance.model.need;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a resource gives to a need, or what a need still lacks.
 *
 * @param need the id of the need
 * @param resource the id of the resource; empty for what is lacking
 * @param amount how many units are given or lacking, from 1
 * @param score priority × amount; 0 for what is lacking
 * @param obstacle why it is lacking; empty for what is given
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // what is lacking has no resource
public record Match(
    String need,
    Optional<String> resource,
    long amount,
    BigDecimal score,
    Optional<Obstacle> obstacle) {

  /** What a resource gives. */
  static Match given(Demand demand, Supply supply, long amount) {
    BigDecimal score = demand.priority().multiply(BigDecimal.valueOf(amount));
    return new Match(
        demand.need(), Optional.of(supply.resource()), amount, score, Optional.empty());
  }

  /** What a need lacks. */
  static Match lacking(Demand demand, long amount, Obstacle obstacle) {
    return new Match(
        demand.need(), Optional.empty(), amount, BigDecimal.ZERO, Optional.of(obstacle));
  }
}
