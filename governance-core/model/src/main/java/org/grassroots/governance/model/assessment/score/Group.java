package org.grassroots.governance.model.assessment.score;

import java.util.List;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.Cell.Absent;
import org.grassroots.governance.model.assessment.scheme.Absence;
import org.grassroots.governance.model.assessment.scheme.Aggregation;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.shared.Fraction;

/** Applies the policy on missing children of a group and joins the others. */
final class Group {
  private final Node node;
  private final Source.Children source;

  Group(Node node) {
    this.node = node;
    this.source = (Source.Children) node.source();
  }

  /** The figure of the group for a unit. */
  Cell of(List<Child> children, Consumer<String> flags) {
    List<Child> applicable = children.stream().filter(child -> isApplicable(child.cell())).toList();
    if (applicable.isEmpty()) {
      return children.stream().anyMatch(child -> child.cell() == Absent.NOT_YET_DUE)
          ? Absent.NOT_YET_DUE
          : Absent.NOT_APPLICABLE;
    }
    List<Child> known = applicable.stream().filter(child -> child.cell().isKnown()).toList();
    if (known.isEmpty()) {
      return Absent.MISSING;
    }
    if (known.size() < applicable.size() && !goesOn(known.size(), applicable.size(), flags)) {
      return node.absence().policy() == Absence.Policy.NOT_APPLICABLE
          ? Absent.NOT_APPLICABLE
          : Absent.MISSING;
    }
    return Combine.of(source.aggregation(), known, children);
  }

  private boolean goesOn(int known, int applicable, Consumer<String> flags) {
    switch (node.absence().policy()) {
      case SKIP -> {
        Fraction share = Fraction.of(known, applicable);
        flags.accept("skipped:" + node.id());
        return node.absence().least().map(least -> share.compareTo(least) >= 0).orElse(true);
      }
      case MANUAL -> flags.accept("manual:" + node.id());
      default -> {
        return source.aggregation() instanceof Aggregation.Computed;
      }
    }
    return false;
  }

  private static boolean isApplicable(Cell cell) {
    return cell != Absent.NOT_APPLICABLE && cell != Absent.NOT_YET_DUE;
  }
}
