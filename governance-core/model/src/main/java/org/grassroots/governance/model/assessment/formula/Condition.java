package org.grassroots.governance.model.assessment.formula;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.Cell;

/**
 * A condition over named figures and texts of a unit; unknown where a figure is absent. Immutable;
 * its text form parses back to an equal condition.
 *
 * @since 0.1
 */
public sealed interface Condition {

  /** Whether it holds; empty when unknown. */
  Optional<Boolean> holds(Scope scope);

  /** Tells every name that stands for a number, and every one that stands for a text. */
  void names(Consumer<String> number, Consumer<String> text);

  /** Reads a condition; refused with the place in the text. */
  static Condition parse(String text) {
    return new FormulaParser(text).condition();
  }

  /** Two formulas compared by {@code == != < <= >} or {@code >=}. */
  record Compared(String operator, Formula left, Formula right) implements Condition {
    @Override
    public Optional<Boolean> holds(Scope scope) {
      Cell a = left.of(scope);
      Cell b = right.of(scope);
      return a.number().flatMap(x -> b.number().map(y -> isTrue(x.compareWith(y))));
    }

    private boolean isTrue(int order) {
      return switch (operator) {
        case "==" -> order == 0;
        case "!=" -> order != 0;
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      left.names(number, text);
      right.names(number, text);
    }

    @Override
    public String toString() {
      return left + " " + operator + " " + right;
    }
  }

  /** Whether a text is one of several; unknown when there is no text. */
  record OneOf(String name, List<String> texts) implements Condition {
    /** Copies the texts. */
    public OneOf {
      texts = List.copyOf(texts);
    }

    @Override
    public Optional<Boolean> holds(Scope scope) {
      return scope.text(name).map(texts::contains);
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      text.accept(name);
    }

    @Override
    public String toString() {
      return FormulaText.name(name)
          + " in "
          + FormulaText.list(texts.stream().map(FormulaText::quoted).toList());
    }
  }

  /** Whether a figure is known; never unknown. */
  record Present(String name) implements Condition {
    @Override
    public Optional<Boolean> holds(Scope scope) {
      return Optional.of(scope.number(name).isKnown());
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      number.accept(name);
    }

    @Override
    public String toString() {
      return "known(" + FormulaText.name(name) + ")";
    }
  }

  /** Both hold. */
  record Both(Condition left, Condition right) implements Condition {
    @Override
    public Optional<Boolean> holds(Scope scope) {
      Optional<Boolean> a = left.holds(scope);
      Optional<Boolean> b = right.holds(scope);
      if (a.equals(NO) || b.equals(NO)) {
        return NO;
      }
      return a.isPresent() && b.isPresent() ? YES : Optional.empty();
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      left.names(number, text);
      right.names(number, text);
    }

    @Override
    public String toString() {
      return "(" + left + " and " + right + ")";
    }
  }

  /** At least one holds. */
  record Either(Condition left, Condition right) implements Condition {
    @Override
    public Optional<Boolean> holds(Scope scope) {
      Optional<Boolean> a = left.holds(scope);
      Optional<Boolean> b = right.holds(scope);
      if (a.equals(YES) || b.equals(YES)) {
        return YES;
      }
      return a.isPresent() && b.isPresent() ? NO : Optional.empty();
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      left.names(number, text);
      right.names(number, text);
    }

    @Override
    public String toString() {
      return "(" + left + " or " + right + ")";
    }
  }

  /** It does not hold. */
  record Not(Condition condition) implements Condition {
    @Override
    public Optional<Boolean> holds(Scope scope) {
      return condition.holds(scope).map(holds -> !holds);
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      condition.names(number, text);
    }

    @Override
    public String toString() {
      return "not (" + condition + ")";
    }
  }

  /** Certainly true. */
  Optional<Boolean> YES = Optional.of(true);

  /** Certainly false. */
  Optional<Boolean> NO = Optional.of(false);
}
