package org.grassroots.governance.cli.units;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.grassroots.governance.formats.divisions.DivisionList;
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

  /** The figures, on one line. */
  static String json(UnitReview review) {
    ObjectNode root = JSON.createObjectNode();
    counts(root.putObject("levels"), review.levels());
    root.put("duplicates", review.count(Flaw.DUPLICATE));
    root.put("orphans", review.count(Flaw.ORPHAN));
    root.put("prefixBreaks", review.count(Flaw.PREFIX_BREAK));
    counts(root.putObject("childless"), review.childless());
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of numbers always has a text", e);
    }
  }

  private static void counts(ObjectNode node, SortedMap<Integer, Integer> counts) {
    counts.forEach((level, count) -> node.put(String.valueOf(level), count));
  }

  /** The first findings of each kind, one a line, and how many more there are. */
  static List<String> reasons(DivisionList list, UnitReview review) {
    List<String> lines = new ArrayList<>();
    for (Flaw flaw : Flaw.values()) {
      review.findings().stream()
          .filter(finding -> finding.flaw() == flaw)
          .limit(SHOWN_PER_FLAW)
          .forEach(finding -> lines.add(fault(list, finding).toString()));
      long more = review.count(flaw) - SHOWN_PER_FLAW;
      if (more > 0) {
        lines.add("… and %s more of %s.".formatted(more, code(flaw)));
      }
    }
    return lines;
  }

  private static Fault fault(DivisionList list, UnitFinding finding) {
    UnitRow row = list.rows().get(finding.row());
    String found = row.code() + " " + row.name();
    String wanted =
        switch (finding.flaw()) {
          case DUPLICATE -> "a code no earlier row has";
          case ORPHAN -> "a parent on a higher level, not '" + row.parent() + "'";
          case PREFIX_BREAK -> "a code that starts with that of its parent " + row.parent();
        };
    return Fault.of(code(finding.flaw()), list.where(finding.row()), found, wanted);
  }

  private static String code(Flaw flaw) {
    return switch (flaw) {
      case DUPLICATE -> "GOV-UNI-004";
      case ORPHAN -> "GOV-UNI-005";
      case PREFIX_BREAK -> "GOV-UNI-006";
    };
  }
}
