package org.grassroots.governance.model.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The exact standard methods (OECD/JRC Handbook on Constructing Composite Indicators, 2008,
 * chapters 5 and 6).
 *
 * <p>Normalisers: {@code goalposts} with {@code lower} and {@code upper}, clipped to [0, 1]; {@code
 * min-max} over the units at hand, a constant column giving 1/2. Aggregators: {@code arithmetic},
 * the weighted mean; {@code minimum}, the worst child.
 *
 * @since 0.1
 */
public final class StandardMethods implements MethodLibrary {
  /** The names of the normalisers. */
  public static final Set<String> NORMALISERS = Set.of("goalposts", "min-max");

  /** The names of the aggregators. */
  public static final Set<String> AGGREGATORS = Set.of("arithmetic", "minimum");

  private static final Fraction HALF = Fraction.of(1, 2);

  /** The standard methods. */
  public StandardMethods() {}

  @Override
  public Scores normalise(Method method, Scores indicator, Direction direction) {
    return switch (method.name()) {
      case "goalposts" ->
          between(method.number("lower"), method.number("upper"), indicator, direction);
      case "min-max" -> minMax(indicator, direction);
      default -> throw unknown(method, NORMALISERS);
    };
  }

  @Override
  public Scores aggregate(Method method, List<Part> parts) {
    return switch (method.name()) {
      case "arithmetic" -> joined(parts, StandardMethods::mean);
      case "minimum" -> joined(parts, StandardMethods::minimum);
      default -> throw unknown(method, AGGREGATORS);
    };
  }

  @Override
  public boolean isAdditive(Method aggregator) {
    return aggregator.name().equals("arithmetic");
  }

  private static Scores between(
      Fraction lower, Fraction upper, Scores indicator, Direction direction) {
    if (lower.compareTo(upper) >= 0) {
      throw InvalidInput.of(
          "GOV-ASM-015", "goalposts", lower + " to " + upper, "lower less than upper");
    }
    Fraction span = upper.minus(lower);
    return indicator.map(value -> directed(value.minus(lower).dividedBy(span), direction));
  }

  private static Scores minMax(Scores indicator, Direction direction) {
    List<Fraction> present = indicator.present();
    if (present.isEmpty()) {
      return indicator;
    }
    Fraction least = present.stream().min(Comparator.naturalOrder()).orElseThrow();
    Fraction most = present.stream().max(Comparator.naturalOrder()).orElseThrow();
    return least.equals(most)
        ? indicator.map(value -> HALF)
        : between(least, most, indicator, direction);
  }

  private static Fraction directed(Fraction share, Direction direction) {
    Fraction clipped = share.max(Fraction.ZERO).min(Fraction.ONE);
    return direction == Direction.HIGHER_IS_BETTER ? clipped : Fraction.ONE.minus(clipped);
  }

  /** A child that is there, with its weight. */
  private record Weighed(Fraction weight, Fraction value) {}

  private interface Join {
    Fraction of(List<Weighed> present);
  }

  private static Scores joined(List<Part> parts, Join join) {
    int units = parts.get(0).scores().size();
    List<Optional<Fraction>> joined = new ArrayList<>(units);
    for (int unit = 0; unit < units; unit++) {
      List<Weighed> present = present(parts, unit);
      joined.add(present.isEmpty() ? Optional.empty() : Optional.of(join.of(present)));
    }
    return Scores.of(joined);
  }

  private static List<Weighed> present(List<Part> parts, int unit) {
    List<Weighed> present = new ArrayList<>();
    for (Part part : parts) {
      part.scores().at(unit).ifPresent(value -> present.add(new Weighed(part.weight(), value)));
    }
    return present;
  }

  private static Fraction mean(List<Weighed> present) {
    Fraction sum = Fraction.ZERO;
    Fraction weights = Fraction.ZERO;
    for (Weighed child : present) {
      sum = sum.plus(child.weight().times(child.value()));
      weights = weights.plus(child.weight());
    }
    return sum.dividedBy(weights);
  }

  private static Fraction minimum(List<Weighed> present) {
    return present.stream().map(Weighed::value).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static InvalidInput unknown(Method method, Set<String> known) {
    return InvalidInput.of(
        "GOV-ASM-014", "method", method.name(), "one of " + known.stream().sorted().toList());
  }
}
