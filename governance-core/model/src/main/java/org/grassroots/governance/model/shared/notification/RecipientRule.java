package org.grassroots.governance.model.shared.notification;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;

/**
 * How one recipient wants messages.
 *
 * @param quiet quiet hours of its own
 * @param language a language of its own
 * @param addresses where it is reached, by channel
 * @since 0.1
 */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType") // what is not said is a value here
public record RecipientRule(
    Optional<QuietHours> quiet, Optional<String> language, SortedMap<String, String> addresses) {
  /** As everybody. */
  public static final RecipientRule USUAL =
      new RecipientRule(Optional.empty(), Optional.empty(), Ordered.copyOf(Map.of()));

  /** Copies the addresses. */
  public RecipientRule {
    addresses = Ordered.copyOf(addresses);
  }
}
