package org.grassroots.governance.model.shared.notification;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How messages are sent, through time. Immutable.
 *
 * @param byDay policies by the first day they hold; before the first the standard one holds
 * @since 0.1
 */
public record NotificationPolicies(SortedMap<LocalDate, NotificationPolicy> byDay) {
  /** The standard one, always. */
  public static final NotificationPolicies STANDARD = always(NotificationPolicy.STANDARD);

  /** Copies the map. */
  public NotificationPolicies {
    byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
  }

  /** One policy for all time. */
  public static NotificationPolicies always(NotificationPolicy policy) {
    return new NotificationPolicies(new TreeMap<>(Map.of(LocalDate.MIN, policy)));
  }

  /** The policy of a day. */
  public NotificationPolicy on(LocalDate day) {
    SortedMap<LocalDate, NotificationPolicy> until = byDay.headMap(day.plusDays(1));
    return until.isEmpty()
        ? NotificationPolicy.STANDARD
        : until.getOrDefault(until.lastKey(), NotificationPolicy.STANDARD);
  }

  /** Every channel that a policy names, in code-point order. */
  public Set<String> channels() {
    Set<String> named = new TreeSet<>();
    byDay.values().forEach(policy -> named.addAll(policy.routing().channels()));
    return named;
  }
}
