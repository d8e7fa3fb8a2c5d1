package org.grassroots.governance.model.assessment.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.assessment.formula.Tokens.Kind;
import org.grassroots.governance.model.assessment.formula.Tokens.Token;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Reads formulas and conditions, usual precedence: {@code or}, {@code and}, {@code not},
 * comparisons, {@code + -}, {@code * /}, sign, {@code ^}.
 */
final class FormulaParser {
  private static final int MAX_DEPTH = 100;
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

  private final String text;
  private final List<Token> tokens;
  private int at;
  private int depth;

  FormulaParser(String text) {
    this.text = text;
    this.tokens = Tokens.of(text);
  }

  Formula formula() {
    Formula formula = sum();
    end();
    return formula;
  }

  Condition condition() {
    Condition condition = either();
    end();
    return condition;
  }

  private void end() {
    if (peek().kind() != Kind.END) {
      throw refused("the end or an operator");
    }
  }

  private Condition either() {
    Condition left = both();
    while (accept("or")) {
      left = new Condition.Either(left, both());
    }
    return left;
  }

  private Condition both() {
    Condition left = simple();
    while (accept("and")) {
      left = new Condition.Both(left, simple());
    }
    return left;
  }

  private Condition simple() {
    deeper();
    Condition condition = accept("not") ? new Condition.Not(simple()) : atom();
    depth--;
    return condition;
  }

  private Condition atom() {
    if (accept("known")) {
      expect("(");
      String name = name();
      expect(")");
      return new Condition.Present(name);
    }
    return peek().text().equals("(") && peek().kind() == Kind.SIGN ? bracketed() : comparison();
  }

  /** A bracket opens a condition or, when that fails, a formula that is compared. */
  private Condition bracketed() {
    int start = at;
    int level = depth;
    try {
      expect("(");
      Condition inner = either();
      expect(")");
      if (peek().kind() != Kind.SIGN || peek().text().equals(")") || peek().text().equals(",")) {
        return inner;
      }
    } catch (InvalidInput notACondition) {
      depth = level;
    }
    at = start;
    return comparison();
  }

  private Condition comparison() {
    if (peek().kind() == Kind.NAME && isTextual(tokens.get(at + 1))) {
      return textual();
    }
    Formula left = sum();
    String operator = peek().text();
    if (peek().kind() != Kind.SIGN || !COMPARISONS.contains(operator)) {
      throw refused("a comparison such as >= or ==");
    }
    at++;
    return new Condition.Compared(operator, left, sum());
  }

  private boolean isTextual(Token after) {
    return after.kind() == Kind.WORD && after.text().equals("in")
        || COMPARISONS.contains(after.text()) && tokens.get(at + 2).kind() == Kind.TEXT;
  }

  private Condition textual() {
    String name = name();
    if (accept("in")) {
      expect("(");
      List<String> texts = new ArrayList<>();
      do {
        texts.add(quoted());
      } while (accept(","));
      expect(")");
      return new Condition.OneOf(name, texts);
    }
    if (accept("==")) {
      return new Condition.OneOf(name, List.of(quoted()));
    }
    if (accept("!=")) {
      return new Condition.Not(new Condition.OneOf(name, List.of(quoted())));
    }
    throw refused("==, != or in before a text");
  }

  private String quoted() {
    if (peek().kind() != Kind.TEXT) {
      throw refused("a text in double quotes");
    }
    return tokens.get(at++).text();
  }

  private Formula sum() {
    Formula left = product();
    while (peek().kind() == Kind.SIGN && "+-".contains(peek().text())) {
      char operator = tokens.get(at++).text().charAt(0);
      left = new Formula.Joined(operator, left, product());
    }
    return left;
  }

  private Formula product() {
    Formula left = signed();
    while (peek().kind() == Kind.SIGN && "*/".contains(peek().text())) {
      char operator = tokens.get(at++).text().charAt(0);
      left = new Formula.Joined(operator, left, signed());
    }
    return left;
  }

  private Formula signed() {
    deeper();
    Formula formula =
        accept("-")
            ? new Formula.Joined('-', new Formula.Constant(Fraction.ZERO), signed())
            : power();
    depth--;
    return formula;
  }

  private Formula power() {
    Formula base = primary();
    return accept("^") ? new Formula.Joined('^', base, signed()) : base;
  }

  private Formula primary() {
    Token token = peek();
    if (token.kind() == Kind.NUMBER) {
      at++;
      return new Formula.Constant(Fraction.of(new BigDecimal(token.text())));
    }
    if (accept("if")) {
      return choice();
    }
    if (token.kind() == Kind.NAME) {
      return tokens.get(at + 1).text().equals("(") && tokens.get(at + 1).kind() == Kind.SIGN
          ? call()
          : new Formula.Name(name());
    }
    expect("(");
    Formula inner = sum();
    expect(")");
    return inner;
  }

  private Formula choice() {
    expect("(");
    Condition condition = either();
    expect(",");
    Formula then = sum();
    expect(",");
    Formula otherwise = sum();
    expect(")");
    return new Formula.Choice(condition, then, otherwise);
  }

  private Formula call() {
    Token name = tokens.get(at);
    Function function =
        Function.named(name.text())
            .orElseThrow(
                () ->
                    refused(
                        "one of "
                            + List.of(Function.values()).stream().map(Function::text).toList()));
    at++;
    expect("(");
    List<Formula> arguments = new ArrayList<>();
    do {
      arguments.add(sum());
    } while (accept(","));
    expect(")");
    if (!function.takes(arguments.size())) {
      throw Tokens.refused(text, name.column(), arguments.size() + " arguments", function.arity());
    }
    return new Formula.Call(function, arguments);
  }

  private String name() {
    if (peek().kind() != Kind.NAME) {
      throw refused("a name");
    }
    return tokens.get(at++).text();
  }

  private Token peek() {
    return tokens.get(at);
  }

  private boolean accept(String token) {
    boolean found =
        (peek().kind() == Kind.SIGN || peek().kind() == Kind.WORD) && peek().text().equals(token);
    at += found ? 1 : 0;
    return found;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw refused("'" + token + "'");
    }
  }

  private void deeper() {
    if (++depth > MAX_DEPTH) {
      throw refused("at most " + MAX_DEPTH + " levels of brackets");
    }
  }

  private InvalidInput refused(String wanted) {
    return Tokens.refused(text, peek().column(), "'" + peek().text() + "'", wanted);
  }
}
