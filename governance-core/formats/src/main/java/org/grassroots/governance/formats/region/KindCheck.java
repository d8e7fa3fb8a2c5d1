package org.grassroots.governance.formats.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Text;

/**
 * Proves a matter kind against the whole region, once all of it is read: somebody holds each role,
 * everything has a name in each language, every limit is of a class that exists.
 *
 * @param file where the kind stands
 * @param section the lines of its parts
 * @param kind the kind
 */
record KindCheck(String file, MatterKindSection section, MatterKind kind) {
  private static final String NEVER_HOLDS = "GOV-MAT-034";
  private static final String NO_ROLE = "GOV-MAT-035";
  private static final String NO_TEXT = "GOV-MAT-036";
  private static final Set<String> PARTIES =
      Set.of(MatterKind.REPORTER, MatterKind.FINDER, MatterKind.HANDLER);

  List<Fault> faults(
      Set<String> roles, SortedMap<String, Text> texts, SortedMap<String, Text> categories) {
    List<Fault> faults = new ArrayList<>();
    roles(new TreeSet<>(roles), faults);
    texts(texts, faults);
    categories(categories, faults);
    return faults;
  }

  private void roles(Set<String> known, List<Fault> faults) {
    for (MatterKind.Action action : kind.actions()) {
      for (String role : new TreeSet<>(action.roles())) {
        if (!known.contains(role) && !PARTIES.contains(role)) {
          faults.add(
              fault(
                      "actions." + action.id(),
                      of("the role '" + role + "'", NO_ROLE),
                      "one of " + known)
                  .withAdvice(Nearest.advice(role, known, "")));
        }
      }
    }
  }

  private void texts(Map<String, Text> texts, List<Fault> faults) {
    String prefix = "matter." + kind.id();
    text(texts, prefix, "", faults);
    for (MatterKind.State state : kind.states()) {
      text(texts, prefix + ".state." + state.id(), "states." + state.id(), faults);
    }
    for (MatterKind.Action action : kind.actions()) {
      text(texts, prefix + ".action." + action.id(), "actions." + action.id(), faults);
    }
  }

  private void text(Map<String, Text> texts, String key, String place, List<Fault> faults) {
    if (!texts.containsKey(key)) {
      faults.add(fault(place, of("no text", NO_TEXT), "zh-CN and en here, or the text " + key));
    }
  }

  private void categories(SortedMap<String, Text> categories, List<Fault> faults) {
    if (categories.isEmpty()) {
      return;
    }
    for (MatterKind.DeadlineRule rule : kind.deadlines()) {
      String prefix = rule.categoryPrefix();
      boolean isKnown = categories.keySet().stream().anyMatch(code -> code.startsWith(prefix));
      if (!isKnown) {
        faults.add(
            fault(
                "deadlines." + prefix,
                of("a limit of '" + prefix + "'", NEVER_HOLDS),
                "a class of the region: this limit never holds"));
      }
    }
  }

  private static String of(String found, String code) {
    return found + " (" + code + ")";
  }

  private Fault fault(String place, String found, String wanted) {
    String path = "matterKinds." + kind.id() + (place.isEmpty() ? "" : "." + place);
    return Fault.of(
        RegionReader.CODE, file + ":" + section.line(place) + " " + path, found, wanted);
  }
}
