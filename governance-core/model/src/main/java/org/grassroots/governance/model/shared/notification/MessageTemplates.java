package org.grassroots.governance.model.shared.notification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;

/**
 * The templates of a region, by kind and day. Immutable.
 *
 * @param byKind templates by kind, in the order of their days
 * @since 0.1
 */
public record MessageTemplates(SortedMap<String, List<MessageTemplate>> byKind) {
  /** No template. */
  public static final MessageTemplates NONE = of(List.of());

  /** Copies the map. */
  public MessageTemplates {
    SortedMap<String, List<MessageTemplate>> copy = new TreeMap<>();
    byKind.forEach((kind, templates) -> copy.put(kind, List.copyOf(templates)));
    byKind = Ordered.copyOf(copy);
  }

  /**
   * Templates in any order.
   *
   * @throws InvalidInput {@code GOV-NTF-005} two of a kind start on the same day
   */
  public static MessageTemplates of(List<MessageTemplate> templates) {
    SortedMap<String, List<MessageTemplate>> byKind = new TreeMap<>();
    templates.stream()
        .sorted(Comparator.comparing(MessageTemplate::from))
        .forEach(each -> byKind.computeIfAbsent(each.kind(), k -> new ArrayList<>()).add(each));
    byKind.values().forEach(MessageTemplates::checkDays);
    return new MessageTemplates(byKind);
  }

  private static void checkDays(List<MessageTemplate> ofKind) {
    for (int i = 1; i < ofKind.size(); i++) {
      if (ofKind.get(i).from().equals(ofKind.get(i - 1).from())) {
        throw InvalidInput.of(
            "GOV-NTF-005",
            "messages, " + ofKind.get(i).kind(),
            "two templates from " + ofKind.get(i).from(),
            "one for each day");
      }
    }
  }

  /**
   * The template of a kind on a day: the most specific one that holds by then, of these the latest.
   */
  public Optional<MessageTemplate> find(String kind, LocalDate day) {
    String general = kind;
    while (true) {
      Optional<MessageTemplate> found = latest(general, day);
      int dot = general.lastIndexOf('.');
      if (found.isPresent() || dot < 0) {
        return found;
      }
      general = general.substring(0, dot);
    }
  }

  private Optional<MessageTemplate> latest(String kind, LocalDate day) {
    return byKind.getOrDefault(kind, List.of()).stream()
        .filter(each -> !each.from().isAfter(day))
        .reduce((earlier, later) -> later);
  }

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return byKind.isEmpty();
  }
}
