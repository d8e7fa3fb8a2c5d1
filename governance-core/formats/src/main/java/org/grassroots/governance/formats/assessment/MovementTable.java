package org.grassroots.governance.formats.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.SchemeChange;
import org.grassroots.governance.model.assessment.score.Movement;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/**
 * Tells who moves between two results, and through which nodes: as rows, as JSON, as lines for
 * people.
 *
 * @since 0.1
 */
public final class MovementTable {
  private static final int LONGEST_FRACTION = 120;

  private final Scheme before;
  private final Scheme after;

  /** The schemes of the two results. */
  public MovementTable(Scheme before, Scheme after) {
    this.before = before;
    this.after = after;
  }

  /** The names of the columns of a row. */
  public static List<String> header() {
    return List.of(
        "unit",
        "score.before",
        "score.after",
        "difference",
        "rank.before",
        "rank.after",
        "band.before",
        "band.after",
        "through");
  }

  /** One row; {@code through} lists nodes and their differences, the largest first. */
  public List<String> row(Movement movement) {
    List<String> row = new ArrayList<>(List.of(movement.unit()));
    row.add(score(movement.before(), before));
    row.add(score(movement.after(), after));
    row.add(movement.difference().map(MovementTable::digits).orElse(""));
    row.add(rank(movement.before()));
    row.add(rank(movement.after()));
    row.add(movement.before().flatMap(Movement.Side::band).orElse(""));
    row.add(movement.after().flatMap(Movement.Side::band).orElse(""));
    row.add(
        ordered(movement).stream()
            .map(share -> share.node() + ":" + digits(share.difference()))
            .collect(Collectors.joining(";")));
    return row;
  }

  /** A movement as JSON; numbers are texts of 17 significant digits, beside them the fraction. */
  public String json(Movement movement) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("unit", movement.unit());
    movement.before().ifPresent(side -> side(json.putObject("before"), side, before));
    movement.after().ifPresent(side -> side(json.putObject("after"), side, after));
    movement.difference().ifPresent(difference -> number(json, "difference", difference));
    ArrayNode through = json.putArray("through");
    for (Movement.Share share : ordered(movement)) {
      ObjectNode node = through.addObject().put("node", share.node());
      number(node, "before", share.before());
      number(node, "after", share.after());
      number(node, "difference", share.difference());
    }
    return json.toString();
  }

  /** A change of the scheme as JSON. */
  public static String json(SchemeChange change) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("where", change.where()).put("key", change.key());
    json.put("before", change.before().orElse(null));
    return json.put("after", change.after().orElse(null)).toString();
  }

  /** A change of the scheme on one line. */
  public static String line(SchemeChange change, Locale locale) {
    Words words = Words.in(locale);
    String what = change.where() + (change.key().isEmpty() ? "" : ", " + change.key());
    if (change.before().isEmpty()) {
      return "+ " + what + ": " + change.after().orElse("");
    }
    return change.after().isEmpty()
        ? "- " + what + ": " + change.before().get()
        : "~ " + what + ": " + words.of("fromTo", change.before().get(), change.after().get());
  }

  /** How many of how many move. */
  public static String summary(int moved, int units, Locale locale) {
    return Words.in(locale).of("moved", String.valueOf(moved), String.valueOf(units));
  }

  /** A movement on one line: score, rank, band, the nodes with the largest differences. */
  public String line(Movement movement, Locale locale, int nodes) {
    Words words = Words.in(locale);
    List<String> row = row(movement);
    StringBuilder line = new StringBuilder(movement.unit());
    part(line, words.of("score"), row.get(1), row.get(2));
    movement
        .difference()
        .filter(difference -> difference.signum() != 0)
        .ifPresent(d -> line.append(" (").append(signed(shown(d))).append(')'));
    part(line, words.of("rank"), row.get(4), row.get(5));
    part(line, words.of("band"), row.get(6), row.get(7));
    List<Movement.Share> ordered = ordered(movement);
    if (!ordered.isEmpty()) {
      line.append(" | ");
      line.append(
          ordered.stream()
              .limit(nodes)
              .map(share -> name(share, words) + " " + signed(shown(share.difference())))
              .collect(Collectors.joining(", ")));
      line.append(ordered.size() > nodes ? ", …" : "");
    }
    return line.toString();
  }

  private static void part(StringBuilder line, String word, String was, String is) {
    if (was.isEmpty() && is.isEmpty()) {
      return;
    }
    line.append(" | ").append(word).append(' ').append(was.isEmpty() ? "–" : was);
    if (!was.equals(is)) {
      line.append(" → ").append(is.isEmpty() ? "–" : is);
    }
  }

  private static String name(Movement.Share share, Words words) {
    boolean isNode = !share.node().equals(Movement.ROUNDING) && !share.node().equals(Movement.VETO);
    return isNode ? share.node() : words.of(share.node());
  }

  /** The largest first, equal ones in the order of the tree. */
  private static List<Movement.Share> ordered(Movement movement) {
    List<Movement.Share> ordered = new ArrayList<>(movement.shares());
    Comparator<Movement.Share> bySize =
        (a, b) -> a.difference().abs().compareWith(b.difference().abs());
    ordered.sort(bySize.reversed());
    return ordered;
  }

  private static String score(Optional<Movement.Side> side, Scheme scheme) {
    return side.map(each -> Digits.of(each.score(), scheme.decimals(scheme.root()))).orElse("");
  }

  private static String rank(Optional<Movement.Side> side) {
    return side.flatMap(Movement.Side::rank).map(Digits::plain).orElse("");
  }

  private static void side(ObjectNode json, Movement.Side side, Scheme scheme) {
    json.put("score", score(Optional.of(side), scheme));
    side.rank().ifPresent(rank -> json.put("rank", Digits.plain(rank)));
    side.band().ifPresent(band -> json.put("band", band));
  }

  private static void number(ObjectNode json, String key, Real value) {
    json.put(key, digits(value));
    if (value instanceof Fraction fraction && fraction.toString().length() <= LONGEST_FRACTION) {
      json.put(key + "Exact", fraction.toString());
    }
  }

  private static String digits(Real number) {
    return Digits.of(number, Optional.empty());
  }

  private static String shown(Real number) {
    return ExplanationNumbers.shown(number);
  }

  private static String signed(String digits) {
    return digits.startsWith("-") ? "−" + digits.substring(1) : "+" + digits;
  }
}
