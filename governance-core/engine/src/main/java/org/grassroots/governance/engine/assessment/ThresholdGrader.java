package org.grassroots.governance.engine.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.grassroots.governance.model.assessment.method.Arguments;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Parameters;

/**
 * Bands by the least score of each but the last, which takes the rest: {@code from} names one
 * number less than there are bands, falling. Compared as decimals.
 */
record ThresholdGrader() implements Grader {

  @Override
  public String id() {
    return "thresholds";
  }

  @Override
  public Set<String> parameterNames() {
    return Set.of("from");
  }

  @Override
  public List<Optional<String>> grade(Column scores, List<String> bands, Parameters parameters) {
    List<BigDecimal> from = Arguments.of(id(), parameters.values()).numbers("from");
    if (from.size() != bands.size() - 1) {
      throw InvalidInput.of(
          "GOV-ASM-207",
          "method thresholds, from",
          from.size() + " numbers for " + bands.size() + " bands",
          "one less than bands");
    }
    for (int i = 1; i < from.size(); i++) {
      if (from.get(i).compareTo(from.get(i - 1)) >= 0) {
        throw InvalidInput.of("GOV-ASM-201", "method thresholds, from", from, "numbers that fall");
      }
    }
    return IntStream.range(0, scores.size())
        .mapToObj(unit -> band(scores, unit, from).map(bands::get))
        .toList();
  }

  private static Optional<Integer> band(Column scores, int unit, List<BigDecimal> from) {
    if (scores.isMissing(unit)) {
      return Optional.empty();
    }
    BigDecimal score = BigDecimal.valueOf(scores.value(unit));
    return Optional.of((int) from.stream().takeWhile(least -> score.compareTo(least) < 0).count());
  }
}
