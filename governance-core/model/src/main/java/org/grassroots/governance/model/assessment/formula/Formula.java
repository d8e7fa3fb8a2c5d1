package org.grassroots.governance.model.assessment.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Cell.Absent;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * A formula over named figures. Immutable; its text form parses back to an equal formula.
 *
 * @since 0.1
 */
public sealed interface Formula {

  /** The result for one unit. */
  Cell of(Scope scope);

  /** Tells every name that stands for a number, and every one that stands for a text. */
  void names(Consumer<String> number, Consumer<String> text);

  /** Reads a formula; refused with the place in the text. */
  static Formula parse(String text) {
    return new FormulaParser(text).formula();
  }

  /** A constant. */
  record Constant(Fraction value) implements Formula {
    @Override
    public Cell of(Scope scope) {
      return Cell.of(value);
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {}

    @Override
    public String toString() {
      return FormulaText.number(value);
    }
  }

  /** A named figure. */
  record Name(String name) implements Formula {
    @Override
    public Cell of(Scope scope) {
      return scope.number(name);
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      number.accept(name);
    }

    @Override
    public String toString() {
      return FormulaText.name(name);
    }
  }

  /** Two formulas joined by {@code + - * /} or {@code ^}. */
  record Joined(char operator, Formula left, Formula right) implements Formula {
    @Override
    public Cell of(Scope scope) {
      Cell a = left.of(scope);
      Cell b = right.of(scope);
      if (operator == '/' && b.number().filter(divisor -> divisor.signum() == 0).isPresent()) {
        return a == Absent.NOT_APPLICABLE ? a : Absent.UNDEFINED;
      }
      return absent(List.of(a, b))
          .orElseGet(() -> joined(a.number().orElseThrow(), b.number().orElseThrow()));
    }

    private Cell joined(Real a, Real b) {
      return switch (operator) {
        case '+' -> Cell.of(a.plus(b));
        case '-' -> Cell.of(a.minus(b));
        case '*' -> Cell.of(a.times(b));
        case '/' -> Cell.of(a.dividedBy(b));
        default ->
            b instanceof Fraction exponent
                ? Cell.of(a.power(exponent))
                : Cell.of(b.times(a.ln()).exp());
      };
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      left.names(number, text);
      right.names(number, text);
    }

    @Override
    public String toString() {
      return "(" + left + " " + operator + " " + right + ")";
    }
  }

  /** A function of formulas. */
  record Call(Function function, List<Formula> arguments) implements Formula {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public Cell of(Scope scope) {
      List<Cell> cells = new ArrayList<>();
      arguments.forEach(argument -> cells.add(argument.of(scope)));
      return function == Function.COALESCE
          ? cells.stream().filter(Cell::isKnown).findFirst().orElse(cells.get(0))
          : absent(cells)
              .orElseGet(
                  () ->
                      function.of(
                          cells.stream().map(cell -> cell.number().orElseThrow()).toList()));
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      arguments.forEach(argument -> argument.names(number, text));
    }

    @Override
    public String toString() {
      return function.text() + FormulaText.list(arguments);
    }
  }

  /** One of two formulas; absent when the condition is unknown. */
  record Choice(Condition condition, Formula then, Formula otherwise) implements Formula {
    @Override
    public Cell of(Scope scope) {
      Optional<Boolean> holds = condition.holds(scope);
      return holds.isEmpty() ? Absent.MISSING : holds.get() ? then.of(scope) : otherwise.of(scope);
    }

    @Override
    public void names(Consumer<String> number, Consumer<String> text) {
      condition.names(number, text);
      then.names(number, text);
      otherwise.names(number, text);
    }

    @Override
    public String toString() {
      return "if(" + condition + ", " + then + ", " + otherwise + ")";
    }
  }

  private static Optional<Cell> absent(List<Cell> cells) {
    for (Absent absent :
        List.of(Absent.NOT_APPLICABLE, Absent.UNDEFINED, Absent.NOT_YET_DUE, Absent.MISSING)) {
      if (cells.contains(absent)) {
        return Optional.of(absent);
      }
    }
    return Optional.empty();
  }
}
