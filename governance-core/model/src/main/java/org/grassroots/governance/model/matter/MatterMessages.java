package org.grassroots.governance.model.matter;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.model.shared.notification.MessageNames;
import org.grassroots.governance.model.shared.notification.MessageValue;

/**
 * The messages that matters send: every act, every rung by its measure, and limits that end. The id
 * of a kind of message ends with that of the matter kind. Who reported, found or acted is no field.
 *
 * @since 0.1
 */
public final class MatterMessages {
  private static final String FAMILY = "matter.";
  private static final String DUE = "due";
  private static final String STAGE_OVERDUE = "matter.stage-overdue";
  private static final Set<String> PARTIES =
      Set.of(
          Lifecycle.DEPARTMENT,
          MatterKind.HANDLER,
          MatterKind.FINDER,
          MatterKind.REPORTER,
          "accountable",
          "supervisor",
          "parts");
  private static final Set<String> OF_ALL =
      Set.of("kind", "category", "unit", "state", DUE, Lifecycle.DEPARTMENT);

  private MatterMessages() {}

  /** Every kind of message that matters of these kinds send, in the order of kinds and actions. */
  public static List<MessageKind> kinds(Collection<MatterKind> kinds) {
    List<MessageKind> messages = new ArrayList<>();
    for (MatterKind kind : kinds) {
      messages.add(message("reported", kind, Set.of()));
      for (MatterKind.Action action : kind.actions()) {
        messages.add(message(action.id(), kind, carried(action)));
      }
      messages.add(message("overdue", kind, Set.of()));
      messages.add(message("stage-overdue", kind, Set.of()));
      kind.rules().ladder().rungs().stream()
          .map(Rung::measure)
          .distinct()
          .forEach(
              measure ->
                  messages.add(
                      message("escalated." + measure, kind, Set.of("rung", "measure", "round"))));
    }
    return List.copyOf(messages);
  }

  /**
   * The kind of message that tells of a fact of a matter: {@code matter.escalated} goes on with its
   * measure, each ends with the matter kind.
   */
  public static String kindOf(Fact fact, Matter matter) {
    String measure = fact.details().getOrDefault("measure", "");
    boolean isRung = fact.type().equals("matter.escalated") && !measure.isEmpty();
    return fact.type() + (isRung ? "." + measure : "") + "." + matter.kind();
  }

  /**
   * What a message about a fact can tell: the matter as it stands afterwards, what the fact says,
   * and the declared fields of the kind.
   */
  public static SortedMap<String, MessageValue> values(
      Fact fact, Matter matter, Optional<MatterKind> kind, MessageNames names) {
    SortedMap<String, MessageValue> values = new TreeMap<>();
    Set<String> declared = kind.map(MatterMessages::declared).orElse(Set.of());
    matter.details().entrySet().stream()
        .filter(detail -> declared.contains(detail.getKey()))
        .forEach(detail -> values.put(detail.getKey(), value(detail.getValue())));
    fact.details().forEach((field, text) -> values.put(field, value(text)));
    values.computeIfPresent(
        "measure", (field, code) -> names.of("measure." + code.raw(), code.raw()));
    values.keySet().removeAll(Set.of("actor", "to"));
    putStanding(values, fact, matter, names);
    return values;
  }

  /** What no act can say otherwise, whatever fields it carries. */
  private static void putStanding(
      Map<String, MessageValue> values, Fact fact, Matter matter, MessageNames names) {
    String prefix = FAMILY + matter.kind();
    values.put("kind", names.of(prefix, matter.kind()));
    values.put("category", names.of("category." + matter.category(), matter.category()));
    values.put("state", names.of(prefix + ".state." + matter.state(), matter.state()));
    values.put("unit", new MessageValue.Plain(unit(matter.whereabouts().unitPath())));
    String department = matter.parties().department().orElse("");
    values.put(Lifecycle.DEPARTMENT, new MessageValue.Plain(department));
    if (!STAGE_OVERDUE.equals(fact.type())) {
      values.remove(DUE);
      matter.timing().due().ifPresent(due -> values.put(DUE, new MessageValue.Moment(due)));
    }
  }

  /** A moment reads as one. */
  private static MessageValue value(String text) {
    boolean isLikeMoment = text.length() > 15 && text.charAt(4) == '-' && text.indexOf('T') == 10;
    try {
      return isLikeMoment
          ? new MessageValue.Moment(OffsetDateTime.parse(text).toInstant())
          : new MessageValue.Plain(text);
    } catch (DateTimeException noMoment) {
      return new MessageValue.Plain(text);
    }
  }

  private static String unit(String path) {
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }

  private static MessageKind message(String what, MatterKind kind, Set<String> more) {
    Set<String> fields = new HashSet<>(OF_ALL);
    fields.addAll(declared(kind));
    fields.addAll(more);
    Set<String> personal =
        kind.rules().fields().stream()
            .filter(Field::isPersonal)
            .map(Field::id)
            .collect(Collectors.toSet());
    return new MessageKind(FAMILY + what + "." + kind.id(), fields, personal, PARTIES);
  }

  private static Set<String> declared(MatterKind kind) {
    Set<String> declared =
        kind.rules().fields().stream().map(Field::id).collect(Collectors.toSet());
    declared.addAll(kind.requiredOnReport());
    return declared;
  }

  private static Set<String> carried(MatterKind.Action action) {
    Set<String> carried = new HashSet<>(action.requiredFields());
    action.effects().forEach(effect -> carried.addAll(effect.needs()));
    return carried;
  }
}
