package org.grassroots.governance.model.assessment.scheme;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Real;
import org.grassroots.governance.model.shared.Text;

/**
 * Grade bands.
 *
 * @param of what is graded, a formula over the published figures of nodes; empty for the root
 * @param edge which edges belong to a band
 * @param decimals to how many decimals the figure is rounded before; empty when it is not
 * @param list best first; together they cover every figure once
 * @since 0.1
 */
public record Bands(Optional<Formula> of, Edge edge, Optional<Integer> decimals, List<Band> list) {

  /** A band: its id, its title for people, its part of the number line. */
  public record Band(String id, Optional<Text> title, Part part) {}

  /** Refuses gaps and overlaps, listing all. */
  public Bands {
    list = List.copyOf(list);
    List<Fault> faults = faults(edge, decimals, list);
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  private static List<Fault> faults(Edge edge, Optional<Integer> decimals, List<Band> list) {
    Cover cover = cover(edge, decimals, list);
    List<Fault> faults = new java.util.ArrayList<>();
    if (list.isEmpty()) {
      faults.add(Fault.of("GOV-ASM-026", "bands", "no band", "at least one"));
    }
    for (Part gap : cover.gaps()) {
      faults.add(
          Fault.of("GOV-ASM-026", "bands", "no band for " + gap, "a band for every figure")
              .withAdvice(
                  edge == Edge.BOTH
                      ? "Maybe round to whole figures before, or give each band one edge alone."
                      : "Maybe a band starts too late; an end left out is open."));
    }
    for (Part overlap : cover.overlaps()) {
      faults.add(
          Fault.of("GOV-ASM-027", "bands", "two bands for " + overlap, "one band for a figure"));
    }
    return faults;
  }

  private static Cover cover(Edge edge, Optional<Integer> decimals, List<Band> list) {
    return new Cover(list.stream().map(Band::part).toList(), edge, decimals);
  }

  /** The parts of the number line between bands that no band covers, ascending. */
  public static List<Part> gaps(Edge edge, Optional<Integer> decimals, List<Band> list) {
    return cover(edge, decimals, list).gaps();
  }

  /** The band of a figure. */
  public Band of(Real figure) {
    return find(list, edge, figure).orElseThrow();
  }

  /** The band of a figure among bands that may have gaps. */
  public static Optional<Band> find(List<Band> bands, Edge edge, Real figure) {
    return bands.stream().filter(band -> band.part().holds(figure, edge)).findFirst();
  }

  /** Half-open bands, best first, from their lower ends; the last is open below. */
  public static Bands from(List<Band> list) {
    return new Bands(Optional.empty(), Edge.LOWER, Optional.empty(), list);
  }

  /** The place of a band, 0 for the best. */
  public int place(String id) {
    return list.stream().map(Band::id).toList().indexOf(id);
  }

  /** A part of the number line. */
  public static Part part(Optional<Fraction> from, Optional<Fraction> to) {
    return new Part(from, to);
  }
}
