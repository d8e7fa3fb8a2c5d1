package org.grassroots.governance.formats.region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.notification.MessageKind;

/**
 * Proves the templates of a region against everything it sends: each is of a known kind, each
 * declared field is one that the kind has, personal ones are declared knowingly.
 *
 * @param kinds every kind of message of the region
 */
record MessageCheck(List<MessageKind> kinds) {
  private static final String UNKNOWN = "GOV-NTF-006";
  private static final String PERSONAL = "GOV-NTF-007";

  /** Templates of messages that go out together are of this kind. */
  static final MessageKind DIGEST =
      new MessageKind("digest", Set.of("count", "items"), Set.of(), Set.of());

  /** The kinds that a rule of sending is for and that nothing sends. */
  List<Fault> faults(String where, Set<String> ruled) {
    return ruled.stream()
        .filter(kind -> covered(kind).isEmpty())
        .map(kind -> unknown(where, kind))
        .toList();
  }

  private List<MessageKind> covered(String kind) {
    return kinds.stream().filter(known -> MessageKind.covers(kind, known.id())).toList();
  }

  private Fault unknown(String where, String kind) {
    Set<String> known = new TreeSet<>();
    kinds.forEach(each -> known.addAll(generals(each.id())));
    return Fault.of(RegionReader.CODE, where, kind + of(UNKNOWN), "a kind of message of the region")
        .withAdvice(Nearest.advice(kind, known, ""));
  }

  List<Fault> faults(MessageSection.Placed placed) {
    String kind = placed.template().kind();
    List<MessageKind> covered = covered(kind);
    if (covered.isEmpty()) {
      return List.of(unknown(placed.where() + ".kind", kind));
    }
    List<Fault> faults = new ArrayList<>();
    Set<String> fields = new TreeSet<>();
    Set<String> personal = new HashSet<>();
    Set<String> parties = new TreeSet<>();
    for (MessageKind each : covered) {
      fields.addAll(each.fields());
      personal.addAll(each.personal());
      parties.addAll(each.parties());
    }
    for (String field : placed.template().fields()) {
      if (!fields.contains(field)) {
        faults.add(
            fault(placed, "fields", field + of(UNKNOWN), "one of " + fields)
                .withAdvice(Nearest.advice(field, fields, "")));
      } else if (personal.contains(field) && !placed.personal().contains(field)) {
        faults.add(
            fault(
                placed,
                "fields",
                field + ", which is personal" + of(PERSONAL),
                "it under 'personal' too, or not at all"));
      }
    }
    tell(placed, parties, faults);
    return faults;
  }

  /** What is almost a party is a slip; anything else is the id of a unit or post. */
  private static void tell(MessageSection.Placed placed, Set<String> parties, List<Fault> faults) {
    for (String told : new TreeSet<>(placed.template().tell())) {
      String word = told.startsWith("supervisor:") ? "supervisor" : told;
      if (!parties.contains(word) && Nearest.to(word, parties).isPresent()) {
        faults.add(
            fault(placed, "tell", told + of(UNKNOWN), "one of " + parties + " or an id")
                .withAdvice(Nearest.advice(word, parties, "")));
      }
    }
  }

  private static String of(String code) {
    return " (" + code + ")";
  }

  private static List<String> generals(String id) {
    List<String> generals = new ArrayList<>(List.of(id));
    for (int dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
      generals.add(id.substring(0, dot));
    }
    return generals;
  }

  private static Fault fault(
      MessageSection.Placed placed, String key, String found, String wanted) {
    return Fault.of(RegionReader.CODE, placed.where() + "." + key, found, wanted);
  }
}
