package org.grassroots.governance.model.assessment.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Judgements of pairs: how many times more important one criterion is than another. Exactly
 * reciprocal; a pair may be left open as long as the judged ones connect all criteria.
 *
 * @param rows square; empty for an open pair
 * @since 0.1
 */
public record Pairwise(List<List<Optional<Fraction>>> rows) {

  /** Copies the rows and refuses what is no set of judgements ({@code GOV-ASM-209, 210}). */
  public Pairwise {
    rows = rows.stream().map(List::copyOf).toList();
    int n = rows.size();
    if (n == 0) {
      throw Refusals.comparison("matrix", "nothing", "at least one row");
    }
    for (int i = 0; i < n; i++) {
      if (rows.get(i).size() != n) {
        throw Refusals.comparison("row " + (i + 1), rows.get(i).size() + " cells", n + " cells");
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k <= i; k++) {
        check(rows, i, k);
      }
    }
    if (!isConnected(rows)) {
      throw Refusals.refusal(
          "GOV-ASM-210",
          "pairwise comparisons",
          "criteria that no chain of judgements connects",
          "judgements that connect all",
          "Maybe judge one pair more.");
    }
  }

  /**
   * Reads numbers like {@code 3}, {@code 1/3}, {@code 0.2}; an empty text or {@code ?} leaves the
   * pair open.
   */
  public static Pairwise parse(List<List<String>> rows) {
    List<List<Optional<Fraction>>> read = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Optional<Fraction>> row = new ArrayList<>();
      for (int k = 0; k < rows.get(i).size(); k++) {
        row.add(fraction(rows.get(i).get(k).strip(), "row " + (i + 1) + ", cell " + (k + 1)));
      }
      read.add(row);
    }
    return new Pairwise(read);
  }

  /** How many criteria. */
  public int size() {
    return rows.size();
  }

  /** Whether every pair is judged. */
  public boolean isComplete() {
    return rows.stream().flatMap(List::stream).allMatch(Optional::isPresent);
  }

  /** How many open pairs. */
  public int openPairs() {
    return (int) rows.stream().flatMap(List::stream).filter(Optional::isEmpty).count() / 2;
  }

  /**
   * Each criterion against the last one, where all pairs are judged and none contradicts another.
   */
  Optional<List<Fraction>> ratios() {
    if (!isComplete()) {
      return Optional.empty();
    }
    int n = size();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < n; k++) {
        Fraction through = judged(i, n - 1).times(judged(n - 1, k));
        if (!through.equals(judged(i, k))) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(IntStream.range(0, n).mapToObj(i -> judged(i, n - 1)).toList());
  }

  private Fraction judged(int i, int k) {
    return rows.get(i).get(k).orElseThrow();
  }

  /** The judgements as doubles, NaN where open. */
  double[][] doubles() {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .mapToDouble(cell -> cell.map(Fraction::doubleValue).orElse(Double.NaN))
                    .toArray())
        .toArray(double[][]::new);
  }

  private static Optional<Fraction> fraction(String text, String where) {
    if (text.isEmpty() || text.equals("?")) {
      return Optional.empty();
    }
    try {
      String[] parts = text.split("/", -1);
      Fraction top = Fraction.of(new BigDecimal(parts[0].strip()));
      if (parts.length == 1) {
        return Optional.of(top);
      }
      if (parts.length == 2) {
        return Optional.of(top.dividedBy(Fraction.of(new BigDecimal(parts[1].strip()))));
      }
    } catch (ArithmeticException e) {
      throw Refusals.comparison(where, text, "a number like 3 or 1/3").causedBy(e);
    } catch (NumberFormatException e) {
      throw Refusals.comparison(where, text, "a number like 3 or 1/3").causedBy(e);
    }
    throw Refusals.comparison(where, text, "a number like 3 or 1/3");
  }

  private static void check(List<List<Optional<Fraction>>> rows, int i, int k) {
    Optional<Fraction> one = rows.get(i).get(k);
    Optional<Fraction> back = rows.get(k).get(i);
    String where = "row " + (i + 1) + ", cell " + (k + 1);
    if (one.isPresent() != back.isPresent()) {
      throw Refusals.comparison(where, "one half of a pair", "both halves or none");
    }
    if (i == k && one.isEmpty()) {
      throw Refusals.comparison(where, "", "1 on the diagonal");
    }
    if (one.isPresent()) {
      Fraction value = one.get();
      if (value.signum() <= 0) {
        throw Refusals.comparison(where, value, "a number above 0");
      }
      Fraction product = value.times(back.orElse(value));
      if (!product.equals(Fraction.ONE)) {
        throw Refusals.comparison(
            where,
            value + " against " + back.orElse(value),
            i == k ? "1 on the diagonal" : "two judgements whose product is 1");
      }
    }
  }

  private static boolean isConnected(List<List<Optional<Fraction>>> rows) {
    boolean[] isSeen = new boolean[rows.size()];
    List<Integer> open = new ArrayList<>(List.of(0));
    isSeen[0] = true;
    for (int at = 0; at < open.size(); at++) {
      for (int k = 0; k < isSeen.length; k++) {
        if (!isSeen[k] && rows.get(open.get(at)).get(k).isPresent()) {
          isSeen[k] = true;
          open.add(k);
        }
      }
    }
    return open.size() == isSeen.length;
  }
}
