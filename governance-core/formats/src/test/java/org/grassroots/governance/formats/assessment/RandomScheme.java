package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Schemes and rows made up from a seed: all leaf rules and ways of joining that have a form in
 * columns, absent figures of all kinds, and many figures exactly on thresholds and between two
 * roundings.
 */
final class RandomScheme {
  static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e", "bonus", "grave");
  private static final List<String> ANSWERS = List.of("yes", "no", "part");
  private final Random random;
  private int nodes;
  private int steps;

  RandomScheme(long seed) {
    this.random = new Random(seed);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean sometimes(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  /** The text of a scheme after its columns. */
  String text() {
    StringBuilder text = new StringBuilder();
    if (!sometimes(5)) {
      text.append("publish: {decimals: ").append(random.nextInt(5)).append(", rounding: ");
      text.append(one(List.of("half-up", "half-even", "floor", "ceiling", "half-down", "up")));
      text.append("}\n");
    }
    text.append("root: ").append(node(2 + random.nextInt(2), true)).append('\n');
    text.append("ranking: {ties: ")
        .append(one(List.of("competition", "modified", "dense", "fractional", "ordinal")))
        .append(sometimes(3) ? ", on: unrounded" : "")
        .append(sometimes(4) ? ", within: group" : "")
        .append(sometimes(4) ? ", among: 'a >= 20 or group == \"x\"'" : "")
        .append(sometimes(4) ? ", chain: [{by: b, best: low}, {by: n1, best: high}]" : "")
        .append("}\n");
    text.append("bands: {").append(sometimes(3) ? "edge: upper, " : "");
    text.append(sometimes(2) ? "decimals: " + random.nextInt(3) + ", " : "");
    text.append("list: [{id: A, from: 60}, {id: B, from: 30.5}, {id: C, from: 1/3}, {id: D}]}\n");
    text.append(vetoes());
    if (sometimes(2)) {
      text.append("quotas: [{id: q, band: A, share: 0.2, rounding: floor, ties: ")
          .append(one(List.of("exclude-all", "include-all", "tie-break")))
          .append(sometimes(2) ? ", within: group" : "")
          .append("}, {id: black, count: 3, end: bottom, ties: include-all}]\n");
    }
    return text.toString();
  }

  /** The text of a scheme that can be scored part by part. */
  String streamed() {
    StringBuilder text = new StringBuilder();
    text.append("publish: {decimals: ").append(random.nextInt(5)).append("}\n");
    text.append("root: ").append(node(1 + random.nextInt(2), true)).append('\n');
    text.append("ranking: {ties: ")
        .append(one(List.of("competition", "modified", "dense", "fractional")))
        .append(sometimes(3) ? ", within: group" : "")
        .append(sometimes(3) ? ", among: 'a >= 20'" : "")
        .append("}\n");
    text.append("bands: {list: [{id: A, from: 60}, {id: B, from: 30.5}, {id: C}]}\n");
    return text + vetoes();
  }

  private String vetoes() {
    StringJoiner list = new StringJoiner(", ", "vetoes: [", "]\n");
    if (sometimes(2)) {
      list.add("{id: v1, when: grave > 90, effect: cap-grade, band: C, evidence: proof}");
    }
    if (sometimes(3)) {
      list.add("{id: v2, when: grave >= 95.5, effect: cap-score, score: 20}");
    }
    if (sometimes(3)) {
      list.add("{id: v3, when: 'grave < 2 and known(bonus)', effect: zero}");
    }
    if (sometimes(3)) {
      list.add("{id: v4, when: 'grave == 50', effect: exclude-from-honours}");
    }
    return list.toString();
  }

  private String node(int depth, boolean isRoot) {
    StringJoiner node = new StringJoiner(", ", "{", "}");
    String id = "n" + nodes++;
    node.add("id: " + id);
    node.add("weight: " + weight());
    if (sometimes(6)) {
      node.add("decimals: " + random.nextInt(4));
    }
    if (!isRoot && sometimes(8)) {
      node.add("applies: " + one(List.of("'c < 40'", "'group in (\"x\", \"y\")'", "'known(d)'")));
    }
    node.add("full: 100");
    if (depth > 0) {
      group(node, depth);
    } else {
      leaf(node);
    }
    StringJoiner all = new StringJoiner(", ", "steps: [", "]");
    int count = random.nextInt(depth > 0 ? 2 : 3);
    for (int i = 0; i < count; i++) {
      all.add(step());
    }
    if (isRoot && sometimes(2)) {
      all.add(adjust());
    }
    if (count > 0) {
      node.add(all.toString());
    }
    if (sometimes(6)) {
      node.add("best: low");
    }
    return node.toString();
  }

  private String weight() {
    return sometimes(5)
        ? "{by: group, of: {x: 2, y: 0.5}, base: 1}"
        : one(List.of("1", "2", "3", "1/3", "0.4", "25"));
  }

  private void group(StringJoiner node, int depth) {
    StringJoiner children = new StringJoiner(", ", "children: [", "]");
    int first = nodes;
    int count = 1 + random.nextInt(4);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add("n" + nodes);
      children.add(node(depth - 1 - random.nextInt(depth), false));
    }
    node.add(children.toString());
    String name = "coalesce(`" + ids.get(0) + "`, 1) + if(known(n" + first + "), 2.5, 1)";
    node.add(
        "aggregate: "
            + one(
                List.of(
                    "arithmetic",
                    "arithmetic",
                    "arithmetic",
                    "sum",
                    "sum",
                    "arithmetic",
                    "minimum",
                    "maximum",
                    "geometric",
                    "harmonic",
                    "{method: geometric, zero: floor, floor: 0.01}",
                    "{method: power, exponent: 2}",
                    "{method: power, exponent: -1, zero: floor, floor: 0.5}",
                    "{method: harmonic, zero: floor, floor: 0.5}",
                    "{method: formula, formula: '" + name + "'}")));
    node.add(
        "missing: "
            + one(
                List.of(
                    "skip",
                    "skip",
                    "{policy: skip, least: 1/2}",
                    "zero",
                    "fail",
                    "manual",
                    "not-applicable")));
  }

  private void leaf(StringJoiner node) {
    switch (random.nextInt(8)) {
      case 0 -> node.add("answer: {column: reply, points: {'yes': 100, 'no': 0, part: 33.3}}");
      case 1 ->
          node.add(
              "graders: {columns: [a, b, c], method: "
                  + one(List.of("mean", "median", "min"))
                  + ", trim: "
                  + random.nextInt(2)
                  + ", least: "
                  + random.nextInt(3)
                  + "}");
      case 2 -> {
        node.add("value: " + one(List.of("a / d", "100 * b / (c + d)", "(a + b) / c")));
        node.add("zeroDenominator: " + one(List.of("not-applicable", "missing", "zero", "one")));
      }
      case 3 ->
          node.add(
              "value: "
                  + (sometimes(4) ? one(List.of("sqrt(a)", "ln(b + 1) * 20")) : "a ^ 2 / 100"));
      case 4 -> {
        node.add("value: " + one(COLUMNS.subList(0, 5)));
        if (sometimes(3)) {
          node.add("base: {of: 'a / d * 3', least: 2.5}");
        }
        node.add("valid: " + one(List.of("'a > 10'", "'b != 50'", "'not (c <= 3)'")));
      }
      default -> node.add("value: " + one(COLUMNS.subList(0, 5)));
    }
    if (sometimes(5)) {
      node.add("evidence: proof");
    }
    node.add("missing: " + one(List.of("fail", "fail", "zero", "manual", "not-applicable")));
  }

  private String step() {
    return one(
        List.of(
            "{clip: {from: 0, to: 100}}",
            "{goalposts: {lower: 10, upper: 85, scale: 100}}",
            "{goalposts: {lower: 0, upper: 37.3, clip: false}}",
            "{optimum: {lower: 0, from: 40, to: 60, upper: 100}}",
            "{points: 3}",
            "{points: 1/7}",
            "{round: 1}",
            "{compute: 'value * 2 - min(a, 5)'}",
            "{ladder: {edge: lower, rungs: [{to: 30, points: 1}, {from: 30, to: 50, points: 3},"
                + " {from: 50, points: 7.5}]}}",
            "{ladder: {edge: upper, rungs: [{to: 12.5, points: 0}, {from: 12.5, points: 10}]}}",
            shortfall(),
            "{occurrences: {start: 10, each: -1.5, floor: 0, cap: 10}}",
            "{veto: {id: s" + steps++ + ", when: grave > 80, cap: 5}}",
            adjust()));
  }

  private String shortfall() {
    return "{shortfall: {threshold: 90, full: 25, points: 1, per: "
        + one(List.of("1", "2.5"))
        + ", reading: "
        + one(List.of("pro-rata", "started", "completed"))
        + "}}";
  }

  private String adjust() {
    String id = "s" + steps++;
    String kind = one(List.of("bonus", "deduct"));
    String item =
        "{id: "
            + id
            + "i, amount: "
            + one(List.of("bonus", "'coalesce(bonus, 0) / 4'", "'1.5'"))
            + (sometimes(2) ? ", when: grave > 30" : "")
            + (sometimes(2) ? ", cap: 5" : "")
            + "}";
    String base =
        sometimes(3) ? ", base: " + one(List.of("percent-of-full", "percent-of-value")) : "";
    String floor = kind.equals("deduct") && sometimes(2) ? ", floor: 0" : "";
    return "{" + kind + ": {id: " + id + ", items: [" + item + "]" + base + floor + "}}";
  }

  /** So many rows. */
  Map<String, Map<String, String>> rows(int count) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    int digits = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      Map<String, String> row = new TreeMap<>();
      COLUMNS.forEach(column -> row.put(column, figure(digits)));
      row.put("group", sometimes(9) ? "" : one(List.of("x", "y", "z")));
      row.put("proof", sometimes(3) ? "" : "file-7");
      row.put("reply", sometimes(9) ? one(List.of("", "NA", "NYD")) : one(ANSWERS));
      rows.put("u" + i, row);
    }
    return rows;
  }

  private String figure(int digits) {
    if (sometimes(12)) {
      return one(List.of("", "", "NA", "NYD"));
    }
    if (sometimes(6)) {
      return one(List.of("0", "10", "30", "50", "85", "90", "100", "12.5", "62.5", "99.995"));
    }
    long scale = (long) Math.pow(10, digits);
    long number = random.nextInt((int) (100 * scale) + 1);
    return java.math.BigDecimal.valueOf(number, digits).toPlainString();
  }
}
