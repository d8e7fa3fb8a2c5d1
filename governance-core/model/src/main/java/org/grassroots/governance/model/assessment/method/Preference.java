package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.List;

/**
 * How strongly a lead in one criterion speaks for the unit that has it, from 0 to 1; a lead of 0 or
 * below says nothing.
 *
 * @param shape of the curve
 * @param q up to which a lead says nothing; for U-shape, level and linear
 * @param p from which a lead says all; for V-shape, level and linear
 * @param s where the Gaussian curve turns
 * @since 0.1
 */
public record Preference(Shape shape, BigDecimal q, BigDecimal p, BigDecimal s) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The shapes of Brans and Vincke. */
  public enum Shape {
    /** Any lead says all. */
    USUAL(0),
    /** A lead above q says all. */
    U_SHAPE(1),
    /** Rising to p. */
    V_SHAPE(1),
    /** One half above q, all above p. */
    LEVEL(2),
    /** Rising from q to p. */
    LINEAR(2),
    /** 1 − exp(−d²/2s²). */
    GAUSSIAN(1);

    private final int thresholds;

    Shape(int thresholds) {
      this.thresholds = thresholds;
    }
  }

  /** Any lead says all. */
  public static final Preference USUAL = of(Shape.USUAL, List.of());

  /** Refuses thresholds that the shape cannot have. */
  public Preference {
    boolean isRising = shape == Shape.LINEAR || shape == Shape.LEVEL;
    if (q.signum() < 0 || isRising && q.compareTo(p) > 0) {
      throw Refusals.parameter("promethee", "q, p", q + ", " + p, "0 <= q <= p");
    }
    if (shape == Shape.V_SHAPE && p.signum() <= 0) {
      throw Refusals.parameter("promethee", "p", p, "above 0");
    }
    if (shape == Shape.LINEAR && q.compareTo(p) == 0) {
      throw Refusals.parameter("promethee", "q, p", q + ", " + p, "q less than p, or u-shape");
    }
    if (shape == Shape.GAUSSIAN && s.signum() <= 0) {
      throw Refusals.parameter("promethee", "s", s, "above 0");
    }
  }

  /** A shape with its thresholds in the order q, p, or s alone. */
  public static Preference of(Shape shape, List<BigDecimal> thresholds) {
    if (thresholds.size() != shape.thresholds) {
      throw Refusals.parameter(
          "promethee",
          Arguments.written(shape),
          thresholds.size() + " thresholds",
          shape.thresholds + " thresholds");
    }
    BigDecimal first = thresholds.isEmpty() ? BigDecimal.ZERO : thresholds.get(0);
    return switch (shape) {
      case USUAL -> new Preference(shape, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
      case U_SHAPE -> new Preference(shape, first, BigDecimal.ZERO, BigDecimal.ZERO);
      case V_SHAPE -> new Preference(shape, BigDecimal.ZERO, first, BigDecimal.ZERO);
      case LEVEL, LINEAR -> new Preference(shape, first, thresholds.get(1), BigDecimal.ZERO);
      case GAUSSIAN -> new Preference(shape, BigDecimal.ZERO, BigDecimal.ZERO, first);
    };
  }

  /** Reads {@code usual}, {@code linear(0.5 2)} and the like. */
  static Preference parse(Arguments given, String text) {
    int open = text.indexOf('(');
    String name = open < 0 ? text : text.substring(0, open);
    Shape shape = given.wordOf("preference", name.strip(), Shape.class);
    String inside = open < 0 ? "" : text.substring(open + 1).replace(")", "").strip();
    return of(
        shape,
        inside.isEmpty()
            ? List.of()
            : Arguments.of(given.method(), java.util.Map.of("thresholds", inside))
                .numbers("thresholds"));
  }

  /** The strength of a lead times {@link #scale}, free of divisions. */
  BigDecimal strength(BigDecimal lead) {
    if (lead.signum() <= 0) {
      return BigDecimal.ZERO;
    }
    return switch (shape) {
      case USUAL -> BigDecimal.ONE;
      case U_SHAPE -> lead.compareTo(q) > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
      case V_SHAPE -> lead.min(p);
      case LEVEL ->
          lead.compareTo(p) > 0 ? BigDecimal.ONE : lead.compareTo(q) > 0 ? HALF : BigDecimal.ZERO;
      case LINEAR -> lead.min(p).subtract(q).max(BigDecimal.ZERO);
      case GAUSSIAN -> new BigDecimal(gaussian(lead.doubleValue()));
    };
  }

  /** What strengths are to be divided by. */
  BigDecimal scale() {
    return switch (shape) {
      case V_SHAPE -> p;
      case LINEAR -> p.subtract(q);
      default -> BigDecimal.ONE;
    };
  }

  private double gaussian(double lead) {
    double turn = lead / s.doubleValue();
    return 1 - StrictMath.exp(-(turn * turn) / 2);
  }
}
