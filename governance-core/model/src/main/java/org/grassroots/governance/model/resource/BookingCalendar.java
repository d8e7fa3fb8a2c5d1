package org.grassroots.governance.model.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.resource.Booking.State;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;

/**
 * The open bookings of one resource: those with places, and those that wait, in the order of
 * asking. At no moment more places are taken than there are, and nobody waits whose places are
 * free. Immutable.
 *
 * @param places how many can be taken at the same time
 * @param open bookings that are open, in the order of asking
 * @since 0.1
 */
public record BookingCalendar(long places, List<Booking> open) {
  private static final String BOOKING = "booking";

  /**
   * A calendar after something happened.
   *
   * @param calendar what is open now
   * @param changed every booking that changed, the one asked about first
   */
  public record Change(BookingCalendar calendar, List<Booking> changed) {
    /** Copies the list. */
    public Change {
      changed = List.copyOf(changed);
    }
  }

  /** Copies the list. */
  public BookingCalendar {
    open = List.copyOf(open);
  }

  /**
   * Takes in a booking: it gets its places when they are free throughout and nobody who waits could
   * have them; otherwise it waits.
   *
   * @param now what is over by then makes room
   * @return the change with the fact {@code booking.confirmed} or {@code booking.waitlisted}; or
   *     the reasons: {@code GOV-RES-101} the id is taken, {@code GOV-RES-102} more places than
   *     there are, {@code GOV-RES-103} it starts before now
   */
  public Decision<Change> book(Booking asked, Instant now) {
    List<Reason> reasons = new ArrayList<>();
    if (find(asked.id()).isPresent()) {
      reasons.add(Reason.of("GOV-RES-101", BOOKING, asked.id()));
    }
    if (asked.places() > places) {
      String wanted = String.valueOf(asked.places());
      reasons.add(Reason.of("GOV-RES-102", "places", wanted, "most", String.valueOf(places)));
    }
    if (asked.from().isBefore(now)) {
      reasons.add(Reason.of("GOV-RES-103", BOOKING, asked.id(), "from", asked.from().toString()));
    }
    if (!reasons.isEmpty()) {
      return new Decision.Rejected<>(reasons);
    }
    List<Booking> all = new ArrayList<>(open);
    all.add(asked.in(State.WAITLISTED));
    Change change = settled(all, now, new ArrayList<>());
    List<Booking> changed = new ArrayList<>(change.changed());
    if (changed.stream().noneMatch(booking -> booking.id().equals(asked.id()))) {
      changed.add(asked.in(State.WAITLISTED));
    }
    return accepted(new Change(change.calendar(), first(asked.id(), changed)), now);
  }

  /**
   * Ends a booking: it is cancelled, nobody came, or it took place. Who waits moves up.
   *
   * @param end {@link State#CANCELLED}, {@link State#NO_SHOW} or {@link State#COMPLETED}
   * @return the change with a fact for each booking that changed; or {@code GOV-RES-104} when it is
   *     not open, {@code GOV-RES-105} when it has no places or has not started, and so cannot have
   *     taken place or been missed
   */
  public Decision<Change> end(String id, State end, Instant now) {
    Optional<Booking> found = find(id);
    if (found.isEmpty()) {
      return Decision.rejected(Reason.of("GOV-RES-104", BOOKING, id));
    }
    Booking booking = found.get();
    boolean isOver = booking.state() == State.CONFIRMED && !booking.from().isAfter(now);
    if (end != State.CANCELLED && !isOver) {
      return Decision.rejected(Reason.of("GOV-RES-105", BOOKING, id));
    }
    List<Booking> left = new ArrayList<>(open);
    left.remove(booking);
    return accepted(settled(left, now, new ArrayList<>(List.of(booking.in(end)))), now);
  }

  /** The booking of that id, if it is open. */
  public Optional<Booking> find(String id) {
    return open.stream().filter(booking -> booking.id().equals(id)).findFirst();
  }

  /** The most places taken at one moment of a time. */
  public long taken(Instant from, Instant to) {
    Booking asked = Booking.asked("?", "?", "?", from, to, 1);
    return taken(open, asked);
  }

  private static long taken(List<Booking> bookings, Booking during) {
    List<Booking> beside =
        bookings.stream()
            .filter(one -> one.state() == State.CONFIRMED && one.overlaps(during))
            .toList();
    // the sum only grows where one starts
    long most = 0;
    for (Booking start : beside) {
      Instant moment = start.from().isBefore(during.from()) ? during.from() : start.from();
      long sum =
          beside.stream()
              .filter(one -> !one.from().isAfter(moment) && one.to().isAfter(moment))
              .mapToLong(Booking::places)
              .sum();
      most = Math.max(most, sum);
    }
    return most;
  }

  /** Drops who waited in vain, then lets everybody who fits move up, in the order of asking. */
  private Change settled(List<Booking> bookings, Instant now, List<Booking> changed) {
    List<Booking> stays = new ArrayList<>();
    for (Booking booking : bookings) {
      if (booking.state() == State.WAITLISTED && booking.from().isBefore(now)) {
        changed.add(booking.in(State.CANCELLED));
      } else {
        stays.add(booking);
      }
    }
    for (int i = 0; i < stays.size(); i++) {
      Booking booking = stays.get(i);
      boolean isWaiting = booking.state() == State.WAITLISTED;
      if (isWaiting && taken(stays, booking) + booking.places() <= places) {
        stays.set(i, booking.in(State.CONFIRMED));
        changed.add(stays.get(i));
      }
    }
    return new Change(new BookingCalendar(places, stays), changed);
  }

  private static List<Booking> first(String id, List<Booking> changed) {
    List<Booking> sorted = new ArrayList<>(changed);
    sorted.sort((a, b) -> Boolean.compare(b.id().equals(id), a.id().equals(id)));
    return sorted;
  }

  private static Decision<Change> accepted(Change change, Instant now) {
    List<Fact> facts =
        change.changed().stream()
            .map(
                booking ->
                    new Fact(
                        "booking." + booking.state().name().toLowerCase(java.util.Locale.ROOT),
                        booking.id(),
                        now,
                        Map.of("resource", booking.resource())))
            .toList();
    return new Decision.Accepted<>(change, facts);
  }
}
