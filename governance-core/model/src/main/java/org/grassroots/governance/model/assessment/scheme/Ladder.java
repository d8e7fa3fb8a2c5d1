package org.grassroots.governance.model.assessment.scheme;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;

/**
 * A table of steps: what lies in a part of the number line gets its points.
 *
 * @param rungs in any order; together they cover the number line once
 * @param edge which edges belong to a rung
 * @since 0.1
 */
public record Ladder(List<Rung> rungs, Edge edge) implements Step.OfUnit {

  /** A part of the number line and its points. */
  public record Rung(Part part, Fraction points) {}

  /** Refuses gaps and overlaps, listing all. */
  public Ladder {
    rungs = List.copyOf(rungs);
    Cover cover = new Cover(rungs.stream().map(Rung::part).toList(), edge, Optional.empty());
    if (rungs.isEmpty() || edge == Edge.BOTH && rungs.size() > 1) {
      throw InvalidInput.of("GOV-ASM-022", "step ladder", edge, "rungs with one edge each");
    }
    if (!cover.gaps().isEmpty() || !cover.overlaps().isEmpty()) {
      throw InvalidInput.of(
          "GOV-ASM-022",
          "step ladder",
          "gaps " + cover.gaps() + ", overlaps " + cover.overlaps(),
          "rungs that cover every figure once; open ends stand for all below and all above");
    }
  }

  @Override
  public Cell apply(Cell cell, StepScope scope) {
    return cell.map(this::points);
  }

  private Real points(Real value) {
    return rungs.stream()
        .filter(rung -> rung.part().holds(value, edge))
        .findFirst()
        .orElseThrow()
        .points();
  }

  @Override
  public Optional<Span> span() {
    Fraction least = rungs.stream().map(Rung::points).min(Fraction::compareTo).orElseThrow();
    Fraction most = rungs.stream().map(Rung::points).max(Fraction::compareTo).orElseThrow();
    return Optional.of(new Span(least, most));
  }
}
