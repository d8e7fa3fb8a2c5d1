package org.grassroots.governance.model.need;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.model.shared.notification.MessageNames;
import org.grassroots.governance.model.shared.notification.MessageValue;

/**
 * The messages that a needs list sends: a need is taken in, takes a step, or its satisfaction was
 * asked for.
 *
 * @since 0.1
 */
public final class NeedMessages {
  /** A need was taken into the list. */
  public static final String TAKEN_IN = "need.taken-in";

  /** Somebody behind a need was asked how satisfied they are. */
  public static final String CALLED_BACK = "need.called-back";

  /** The party that claimed the need. */
  public static final String CLAIMANT = "claimant";

  /** The party that is the unit of the need. */
  public static final String UNIT = "unit";

  private static final Set<String> PARTIES = Set.of(CLAIMANT, UNIT);
  private static final Set<String> OF_ALL =
      Set.of("title", "category", "state", "supporters", UNIT);

  private NeedMessages() {}

  /** Every kind of message, in the order of the flow. */
  public static List<MessageKind> kinds(NeedsListRules rules) {
    List<MessageKind> kinds = new ArrayList<>();
    kinds.add(kind(TAKEN_IN, Set.of()));
    for (ListFlow.Step step : rules.flow().steps()) {
      kinds.add(kind("need." + step.id(), step.requires()));
    }
    kinds.add(kind(CALLED_BACK, Set.of("outcome", "level")));
    return List.copyOf(kinds);
  }

  private static MessageKind kind(String id, Set<String> more) {
    Set<String> fields = new HashSet<>(OF_ALL);
    fields.addAll(more);
    return new MessageKind(id, fields, Set.of(), PARTIES);
  }

  /** What a message about a need can tell: the need, and what its step or call-back carried. */
  public static SortedMap<String, MessageValue> values(
      ListedNeed need, Map<String, String> carried, MessageNames names) {
    SortedMap<String, MessageValue> values = new TreeMap<>();
    carried.forEach((field, text) -> values.put(field, new MessageValue.Plain(text)));
    values.put("title", new MessageValue.Plain(need.title()));
    values.put("category", names.of("category." + need.category(), need.category()));
    values.put("state", names.of("need.state." + need.state(), need.state()));
    values.put("supporters", new MessageValue.Plain(String.valueOf(need.supporters())));
    values.put(UNIT, new MessageValue.Plain(unit(need)));
    values.computeIfPresent(
        "outcome", (field, code) -> names.of("need.outcome." + code.raw(), code.raw()));
    return values;
  }

  /** The id of the unit of a need; empty when it has none. */
  public static String unit(ListedNeed need) {
    String path = need.unitPath();
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
