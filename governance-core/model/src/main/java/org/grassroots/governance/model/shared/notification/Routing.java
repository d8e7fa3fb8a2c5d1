package org.grassroots.governance.model.shared.notification;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;

/**
 * Which way messages go, and in which language.
 *
 * @param language the language of recipients without one of their own
 * @param channel the channel of all other kinds; empty to send none of them
 * @param byKind channels by kind; {@link NotificationPolicy#URGENT} for every urgent kind without
 *     one of its own
 * @since 0.1
 */
public record Routing(String language, String channel, SortedMap<String, String> byKind) {
  /** No channel, in the language texts fall back to. */
  public static final Routing NOWHERE = new Routing(Text.FALLBACK, "", Ordered.copyOf(Map.of()));

  /** Copies the map. */
  public Routing {
    byKind = Ordered.copyOf(byKind);
  }

  /** Every channel that is named, in code-point order. */
  public Set<String> channels() {
    Set<String> named = new TreeSet<>(byKind.values());
    named.add(channel);
    named.remove("");
    return named;
  }

  Optional<String> of(String kind) {
    return MessageKind.mostSpecific(byKind.keySet(), kind).map(byKind::get);
  }
}
