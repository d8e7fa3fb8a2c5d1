package org.grassroots.governance.model.unit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Turns exact shares of decimals into decimals whose sum stays. Units that share figures form a
 * group; where a figure of a group has no finite decimal, the group is rounded by the largest
 * remainder, ties by id.
 */
final class Apportionment {
  private final Map<String, BigDecimal> values;
  private final SortedMap<String, SortedMap<String, Fraction>> shares;
  private final int decimals;
  private final Map<String, String> leaders = new HashMap<>();

  Apportionment(
      Map<String, BigDecimal> values,
      SortedMap<String, SortedMap<String, Fraction>> shares,
      int decimals) {
    this.values = values;
    this.shares = shares;
    this.decimals = decimals;
  }

  SortedMap<String, BigDecimal> figures() {
    SortedMap<String, Fraction> exact = new TreeMap<>();
    Map<String, Integer> digits = new HashMap<>();
    shares.forEach(
        (unit, heirs) -> {
          Fraction value = Fraction.of(value(unit));
          String any = heirs.firstKey();
          heirs.forEach(
              (heir, share) -> {
                exact.merge(heir, value.times(share), Fraction::plus);
                leaders.put(leader(heir), leader(any));
              });
        });
    shares.forEach(
        (unit, heirs) -> digits.merge(leader(heirs.firstKey()), value(unit).scale(), Math::max));
    Map<String, SortedMap<String, Fraction>> groups = new TreeMap<>();
    exact.forEach(
        (heir, figure) ->
            groups.computeIfAbsent(leader(heir), key -> new TreeMap<>()).put(heir, figure));
    SortedMap<String, BigDecimal> figures = new TreeMap<>();
    groups.forEach((leader, group) -> figures.putAll(group(group, digits.getOrDefault(leader, 0))));
    return figures;
  }

  private BigDecimal value(String unit) {
    return values.getOrDefault(unit, BigDecimal.ZERO);
  }

  private String leader(String unit) {
    String at = unit;
    for (String next = leaders.get(at); next != null && !next.equals(at); next = leaders.get(at)) {
      at = next;
    }
    return at;
  }

  private SortedMap<String, BigDecimal> group(SortedMap<String, Fraction> exact, int digits) {
    int finite = digits(exact.values());
    int scale = finite >= 0 ? Math.max(finite, digits) : Math.max(decimals, digits);
    SortedMap<String, BigDecimal> figures = new TreeMap<>();
    exact.forEach((unit, figure) -> figures.put(unit, figure.rounded(scale, RoundingMode.FLOOR)));
    if (finite < 0) {
      Fraction sum = exact.values().stream().reduce(Fraction.ZERO, Fraction::plus);
      BigDecimal floor = figures.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      BigDecimal left = sum.rounded(scale, RoundingMode.UNNECESSARY).subtract(floor);
      raise(exact, figures, left.unscaledValue().intValueExact(), scale);
    }
    return figures;
  }

  private static void raise(
      SortedMap<String, Fraction> exact,
      SortedMap<String, BigDecimal> figures,
      int count,
      int scale) {
    Map<String, Fraction> remainders = new HashMap<>();
    exact.forEach(
        (unit, figure) ->
            remainders.put(
                unit, figure.minus(Fraction.of(figures.getOrDefault(unit, BigDecimal.ZERO)))));
    List<String> order = new ArrayList<>(exact.keySet());
    order.sort(
        Comparator.comparing((String unit) -> remainders.getOrDefault(unit, Fraction.ZERO))
            .reversed()
            .thenComparing(Comparator.naturalOrder()));
    BigDecimal last = BigDecimal.valueOf(1, scale);
    order.subList(0, count).forEach(unit -> figures.merge(unit, last, BigDecimal::add));
  }

  /** How many digits after the point write all of them exactly; -1 when none do. */
  private static int digits(Collection<Fraction> figures) {
    int digits = 0;
    for (Fraction figure : figures) {
      int twos = figure.denominator().getLowestSetBit();
      BigInteger rest = figure.denominator().shiftRight(twos);
      int fives = 0;
      BigInteger five = BigInteger.valueOf(5);
      while (rest.mod(five).signum() == 0) {
        rest = rest.divide(five);
        fives++;
      }
      if (!rest.equals(BigInteger.ONE)) {
        return -1;
      }
      digits = Math.max(digits, Math.max(twos, fives));
    }
    return digits;
  }
}
