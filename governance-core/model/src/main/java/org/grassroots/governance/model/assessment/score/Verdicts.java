package org.grassroots.governance.model.assessment.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Scope;
import org.grassroots.governance.model.assessment.scheme.Bands;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Veto;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** Vetoes and bands of one unit, after its score is rounded. */
final class Verdicts {
  private final Scheme scheme;
  private final Optional<LocalDate> day;

  Verdicts(Scheme scheme, Optional<LocalDate> day) {
    this.scheme = scheme;
    this.day = day;
  }

  /** The vetoes that hold. */
  List<Veto> vetoes(UnitScope scope, Set<String> flags) {
    List<Veto> holding = new ArrayList<>();
    for (Veto veto : scheme.vetoes()) {
      Optional<Boolean> holds = veto.when().holds(scope);
      boolean isOver =
          day.isPresent() && veto.until().filter(d -> !day.get().isBefore(d)).isPresent();
      if (holds.isEmpty()) {
        flags.add("unknown:" + veto.id());
      } else if (holds.get() && !isOver) {
        flags.add("veto:" + veto.id());
        holding.add(veto);
        if (veto.evidence().filter(column -> scope.text(column).isEmpty()).isPresent()) {
          flags.add("no-evidence:" + veto.id());
        }
      }
    }
    return holding;
  }

  /** A score after the vetoes on scores. */
  static Cell capped(Cell score, List<Veto> vetoes) {
    Cell capped = score;
    for (Veto veto : vetoes) {
      Fraction most =
          veto.effect() == Veto.Effect.ZERO ? Fraction.ZERO : veto.score().orElse(Fraction.ZERO);
      if (veto.effect() == Veto.Effect.ZERO || veto.effect() == Veto.Effect.CAP_SCORE) {
        capped = capped.map(value -> value.min(most));
      }
    }
    return capped;
  }

  /** The band of a unit whose exact root is this, before vetoes on grades. */
  Optional<String> band(Cell root, List<Veto> vetoes, Scope published) {
    if (scheme.bands().isEmpty()) {
      return Optional.empty();
    }
    Bands bands = scheme.bands().get();
    Cell figure = bands.of().map(of -> of.of(published)).orElse(root);
    Cell rounded = figure.map(value -> rounded(value, bands.decimals()));
    Cell capped = bands.of().isPresent() ? rounded : capped(rounded, vetoes);
    return capped.number().map(value -> bands.of(value).id());
  }

  private Real rounded(Real value, Optional<Integer> decimals) {
    RoundingMode mode = scheme.publication().mode();
    return decimals.<Real>map(d -> Fraction.of(value.rounded(d, mode))).orElse(value);
  }

  /** The band the vetoes leave. */
  Optional<String> allowed(Optional<String> earned, List<Veto> vetoes) {
    if (earned.isEmpty()) {
      return earned;
    }
    Bands bands = scheme.bands().orElseThrow();
    int place = bands.place(earned.get());
    for (Veto veto : vetoes) {
      if (veto.effect() == Veto.Effect.CAP_GRADE) {
        place = Math.max(place, bands.place(veto.band()));
      }
    }
    return Optional.of(bands.list().get(place).id());
  }

  /** A published figure as a cell. */
  static Cell published(Cell exact, Optional<Integer> decimals, RoundingMode mode) {
    return exact.map(
        value -> decimals.<Real>map(d -> Fraction.of(roundedTo(value, d, mode))).orElse(value));
  }

  private static BigDecimal roundedTo(Real value, int decimals, RoundingMode mode) {
    return value.rounded(decimals, mode);
  }
}
