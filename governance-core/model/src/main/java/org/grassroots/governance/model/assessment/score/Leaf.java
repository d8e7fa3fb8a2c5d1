package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;

/** Takes the figure of a leaf from the data. */
final class Leaf {
  /** What stands before the node in the flag of a suppressed figure. */
  static final String SMALL_BASE = "small-base:";

  private Leaf() {}

  static Cell of(Source source, UnitScope scope) {
    if (source instanceof Source.Measure measure) {
      return measure(measure, scope);
    }
    if (source instanceof Source.Answer answer) {
      return answer(answer, scope);
    }
    if (source instanceof Source.Graders graders) {
      return graders(graders, scope);
    }
    throw new IllegalStateException("A group has no figure of its own: " + source);
  }

  private static Cell measure(Source.Measure measure, UnitScope scope) {
    if (measure.valid().isPresent() && !measure.valid().get().holds(scope).orElse(false)) {
      scope.flag("not-valid:" + scope.node());
      return Cell.Absent.MISSING;
    }
    Optional<Cell> hidden = measure.base().flatMap(base -> suppressed(base, scope));
    if (hidden.isPresent()) {
      return hidden.get();
    }
    Cell cell = measure.formula().of(scope);
    if (cell != Cell.Absent.UNDEFINED) {
      return cell;
    }
    if (measure.undefined() == Source.Undefined.ERROR) {
      throw new ArithmeticException("A denominator is 0.");
    }
    scope.flag("zero-denominator:" + scope.node());
    return measure.undefined().cell();
  }

  /** What a figure on too few cases, or on nobody knows how many, counts as. */
  private static Optional<Cell> suppressed(Base base, UnitScope scope) {
    Cell cases = base.of().of(scope);
    if (cases instanceof Cell.Absent why) {
      return Optional.of(why == Cell.Absent.UNDEFINED ? Cell.Absent.MISSING : why);
    }
    if (cases.number().orElseThrow().compareWith(base.least()) >= 0) {
      return Optional.empty();
    }
    scope.flag(SMALL_BASE + scope.node());
    return Optional.of(base.suppressed().cell());
  }

  private static Cell answer(Source.Answer answer, UnitScope scope) {
    Optional<String> text = scope.text(answer.column());
    if (text.isEmpty()) {
      return scope.number(answer.column()) == Cell.Absent.NOT_APPLICABLE
          ? Cell.Absent.NOT_APPLICABLE
          : Cell.Absent.MISSING;
    }
    Fraction points = answer.points().get(text.get());
    if (points == null) {
      throw InvalidInput.of(
          "GOV-ASM-033",
          "unit " + scope.unit() + ", node " + scope.node(),
          text.get(),
          "one of " + answer.points().keySet());
    }
    return Cell.of(points);
  }

  private static Cell graders(Source.Graders graders, UnitScope scope) {
    List<Real> marks = new ArrayList<>();
    graders.columns().forEach(column -> scope.number(column).number().ifPresent(marks::add));
    if (marks.isEmpty() || marks.size() < graders.least()) {
      boolean isOut =
          graders.columns().stream()
              .allMatch(column -> scope.number(column) == Cell.Absent.NOT_APPLICABLE);
      return isOut ? Cell.Absent.NOT_APPLICABLE : Cell.Absent.MISSING;
    }
    marks.sort(Real::compareWith);
    return Cell.of(joined(graders, marks));
  }

  private static Real joined(Source.Graders graders, List<Real> ascending) {
    int last = ascending.size() - 1;
    int trim = Math.min(graders.trim(), last / 2);
    return switch (graders.method()) {
      case MIN -> ascending.get(0);
      case MEDIAN ->
          ascending.get(last / 2).plus(ascending.get((last + 1) / 2)).times(Fraction.of(1, 2));
      case MEAN -> mean(ascending.subList(trim, ascending.size() - trim));
    };
  }

  private static Real mean(List<Real> marks) {
    return Real.sum(marks).dividedBy(Fraction.of(marks.size(), 1));
  }
}
