package org.grassroots.governance.cli.units;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.unit.UnitFinding;
import org.grassroots.governance.model.unit.UnitFinding.Flaw;
import org.grassroots.governance.model.unit.UnitReview;
import picocli.CommandLine.Option;

/** Exactly one of a folder and a file of units. */
final class UnitsInput {
  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "A folder with one file a level, plain or gzip, of one year.")
  private Optional<Path> folder = Optional.empty();

  @Option(names = "--in", paramLabel = "FILE", description = "One file, plain or gzip.")
  private Optional<Path> file = Optional.empty();

  /** The folder or the file. */
  Path path() {
    return folder.or(() -> file).orElseThrow();
  }

  /** The rows of a day; all rows without one. */
  static UnitList on(UnitList list, Optional<LocalDate> day) {
    return day.map(list::at).orElse(list);
  }

  /**
   * The forest of a list.
   *
   * @throws InvalidInput with every row that has no place in a forest
   */
  static UnitReview forest(UnitList list) {
    // rows that hold at other times would be left out of the figures, so here each code comes once
    UnitReview review = UnitReview.of(list.rows(), list.rules());
    List<Fault> faults = new ArrayList<>();
    for (UnitFinding finding : review.findings()) {
      boolean isRoot = list.rows().get(finding.row()).parent().isEmpty();
      boolean isBroken =
          switch (finding.flaw()) {
            case DUPLICATE, CIRCLE -> true;
            case ORPHAN -> !isRoot;
            default -> false;
          };
      if (isBroken) {
        Fault fault = UnitsReport.fault(list, finding);
        boolean isDated = finding.flaw() == Flaw.DUPLICATE && list.isDated();
        faults.add(isDated ? fault.withAdvice("Maybe --date helps: it takes one day.") : fault);
      }
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return review;
  }

  /** Refuses a list in which two rows of a code hold on the same day. */
  static void refuseOverlaps(UnitList list) {
    UnitReview review = UnitReview.of(list.rows(), list::period, list.rules());
    List<Fault> faults =
        review.findings().stream()
            .filter(found -> found.flaw() == Flaw.DUPLICATE || found.flaw() == Flaw.OVERLAP)
            .map(found -> UnitsReport.fault(list, found))
            .toList();
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }
}
