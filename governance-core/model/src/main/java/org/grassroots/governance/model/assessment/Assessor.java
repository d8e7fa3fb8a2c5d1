package org.grassroots.governance.model.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Applies schemes to measures. Pure; the order of the units never shows in the result.
 *
 * @since 0.1
 */
public final class Assessor {
  private static final Comparator<Result> ORDER =
      Comparator.comparing((Result result) -> result.total().isEmpty())
          .thenComparing(
              result -> result.total().orElse(java.math.BigDecimal.ZERO), Comparator.reverseOrder())
          .thenComparing(Result::unit);

  private final MethodLibrary methods;

  /** An assessor that finds methods here. */
  public Assessor(MethodLibrary methods) {
    this.methods = methods;
  }

  /**
   * Assesses every unit.
   *
   * @throws InvalidInput {@code GOV-ASM-016} a measure of the scheme is no column, {@code
   *     GOV-ASM-014} a method is unknown
   */
  public Assessment assess(Scheme scheme, Measures measures) {
    Map<String, Computed> tree = new LinkedHashMap<>();
    compute(scheme.root(), 0, measures, tree);
    List<Result> results = new ArrayList<>();
    for (int unit = 0; unit < measures.units().size(); unit++) {
      results.add(new UnitAssessment(scheme, methods, measures, tree, unit).result());
    }
    return new Assessment(scheme, ranked(results));
  }

  /** A node of the tree with its column. */
  record Computed(Node node, int depth, Optional<Scores> raw, Scores scores) {}

  private Scores compute(Node node, int depth, Measures measures, Map<String, Computed> tree) {
    Computed computed =
        node instanceof Node.Indicator indicator
            ? indicator(indicator, depth, measures)
            : group((Node.Group) node, depth, measures, tree);
    tree.put(node.id(), computed);
    return computed.scores();
  }

  private Computed indicator(Node.Indicator indicator, int depth, Measures measures) {
    Scores raw = column(measures, indicator.measure(), indicator.id());
    Scores scores = methods.normalise(indicator.normaliser(), raw, indicator.direction());
    return new Computed(indicator, depth, Optional.of(raw), scores);
  }

  private Computed group(
      Node.Group group, int depth, Measures measures, Map<String, Computed> tree) {
    List<MethodLibrary.Part> parts = new ArrayList<>();
    for (Node child : group.children()) {
      Scores scores = compute(child, depth + 1, measures, tree);
      parts.add(new MethodLibrary.Part(child.id(), Fraction.of(child.weight()), scores));
    }
    return new Computed(
        group, depth, Optional.empty(), MissingPolicy.joined(group, parts, methods));
  }

  static Scores column(Measures measures, String measure, String where) {
    Scores column = measures.columns().get(measure);
    if (column == null) {
      throw InvalidInput.of(
          "GOV-ASM-016", "scheme, " + where, measure, "one of " + measures.columns().keySet());
    }
    return column;
  }

  private static List<Result> ranked(List<Result> results) {
    List<Result> ordered = results.stream().sorted(ORDER).toList();
    List<Result> ranked = new ArrayList<>();
    int rank = 0;
    for (Result result : ordered) {
      if (result.total().isEmpty()) {
        ranked.add(result);
        continue;
      }
      boolean isTied =
          !ranked.isEmpty() && ranked.get(ranked.size() - 1).total().equals(result.total());
      rank = isTied ? rank : ranked.size() + 1;
      ranked.add(result.ranked(rank));
    }
    return ranked;
  }
}
