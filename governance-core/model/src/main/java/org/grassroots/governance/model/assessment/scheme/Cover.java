package org.grassroots.governance.model.assessment.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.shared.Fraction;

/** Looks for gaps and overlaps between parts of the number line. */
final class Cover {
  private final List<Part> parts;
  private final Edge edge;
  private final Optional<Integer> decimals;

  /**
   * A check.
   *
   * @param decimals to how many decimals the values are rounded before; empty when they are not
   */
  Cover(List<Part> parts, Edge edge, Optional<Integer> decimals) {
    this.parts = parts.stream().sorted(Part.ASCENDING).toList();
    this.edge = edge;
    this.decimals = decimals;
  }

  /** The parts that nothing covers, ascending. */
  List<Part> gaps() {
    List<Part> gaps = new ArrayList<>();
    if (!parts.isEmpty() && parts.get(0).from().isPresent()) {
      gaps.add(new Part(Optional.empty(), parts.get(0).from()));
    }
    for (int i = 1; i < parts.size(); i++) {
      Optional<Fraction> end = parts.get(i - 1).to();
      Optional<Fraction> start = parts.get(i).from();
      if (end.isPresent() && start.isPresent() && isGap(end.get(), start.get())) {
        gaps.add(new Part(end, start));
      }
    }
    if (!parts.isEmpty()) {
      Part last = parts.get(parts.size() - 1);
      last.to().ifPresent(end -> gaps.add(new Part(Optional.of(end), Optional.empty())));
    }
    return gaps;
  }

  /** Neighbours that share more than nothing, ascending. */
  List<Part> overlaps() {
    List<Part> overlaps = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      Optional<Fraction> end = parts.get(i - 1).to();
      Optional<Fraction> start = parts.get(i).from();
      if (end.isEmpty() || start.isEmpty() || isOverlap(end.get(), start.get())) {
        overlaps.add(new Part(start, end));
      }
    }
    return overlaps;
  }

  private boolean isGap(Fraction end, Fraction start) {
    return edge == Edge.BOTH
        ? decimals.isEmpty() || start.minus(end).compareTo(unit(decimals.get())) > 0
        : start.compareTo(end) > 0;
  }

  private boolean isOverlap(Fraction end, Fraction start) {
    return edge == Edge.BOTH ? start.compareTo(end) <= 0 : start.compareTo(end) < 0;
  }

  private static Fraction unit(int decimals) {
    return Fraction.of(BigDecimal.ONE.movePointLeft(decimals));
  }
}
