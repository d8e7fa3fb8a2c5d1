package org.grassroots.governance.tck.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser.Direction;

/**
 * The columns on which laws are tried: ties, missing cells, either sign, odd sizes.
 *
 * @since 0.1
 */
public final class Samples {
  /** Figures of either sign, one missing, two equal. */
  public static final Column RAW = Column.of(3, Double.NaN, -1, 7, 7, 0.5);

  /** Figures above 0, one missing, two equal. */
  public static final Column ABOVE_ZERO = Column.of(3, Double.NaN, 0.1, 7, 7, 0.5);

  /** The unit that has no child in {@link #CHILDREN}. */
  public static final int ABSENT = 2;

  /** Children from 0 to 1 with weights, missing cells, and one unit without any. */
  public static final List<Child> CHILDREN =
      List.of(
          new Child("a", 2, Column.of(0.2, 0.9, Double.NaN, 0.5, 0.7)),
          new Child("b", 1, Column.of(0.4, 0.1, Double.NaN, 1, Double.NaN)),
          new Child("c", 3, Column.of(0.4, 0.6, Double.NaN, 0.3, 0.2)));

  /** Complete criteria above 0 of either direction; unit 4 is the same as 1, unit 5 the worst. */
  public static final List<Child> CRITERIA =
      List.of(
          new Child("a", 2, Column.of(5, 8, 4, 7, 8, 3)),
          new Child("b", 1, Column.of(30, 20, 25, 40, 20, 50), Direction.LOWER_IS_BETTER),
          new Child("c", 3, Column.of(0.5, 0.2, 0.9, 0.4, 0.2, 0.1)),
          new Child("d", 2, Column.of(2, 2, 3, 4, 2, 1)));

  /** Scores with ties and a missing one. */
  public static final Column SCORES = Column.of(88, 95.5, Double.NaN, 88, 12, 60, 71, 99);

  private Samples() {}

  /** The column from back to front. */
  public static Column reversed(Column column) {
    double[] values = column.toArray();
    double[] back = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      back[i] = values[values.length - 1 - i];
    }
    return Column.of(back);
  }

  /** The children with other columns. */
  public static List<Child> each(List<Child> children, UnaryOperator<Column> change) {
    return children.stream()
        .map(
            child ->
                new Child(
                    child.name(), child.weight(), change.apply(child.column()), child.direction()))
        .toList();
  }

  static List<Child> heavier(List<Child> children, double factor) {
    return children.stream()
        .map(
            child ->
                new Child(child.name(), factor * child.weight(), child.column(), child.direction()))
        .toList();
  }

  /** One child half of the way nearer to 1. */
  static List<Child> raised(List<Child> children, int at) {
    List<Child> raised = new ArrayList<>(children);
    Child child = children.get(at);
    double[] values = child.column().toArray();
    for (int unit = 0; unit < values.length; unit++) {
      values[unit] += Math.max(0, 1 - values[unit]) / 2;
    }
    raised.set(at, new Child(child.name(), child.weight(), Column.of(values), child.direction()));
    return raised;
  }
}
