package org.grassroots.governance.cli.units;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.grassroots.governance.formats.units.UnitList;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.unit.UnitFinding;
import org.grassroots.governance.model.unit.UnitFinding.Flaw;
import org.grassroots.governance.model.unit.UnitReview;
import org.grassroots.governance.model.unit.UnitRow;

/** What {@code gov units check} says. */
final class UnitsReport {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN_PER_FLAW = 20;

  private UnitsReport() {}

  /** The figures, on one line; what few lists have only where it was found. */
  static String json(UnitList list, UnitReview review) {
    SortedMap<Integer, String> names = list.levels();
    ObjectNode root = JSON.createObjectNode();
    counts(root.putObject("levels"), names, review.levels());
    root.put("duplicates", review.count(Flaw.DUPLICATE));
    root.put("orphans", review.count(Flaw.ORPHAN));
    root.put("prefixBreaks", review.count(Flaw.PREFIX_BREAK));
    found(root, "circles", review.count(Flaw.CIRCLE));
    found(root, "secondRoots", review.count(Flaw.SECOND_ROOT));
    found(root, "overlaps", review.count(Flaw.OVERLAP));
    found(root, "hanging", review.count(Flaw.HANGING));
    counts(root.putObject("childless"), names, review.childless());
    return root.toString();
  }

  private static void found(ObjectNode root, String key, long count) {
    if (count > 0) {
      root.put(key, count);
    }
  }

  private static void counts(
      ObjectNode node, SortedMap<Integer, String> names, SortedMap<Integer, Integer> counts) {
    counts.forEach(
        (level, count) -> {
          String name = names.get(level);
          if (name != null) {
            node.put(name, count);
          }
        });
  }

  /** The first findings of each kind, one a line, and how many more there are. */
  static List<String> reasons(UnitList list, UnitReview review) {
    List<String> lines = new ArrayList<>();
    for (Flaw flaw : Flaw.values()) {
      lines.addAll(reasons(list, review, flaw));
    }
    return lines;
  }

  /** The first findings of a kind, one a line, and how many more there are. */
  static List<String> reasons(UnitList list, UnitReview review, Flaw flaw) {
    List<String> lines = new ArrayList<>();
    review.findings().stream()
        .filter(finding -> finding.flaw() == flaw)
        .limit(SHOWN_PER_FLAW)
        .forEach(finding -> lines.add(fault(list, finding).toString()));
    long more = review.count(flaw) - SHOWN_PER_FLAW;
    if (more > 0) {
      lines.add("… and %s more of %s.".formatted(more, code(flaw)));
    }
    return lines;
  }

  /** A finding as a fault with file and line. */
  static Fault fault(UnitList list, UnitFinding finding) {
    UnitRow row = list.rows().get(finding.row());
    String found = row.code() + " " + row.name();
    String wanted =
        switch (finding.flaw()) {
          case DUPLICATE -> "a code no earlier row has";
          case ORPHAN -> "a parent on a higher level, not '" + row.parent() + "'";
          case PREFIX_BREAK -> "a code that starts with that of its parent " + row.parent();
          case CIRCLE -> "no unit among its own ancestors, as it is by its parent " + row.parent();
          case SECOND_ROOT -> "one root, the rest under a parent";
          case OVERLAP -> "days on which no earlier row of the code holds";
          case HANGING -> "days on which its parent " + row.parent() + " exists";
        };
    boolean isOfTime = finding.flaw() == Flaw.OVERLAP || finding.flaw() == Flaw.HANGING;
    String days = isOfTime ? " " + list.period(finding.row()) : "";
    return Fault.of(code(finding.flaw()), list.where(finding.row()), found + days, wanted);
  }

  private static String code(Flaw flaw) {
    return switch (flaw) {
      case DUPLICATE -> "GOV-UNI-004";
      case ORPHAN -> "GOV-UNI-005";
      case PREFIX_BREAK -> "GOV-UNI-006";
      case CIRCLE -> "GOV-UNI-007";
      case SECOND_ROOT -> "GOV-UNI-008";
      case OVERLAP -> "GOV-UNI-009";
      case HANGING -> "GOV-UNI-010";
    };
  }
}
