package org.grassroots.governance.model.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.shared.Fault;

/** Finds every fault of a scheme before it is used. */
final class SchemeCheck {
  private final String scheme;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private SchemeCheck(String scheme) {
    this.scheme = scheme;
  }

  static List<Fault> faults(
      String scheme,
      Node root,
      BigDecimal fullMarks,
      List<Band> bands,
      List<Veto> vetoes,
      int decimals) {
    SchemeCheck check = new SchemeCheck(scheme);
    check.node(root);
    check.require(fullMarks.signum() > 0, "GOV-ASM-005", "fullMarks", fullMarks, "more than 0");
    check.require(decimals >= 0, "GOV-ASM-005", "decimals", decimals, "at least 0");
    check.bands(bands);
    check.vetoes(bands, vetoes);
    return check.faults;
  }

  private void node(Node node) {
    require(ids.add(node.id()), "GOV-ASM-002", node.id(), "the id twice", "each id once");
    require(
        node.weight().signum() > 0, "GOV-ASM-003", node.id(), node.weight(), "a weight above 0");
    if (node instanceof Node.Group group) {
      require(
          !group.children().isEmpty(), "GOV-ASM-004", node.id(), "no child", "at least one child");
      group.children().forEach(this::node);
    }
  }

  private void bands(List<Band> bands) {
    for (int i = 1; i < bands.size(); i++) {
      require(
          bands.get(i).from().compareTo(bands.get(i - 1).from()) < 0,
          "GOV-ASM-006",
          "bands." + bands.get(i).id(),
          bands.get(i).from(),
          "less than " + bands.get(i - 1).from());
    }
    if (!bands.isEmpty()) {
      Band last = bands.get(bands.size() - 1);
      require(
          last.from().signum() <= 0,
          "GOV-ASM-007",
          "bands." + last.id(),
          last.from(),
          "0, so that every score has a band");
    }
  }

  private void vetoes(List<Band> bands, List<Veto> vetoes) {
    List<String> known = bands.stream().map(Band::id).toList();
    vetoes.forEach(
        veto ->
            require(
                known.contains(veto.bestBand()),
                "GOV-ASM-008",
                "vetoes." + veto.id(),
                veto.bestBand(),
                "one of " + known));
  }

  private void require(boolean holds, String code, String place, Object found, String wanted) {
    if (!holds) {
      faults.add(Fault.of(code, "scheme " + scheme + ", " + place, found.toString(), wanted));
    }
  }
}
