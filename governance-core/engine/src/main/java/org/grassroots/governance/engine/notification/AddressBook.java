package org.grassroots.governance.engine.notification;

import java.util.Optional;

/**
 * Where recipients are reached: the host's own. Asked at each try, so that addresses are stored
 * with no message. Must be safe for threads.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AddressBook {
  /** Nobody is known: the id is the address, unless the region has one. */
  AddressBook EMPTY = (channel, recipient) -> Optional.empty();

  /**
   * The address of a recipient in the form of a channel; empty when the region's data or else the
   * id itself is to be used.
   *
   * @param channel the id of the channel
   * @param recipient the id of a unit, post or person
   */
  Optional<String> address(String channel, String recipient);
}
