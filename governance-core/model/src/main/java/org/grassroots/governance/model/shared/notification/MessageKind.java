package org.grassroots.governance.model.shared.notification;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of message that a family sends, and what it can tell.
 *
 * <p>Ids are dotted, the general first: {@code matter.escalated.red-card.grid-event}. A rule or
 * template of {@code matter.escalated} holds for every kind below it that has none of its own.
 *
 * @param id its id
 * @param fields what a template may declare
 * @param personal those of them that say something about a person
 * @param parties words that a template may tell beside ids of units and posts
 * @since 0.1
 */
public record MessageKind(
    String id, Set<String> fields, Set<String> personal, Set<String> parties) {
  /** The field every message has: the id of what it tells of. */
  public static final String SUBJECT = "subject";

  /** The field every message has: when that happened. */
  public static final String AT = "at";

  /** Copies the sets; adds the fields every message has. */
  public MessageKind {
    Set<String> all = new HashSet<>(fields);
    all.add(SUBJECT);
    all.add(AT);
    fields = Set.copyOf(all);
    personal = Set.copyOf(personal);
    parties = Set.copyOf(parties);
  }

  /** Whether what holds for {@code general} holds for {@code kind}. */
  public static boolean covers(String general, String kind) {
    return kind.startsWith(general)
        && (kind.length() == general.length() || kind.charAt(general.length()) == '.');
  }

  /** The most specific of the rules that covers a kind; empty when none does. */
  public static Optional<String> mostSpecific(Set<String> rules, String kind) {
    return rules.stream()
        .filter(rule -> covers(rule, kind))
        .max(Comparator.comparingInt(String::length));
  }
}
