package org.grassroots.governance.model.assessment.score;

import java.util.List;
import java.util.Optional;
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
    return absent(children, flags)
        .orElseGet(
            () ->
                Combine.of(
                    source.aggregation(),
                    children.stream().filter(child -> child.cell().isKnown()).toList(),
                    children));
  }

  /** Why the group has no figure for a unit; empty where the policy lets it have one. */
  Optional<Cell> absent(List<Child> children, Consumer<String> flags) {
    List<Child> applicable = children.stream().filter(child -> isApplicable(child.cell())).toList();
    if (applicable.isEmpty()) {
      return Optional.of(
          children.stream().anyMatch(child -> child.cell() == Absent.NOT_YET_DUE)
              ? Absent.NOT_YET_DUE
              : Absent.NOT_APPLICABLE);
    }
    int known = (int) applicable.stream().filter(child -> child.cell().isKnown()).count();
    if (known == 0) {
      return Optional.of(Absent.MISSING);
    }
    if (known < applicable.size() && !goesOn(known, applicable.size(), flags)) {
      return Optional.of(
          node.absence().policy() == Absence.Policy.NOT_APPLICABLE
              ? Absent.NOT_APPLICABLE
              : Absent.MISSING);
    }
    return Optional.empty();
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
