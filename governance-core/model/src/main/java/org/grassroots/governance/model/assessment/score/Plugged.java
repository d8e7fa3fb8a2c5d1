package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Method;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.Scores;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.Real;

/** Lets a method of a plug-in join whole columns. */
final class Plugged {
  /** Plug-ins compute in doubles; more digits would be lost on the way. */
  private static final int DIGITS = 34;

  private Plugged() {}

  static Cell[] aggregate(
      MethodLibrary methods,
      Method method,
      Node node,
      Function<Node, NodeColumn> columns,
      Data data) {
    List<MethodLibrary.Part> parts = new ArrayList<>();
    for (Node child : node.children()) {
      Scores scores = scores(columns.apply(child).value());
      parts.add(new MethodLibrary.Part(child.id(), child.weight().base(), scores));
    }
    Scores joined = methods.aggregate(method, parts);
    Cell[] cells = new Cell[data.units().size()];
    for (int unit = 0; unit < cells.length; unit++) {
      cells[unit] = joined.at(unit).<Cell>map(Cell::of).orElse(absent(parts, node, columns, unit));
    }
    return cells;
  }

  /** Not applicable where no child applies, else missing. */
  private static Cell absent(
      List<MethodLibrary.Part> parts, Node node, Function<Node, NodeColumn> columns, int unit) {
    boolean isOut =
        !parts.isEmpty()
            && node.children().stream()
                .allMatch(
                    child -> columns.apply(child).value()[unit] == Cell.Absent.NOT_APPLICABLE);
    return isOut ? Cell.Absent.NOT_APPLICABLE : Cell.Absent.MISSING;
  }

  private static Scores scores(Cell[] cells) {
    List<Optional<Fraction>> numbers = new ArrayList<>();
    for (Cell cell : cells) {
      numbers.add(cell.number().map(Plugged::fraction));
    }
    return Scores.of(numbers);
  }

  private static Fraction fraction(Real number) {
    return number instanceof Fraction fraction ? fraction : Fraction.of(number.significant(DIGITS));
  }
}
