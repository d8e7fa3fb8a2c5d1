package org.grassroots.governance.model.assessment.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grassroots.governance.model.shared.InvalidInput;

/** Cuts the text of a formula into tokens. */
final class Tokens {
  private static final String PLAIN = "[\\p{L}_][\\p{L}\\p{N}_.]*";
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<name>"
              + PLAIN
              + ")|`(?<quoted>[^`]+)`|\"(?<text>[^\"]*)\"|(?<sign>==|!=|<=|>=|[-+*/^(),<>]))");
  static final Set<String> WORDS = Set.of("and", "or", "not", "in", "if", "known");

  /** So that a formula can be computed and shown whatever stack a host gives. */
  private static final int MAX_TOKENS = 2000;

  /** As much of a formula as a message shows. */
  private static final int SHOWN = 200;

  private Tokens() {}

  /** A piece of a formula and where it starts, counted from 1. */
  record Token(Kind kind, String text, int column) {}

  enum Kind {
    NUMBER,
    NAME,
    TEXT,
    SIGN,
    WORD,
    END
  }

  static boolean isPlain(String name) {
    return name.matches(PLAIN) && !WORDS.contains(name);
  }

  static List<Token> of(String formula) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(formula);
    int at = 0;
    while (at < formula.stripTrailing().length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw refused(formula, at + 1, formula.substring(at).strip(), "a name, number or sign");
      }
      tokens.add(token(matcher, at + 1));
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "the end", formula.length() + 1));
    if (tokens.size() > MAX_TOKENS) {
      throw refused(
          formula,
          tokens.get(MAX_TOKENS).column(),
          tokens.size() + " names, numbers and signs",
          "at most " + MAX_TOKENS + "; a group of nodes can add up more");
    }
    return tokens;
  }

  private static Token token(Matcher matcher, int column) {
    if (matcher.group("number") != null) {
      return new Token(Kind.NUMBER, matcher.group("number"), column);
    }
    if (matcher.group("name") != null) {
      String name = matcher.group("name");
      return new Token(WORDS.contains(name) ? Kind.WORD : Kind.NAME, name, column);
    }
    if (matcher.group("quoted") != null) {
      return new Token(Kind.NAME, matcher.group("quoted"), column);
    }
    return matcher.group("text") != null
        ? new Token(Kind.TEXT, matcher.group("text"), column)
        : new Token(Kind.SIGN, matcher.group("sign"), column);
  }

  static InvalidInput refused(String formula, int column, String found, String wanted) {
    return InvalidInput.of(
        "GOV-ASM-020",
        "'" + shortened(formula) + "', character " + column,
        shortened(found),
        wanted);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
