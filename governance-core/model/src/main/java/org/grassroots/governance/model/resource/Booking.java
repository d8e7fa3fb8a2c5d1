package org.grassroots.governance.model.resource;

import java.time.Instant;
import java.util.Map;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;

/**
 * Somebody takes places of a resource for a time.
 *
 * @param id its id; never blank
 * @param resource the id of the resource
 * @param holder an opaque token of whoever comes; never an identity
 * @param from the first moment
 * @param to the first moment after it
 * @param places how many, from 1
 * @param state where it stands
 * @param rating what the holder thought of it, from 1; 0 while nothing was said
 * @since 0.1
 */
public record Booking(
    String id,
    String resource,
    String holder,
    Instant from,
    Instant to,
    long places,
    State state,
    int rating) {

  /** Where a booking stands. */
  public enum State {
    /** Was asked for and waits for places. */
    WAITLISTED,
    /** Has its places. */
    CONFIRMED,
    /** Was given up, or waited until it started. */
    CANCELLED,
    /** Had its places, and nobody came. */
    NO_SHOW,
    /** Took place. */
    COMPLETED
  }

  /** Refuses impossible bookings with {@code GOV-RES-003}. */
  public Booking {
    boolean isNamed = !id.isBlank() && !resource.isBlank() && !holder.isBlank();
    if (!isNamed || !from.isBefore(to) || places < 1 || rating < 0) {
      throw InvalidInput.of(
          "GOV-RES-003",
          "booking '" + id + "'",
          "%s places from %s to %s".formatted(places, from, to),
          "an id, a resource, a holder, an end after the start, at least 1 place");
    }
  }

  /** A booking that is asked for. */
  public static Booking asked(
      String id, String resource, String holder, Instant from, Instant to, long places) {
    return new Booking(id, resource, holder, from, to, places, State.WAITLISTED, 0);
  }

  /** Whether it takes places, or waits for some. */
  public boolean isOpen() {
    return state == State.CONFIRMED || state == State.WAITLISTED;
  }

  boolean overlaps(Booking other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  Booking in(State next) {
    return new Booking(id, resource, holder, from, to, places, next, rating);
  }

  /**
   * Rates what took place; a later rating replaces an earlier one.
   *
   * @return the booking with the fact {@code booking.rated}; refused with {@code GOV-RES-108} when
   *     it did not take place or the level is none of the resource's
   */
  public Decision<Booking> rate(int level, Resource.BookingRules rules, Instant now) {
    if (state != State.COMPLETED || level < 1 || level > rules.ratingLevels()) {
      return Decision.rejected(
          Reason.of(
              "GOV-RES-108",
              "booking",
              id,
              "rating",
              String.valueOf(level),
              "most",
              String.valueOf(rules.ratingLevels())));
    }
    return Decision.accepted(
        new Booking(id, resource, holder, from, to, places, state, level),
        new Fact("booking.rated", id, now, Map.of("rating", String.valueOf(level))));
  }
}
