package org.grassroots.governance.model.assessment.scheme;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.formula.Condition;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.measure.Base;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Ordered;

/**
 * Where the figure of a node comes from, before its steps.
 *
 * @since 0.1
 */
public sealed interface Source {

  /**
   * A formula over columns of the data; in the simplest case one column.
   *
   * @param undefined what a denominator of 0 gives
   * @param valid the figure counts only under this condition, else it is missing; empty for always
   * @param base on how many cases it stands; empty where that does not matter
   */
  record Measure(
      Formula formula, Undefined undefined, Optional<Condition> valid, Optional<Base> base)
      implements Source {

    /** The figure of a measure, suppressed on few cases. */
    public static Measure of(org.grassroots.governance.model.assessment.measure.Measure measure) {
      return new Measure(
          new Formula.Name(measure.id()),
          Undefined.NOT_APPLICABLE,
          Optional.empty(),
          measure.base());
    }

    /** A formula whose base does not matter. */
    public Measure(Formula formula, Undefined undefined, Optional<Condition> valid) {
      this(formula, undefined, valid, Optional.empty());
    }
  }

  /** What a denominator of 0 gives. */
  enum Undefined {
    /** Not applicable. */
    NOT_APPLICABLE,
    /** Missing. */
    MISSING,
    /** 0. */
    ZERO,
    /** 1. */
    ONE,
    /** The data is refused. */
    ERROR;

    /** The cell it stands for; {@link #ERROR} keeps it undefined. */
    public Cell cell() {
      return switch (this) {
        case NOT_APPLICABLE -> Cell.Absent.NOT_APPLICABLE;
        case MISSING -> Cell.Absent.MISSING;
        case ZERO -> Cell.of(Fraction.ZERO);
        case ONE -> Cell.of(Fraction.ONE);
        case ERROR -> Cell.Absent.UNDEFINED;
      };
    }
  }

  /**
   * An answer out of a list.
   *
   * @param column where the answer stands
   * @param points points by answer
   */
  record Answer(String column, SortedMap<String, Fraction> points) implements Source {
    /** Copies the points. */
    public Answer {
      points = Ordered.copyOf(points);
    }
  }

  /**
   * Marks of several graders.
   *
   * @param columns one a grader
   * @param method how they become one
   * @param trim how many marks are left out at each end, for a trimmed mean
   * @param least how many marks there must be at least, else it is missing
   */
  record Graders(List<String> columns, Join method, int trim, int least) implements Source {
    /** Copies the columns. */
    public Graders {
      columns = List.copyOf(columns);
    }
  }

  /** How marks become one. */
  enum Join {
    /** Their arithmetic mean, the outermost left out where so declared. */
    MEAN,
    /** The middle one. */
    MEDIAN,
    /** The least. */
    MIN
  }

  /**
   * Other nodes.
   *
   * @param aggregation how they become one
   * @param children at least one
   * @param weighing how their weights are found; empty where each states its own
   * @param each that they are scored in every shorter period; empty where they are not
   */
  record Children(
      Aggregation aggregation,
      List<Node> children,
      Optional<Weighing> weighing,
      Optional<Each> each)
      implements Source {
    /** Copies the children. */
    public Children {
      children = List.copyOf(children);
    }

    /** Children that state their weights. */
    public Children(Aggregation aggregation, List<Node> children) {
      this(aggregation, children, Optional.empty());
    }

    /** Children of the period at hand. */
    public Children(Aggregation aggregation, List<Node> children, Optional<Weighing> weighing) {
      this(aggregation, children, weighing, Optional.empty());
    }
  }
}
