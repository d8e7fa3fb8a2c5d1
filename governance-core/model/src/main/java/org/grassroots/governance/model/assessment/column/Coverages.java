package org.grassroots.governance.model.assessment.column;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.score.Outcome;
import org.grassroots.governance.model.shared.Fraction;

/** How much of what applies to a unit is known; what many units share is computed once. */
final class Coverages {
  private static final int KEPT = 1 << 14;
  private final Judged judged;
  private final Map<List<Object>, Optional<Fraction>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Optional<Fraction>> eldest) {
          return size() > KEPT;
        }
      };

  Coverages(Judged judged) {
    this.judged = judged;
  }

  Optional<Fraction> of(int unit) {
    Optional<Outcome> exact = judged.exact(unit);
    if (exact.isPresent()) {
      return exact.get().coverage();
    }
    List<Object> key = new ArrayList<>();
    for (long[] word : judged.missing()) {
      key.add(word[unit]);
    }
    for (long[] word : judged.outside()) {
      key.add(word[unit]);
    }
    judged
        .scheme()
        .root()
        .walk(
            node -> {
              if (!node.weight().attribute().isEmpty()) {
                key.add(text(node, unit));
              }
            });
    return kept.computeIfAbsent(key, states -> of(judged.scheme().root(), unit));
  }

  private Optional<String> text(Node node, int unit) {
    return judged.columns().texts(node.weight().attribute()).flatMap(texts -> texts.at(unit));
  }

  private Optional<Fraction> of(Node node, int unit) {
    if (node.children().isEmpty()) {
      Cell cell = judged.source(node, unit);
      return cell.isKnown()
          ? Optional.of(Fraction.ONE)
          : cell == Cell.Absent.MISSING ? Optional.of(Fraction.ZERO) : Optional.empty();
    }
    Fraction known = Fraction.ZERO;
    Fraction whole = Fraction.ZERO;
    for (Node child : node.children()) {
      Optional<Fraction> share = of(child, unit);
      if (share.isPresent()) {
        Fraction weight = weight(node, child, unit);
        known = known.plus(weight.times(share.get()));
        whole = whole.plus(weight);
      }
    }
    return whole.signum() == 0 ? Optional.empty() : Optional.of(known.dividedBy(whole));
  }

  private Fraction weight(Node node, Node child, int unit) {
    boolean isPoints =
        ((Source.Children) node.source()).aggregation() instanceof Aggregation.Standard standard
            && standard.kind() == Aggregation.Kind.SUM;
    if (isPoints && child.full().isPresent()) {
      return child.full().get();
    }
    if (((Source.Children) node.source()).weighing().isPresent()) {
      return Shares.stated(node).get(node.children().indexOf(child));
    }
    return text(child, unit)
        .map(text -> child.weight().byText().getOrDefault(text, child.weight().base()))
        .orElse(child.weight().base());
  }
}
