package org.grassroots.governance.model.resource;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.model.shared.notification.MessageValue;

/**
 * The messages that bookings send: one for each state a booking comes to.
 *
 * @since 0.1
 */
public final class BookingMessages {
  /** The party that booked. */
  public static final String HOLDER = "holder";

  private static final Set<String> FIELDS = Set.of("resource", "name", "from", "to", "places");

  private BookingMessages() {}

  /** Every kind of message, in the order of the states. */
  public static List<MessageKind> kinds() {
    return Arrays.stream(Booking.State.values())
        .map(state -> new MessageKind(kindOf(state), FIELDS, Set.of(), Set.of(HOLDER)))
        .toList();
  }

  /** The kind of message that tells of a booking as it stands. */
  public static String kindOf(Booking.State state) {
    return "booking." + state.name().toLowerCase(Locale.ROOT);
  }

  /** What a message about a booking can tell. */
  public static SortedMap<String, MessageValue> values(Booking booking, Resource resource) {
    return Ordered.copyOf(
        Map.of(
            "resource", new MessageValue.Plain(resource.id()),
            "name", new MessageValue.Plain(resource.name()),
            "from", new MessageValue.Moment(booking.from()),
            "to", new MessageValue.Moment(booking.to()),
            "places", new MessageValue.Plain(String.valueOf(booking.places()))));
  }
}
