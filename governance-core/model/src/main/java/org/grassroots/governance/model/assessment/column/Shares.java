package org.grassroots.governance.model.assessment.column;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.assessment.scheme.Weight;
import org.grassroots.governance.model.shared.Fraction;

/**
 * The weights of children as whole numbers, the same for all units or by a text of each.
 *
 * @param base by child
 * @param byCode by child and text, for children whose weight differs; empty for the others
 * @param codes the texts of the units, likewise
 */
record Shares(double[] base, double[][] byCode, int[][] codes) {
  private static final int BITS = 50;

  static Shares of(Build build, Node node) {
    List<Node> children = node.children();
    if (((Source.Children) node.source()).weighing().isPresent()) {
      return of(stated(node));
    }
    List<Fraction> all = new ArrayList<>();
    for (Node child : children) {
      all.add(child.weight().base());
      all.addAll(child.weight().byText().values());
    }
    Fraction scale = scale(all);
    int size = children.size();
    double[] base = new double[size];
    double[][] byCode = new double[size][];
    int[][] codes = new int[size][];
    for (int place = 0; place < size; place++) {
      Weight weight = children.get(place).weight();
      base[place] = whole(weight.base(), scale);
      Optional<Texts> texts = build.columns.texts(weight.attribute());
      byCode[place] =
          texts
              .map(
                  cells ->
                      cells.known().stream()
                          .mapToDouble(
                              text ->
                                  whole(weight.byText().getOrDefault(text, weight.base()), scale))
                          .toArray())
              .orElse(new double[0]);
      codes[place] = texts.map(Texts::codes).orElse(new int[0]);
    }
    return new Shares(base, byCode, codes);
  }

  /** The weights a method gives whatever the figures are. */
  static List<Fraction> stated(Node node) {
    return ((Source.Children) node.source())
        .weighing()
        .flatMap(weighing -> weighing.stated(node.children().size()))
        .orElseThrow(() -> new Unsupported("weights out of figures"));
  }

  /** Weights, or full marks in their place. */
  static Shares of(List<Fraction> full) {
    Fraction scale = scale(full);
    int size = full.size();
    return new Shares(
        full.stream().mapToDouble(each -> whole(each, scale)).toArray(),
        new double[size][0],
        new int[size][0]);
  }

  private static double whole(Fraction weight, Fraction scale) {
    BigInteger number = weight.times(scale).numerator();
    if (number.bitLength() > BITS) {
      throw new Unsupported("weight " + weight);
    }
    return number.longValue();
  }

  /** What makes all of them whole numbers without a common divisor. */
  private static Fraction scale(List<Fraction> all) {
    BigInteger below = BigInteger.ONE;
    for (Fraction each : all) {
      below = below.multiply(each.denominator()).divide(below.gcd(each.denominator()));
    }
    BigInteger above = BigInteger.ZERO;
    for (Fraction each : all) {
      above = above.gcd(each.numerator().multiply(below.divide(each.denominator())));
    }
    return new Fraction(below, above.signum() == 0 ? BigInteger.ONE : above);
  }

  boolean isSame() {
    for (int[] each : codes) {
      if (each.length > 0) {
        return false;
      }
    }
    return true;
  }

  double total() {
    double sum = 0;
    for (double each : base) {
      sum += each;
    }
    return sum;
  }

  double at(int child, int unit) {
    int[] texts = codes[child];
    return texts.length == 0 || texts[unit] < 0 ? base[child] : byCode[child][texts[unit]];
  }
}
