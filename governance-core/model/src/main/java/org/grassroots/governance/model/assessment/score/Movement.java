package org.grassroots.governance.model.assessment.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.score.Explained.Line;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;
import org.jspecify.annotations.Nullable;

/**
 * What became of one unit between two results, and through which nodes.
 *
 * @param unit the id of the unit
 * @param before the result before; empty where the unit was not assessed
 * @param after the result after; empty where the unit is no longer assessed
 * @param shares what each part adds before and after; the differences add up to the difference of
 *     the published scores, exactly; empty where one of the scores is unknown
 * @since 0.1
 */
public record Movement(
    String unit, Optional<Side> before, Optional<Side> after, List<Share> shares) {

  /** The part of a share that is not a node: rounding the score for publishing. */
  public static final String ROUNDING = "rounding";

  /** The part of a share that is not a node: what vetoes take from the score. */
  public static final String VETO = "veto";

  /** Copies the shares. */
  public Movement {
    shares = List.copyOf(shares);
  }

  /**
   * A result as a whole.
   *
   * @param score the published score
   * @param rank the rank; empty where not ranked
   * @param band the band that counts; empty for none
   */
  public record Side(Cell score, Optional<BigDecimal> rank, Optional<String> band) {
    private static Side of(Scored scored, int unit) {
      Outcome outcome = scored.outcome(unit);
      return new Side(
          outcome.score(), scored.rank(scored.scheme().root().id(), unit), outcome.band());
    }

    private boolean isSame(Side other) {
      return score.isKnown() == other.score.isKnown()
          && (score.isKnown()
              ? number().compareWith(other.number()) == 0
              : score.equals(other.score))
          && rank.isPresent() == other.rank.isPresent()
          && rank.map(r -> r.compareTo(other.rank.orElseThrow()) == 0).orElse(true)
          && band.equals(other.band);
    }

    private Real number() {
      return score.number().orElseThrow();
    }
  }

  /**
   * What a part adds to the score.
   *
   * @param node the id of a node with all below it, {@link #ROUNDING} or {@link #VETO}; a node that
   *     is told in its parts stands for its own steps alone
   * @param before the points before; 0 where it was not there
   * @param after the points after; 0 where it is no longer there
   */
  public record Share(String node, Real before, Real after) {
    /** What the score gained through it. */
    public Real difference() {
      return after.minus(before);
    }
  }

  /** The difference of the published scores; empty where one of them is unknown. */
  public Optional<Real> difference() {
    return number(after).flatMap(a -> number(before).map(a::minus));
  }

  private static Optional<Real> number(Optional<Side> side) {
    return side.flatMap(each -> each.score().number());
  }

  /**
   * Every unit whose score, rank or band differs, in the order of the data before, then those that
   * were added, in theirs.
   */
  public static List<Movement> between(Scored before, Scored after) {
    Map<String, Integer> places = places(after);
    List<Movement> movements = new ArrayList<>();
    List<String> units = before.data().units();
    for (int unit = 0; unit < units.size(); unit++) {
      @Nullable Integer other = places.remove(units.get(unit));
      if (other == null) {
        Side gone = Side.of(before, unit);
        movements.add(
            new Movement(units.get(unit), Optional.of(gone), Optional.empty(), List.of()));
      } else if (!Side.of(before, unit).isSame(Side.of(after, other))) {
        movements.add(of(before, unit, after, other));
      }
    }
    places.forEach(
        (unit, place) ->
            movements.add(
                new Movement(
                    unit, Optional.empty(), Optional.of(Side.of(after, place)), List.of())));
    return movements;
  }

  /** What became of one unit, whether it moved or not. */
  public static Movement of(Scored before, int unit, Scored after, int other) {
    Side from = Side.of(before, unit);
    Side to = Side.of(after, other);
    List<Share> shares =
        from.score().isKnown() && to.score().isKnown()
            ? shares(Explainer.of(before, unit), Explainer.of(after, other))
            : List.of();
    return new Movement(
        before.data().units().get(unit), Optional.of(from), Optional.of(to), shares);
  }

  private static Map<String, Integer> places(Scored scored) {
    Map<String, Integer> places = new LinkedHashMap<>();
    scored.data().units().forEach(unit -> places.put(unit, places.size()));
    return places;
  }

  private static List<Share> shares(Explained before, Explained after) {
    Map<String, Line> a = lines(before);
    Map<String, Line> b = lines(after);
    Map<String, Real> was = new LinkedHashMap<>();
    Map<String, Real> is = new LinkedHashMap<>();
    split(before.root(), b, was);
    split(after.root(), a, is);
    was.put(ROUNDING, before.rounding().orElse(Fraction.ZERO));
    is.put(ROUNDING, after.rounding().orElse(Fraction.ZERO));
    was.put(VETO, before.veto().orElse(Fraction.ZERO));
    is.put(VETO, after.veto().orElse(Fraction.ZERO));
    Set<String> parts = new LinkedHashSet<>(was.keySet());
    parts.addAll(is.keySet());
    List<Share> shares = new ArrayList<>();
    for (String part : parts) {
      Share share =
          new Share(
              part, was.getOrDefault(part, Fraction.ZERO), is.getOrDefault(part, Fraction.ZERO));
      if (share.difference().signum() != 0) {
        shares.add(share);
      }
    }
    return shares;
  }

  private static Map<String, Line> lines(Explained explained) {
    Map<String, Line> lines = new LinkedHashMap<>();
    explained.root().walk(line -> lines.put(line.node().id(), line));
    return lines;
  }

  /** A node is told in its parts where both results can be told so. */
  private static void split(Line line, Map<String, Line> others, Map<String, Real> points) {
    @Nullable Line other = others.get(line.node().id());
    if (isShared(line) && (other == null || isShared(other))) {
      points.put(line.node().id(), Real.sum(own(line)));
      line.children().forEach(child -> split(child, others, points));
    } else {
      points.put(line.node().id(), whole(line));
    }
  }

  private static boolean isShared(Line line) {
    return !line.children().isEmpty() && Shares.isAdditive(line.node());
  }

  private static List<Real> own(Line line) {
    List<Real> own = new ArrayList<>();
    line.contribution().ifPresent(own::add);
    line.steps().forEach(step -> step.contribution().ifPresent(own::add));
    return own;
  }

  private static Real whole(Line line) {
    List<Real> all = new ArrayList<>();
    line.walk(each -> all.addAll(own(each)));
    return Real.sum(all);
  }
}
