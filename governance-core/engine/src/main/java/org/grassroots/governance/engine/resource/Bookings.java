package org.grassroots.governance.engine.resource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.notification.Notice;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.resource.Booking;
import org.grassroots.governance.model.resource.BookingCalendar;
import org.grassroots.governance.model.resource.BookingCalendar.Change;
import org.grassroots.governance.model.resource.BookingMessages;
import org.grassroots.governance.model.resource.Resource;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with bookings. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class Bookings {
  private static final String BOOKING = "booking";

  private final Session session;
  private final Resources resources;
  private final Outbox outbox;

  Bookings(Session session, Resources resources, Outbox outbox) {
    this.session = session;
    this.resources = resources;
    this.outbox = outbox;
  }

  /**
   * Books a resource, or puts the booking on the waiting list.
   *
   * @return the booking, confirmed or waitlisted; refused with {@code GOV-RES-111} for an unknown
   *     resource, {@code GOV-RES-107} for a holder who did not come too often, else with the
   *     reasons of {@link BookingCalendar#book}
   */
  public Decision<Booking> book(BookResource command) {
    session.check(command);
    session.allow("resource.book", resources.path(command.resource()));
    Booking asked =
        Booking.asked(
            command.key(),
            command.resource(),
            command.holder(),
            command.from(),
            command.to(),
            command.places());
    return session.run(
        "resource.book",
        command,
        position -> bookingAt(command.key(), position),
        () ->
            prepared(
                "resource.book:" + command.key(),
                asked.resource(),
                asked.id(),
                (calendar, now) -> calendar.book(asked, now)));
  }

  /**
   * Says how a booking ended; who waits moves up.
   *
   * @return the booking; refused with {@code GOV-RES-113} for an unknown booking or one that cannot
   *     end so, else with the reasons of {@link BookingCalendar#end}
   */
  public Decision<Booking> end(EndBooking command) {
    session.check(command);
    Optional<Booking> known = find(command.booking());
    session.allow(
        "resource.book", known.map(booking -> resources.path(booking.resource())).orElse(""));
    boolean isOpenEnd =
        command.end() == Booking.State.CONFIRMED || command.end() == Booking.State.WAITLISTED;
    if (known.isEmpty() || isOpenEnd) {
      return unknown(command.booking());
    }
    return session.run(
        "resource.end",
        command,
        position -> bookingAt(command.booking(), position),
        () ->
            prepared(
                "resource.end:" + command.key(),
                known.get().resource(),
                command.booking(),
                (calendar, now) -> calendar.end(command.booking(), command.end(), now)));
  }

  /**
   * Rates a booking that took place; a later rating replaces an earlier one.
   *
   * @return the booking with the fact {@code booking.rated}; refused with {@code GOV-RES-113} for
   *     an unknown booking, {@code GOV-RES-108} when it did not take place or the level is unknown
   */
  public Decision<Booking> rate(RateBooking command) {
    session.check(command);
    Optional<Booking> known = find(command.booking());
    session.allow(
        "resource.rate", known.map(booking -> resources.path(booking.resource())).orElse(""));
    if (known.isEmpty()) {
      return unknown(command.booking());
    }
    return session.run(
        "resource.rate",
        command,
        position -> bookingAt(command.booking(), position),
        () -> rated(command));
  }

  private Prepared<Booking> rated(RateBooking command) {
    StoredRecord record =
        resources.record(ResourceRecords.BOOKING, command.booking()).orElseThrow();
    Booking booking = ResourceRecords.booking(record);
    Decision<Booking> decision =
        booking.rate(command.rating(), rules(booking.resource()), session.call().now());
    return decision instanceof Decision.Accepted<Booking> accepted
        ? Prepared.of(
            decision, booking.id(), ResourceRecords.write(accepted.state(), record.version()))
        : Prepared.of(decision, "");
  }

  /** All bookings of a resource the actor may see, by start, then id. */
  public List<Booking> list(String resource) {
    session.allow("resource.read", resources.path(resource));
    return resources
        .all(ResourceRecords.BOOKING, Resources.of(resource), ResourceRecords::booking)
        .stream()
        .sorted(Comparator.comparing(Booking::from).thenComparing(Booking::id))
        .toList();
  }

  private Prepared<Booking> prepared(
      String key,
      String resource,
      String booking,
      BiFunction<BookingCalendar, Instant, Decision<Change>> deciding) {
    Optional<StoredRecord> known = resources.record(ResourceRecords.RESOURCE, resource);
    if (known.isEmpty()) {
      return Prepared.of(Decision.rejected(Reason.of("GOV-RES-111", "resource", resource)), "");
    }
    Resource offered = ResourceRecords.resource(known.get());
    Optional<StoredRecord> stored = resources.record(ResourceRecords.CALENDAR, resource);
    BookingCalendar calendar =
        stored
            .map(record -> ResourceRecords.calendar(record, offered.booking().places()))
            .orElse(new BookingCalendar(offered.booking().places(), List.of()));
    Decision<Change> decision = deciding.apply(calendar, session.call().now());
    if (!(decision instanceof Decision.Accepted<Change> accepted)) {
      return Prepared.of(
          new Decision.Rejected<>(((Decision.Rejected<Change>) decision).reasons()), "");
    }
    Change change = accepted.state();
    Booking first = change.changed().get(0);
    if (calendar.find(booking).isEmpty() && isBarred(first, offered)) {
      return Prepared.of(Decision.rejected(Reason.of("GOV-RES-107", "holder", first.holder())), "");
    }
    List<Write> writes = new ArrayList<>();
    long version = stored.map(StoredRecord::version).orElse(Write.ABSENT);
    writes.add(ResourceRecords.write(resource, change.calendar(), version));
    for (Booking one : change.changed()) {
      writes.add(ResourceRecords.write(one, version(one)));
      writes.addAll(told(key, one, offered));
    }
    return new Prepared<>(
        new Decision.Accepted<>(first, accepted.facts()), booking, writes, List.of());
  }

  /** The holder hears of each step of the booking, also when somebody else's end moved it up. */
  private List<Write> told(String key, Booking booking, Resource resource) {
    String kind = BookingMessages.kindOf(booking.state());
    Instant now = session.call().now();
    Set<String> recipients = new TreeSet<>(outbox.told(kind, now));
    if (recipients.remove(BookingMessages.HOLDER)) {
      recipients.add(booking.holder());
    }
    return outbox.messages(
        new Notice(
            key + ":" + booking.id(),
            kind,
            booking.id(),
            now,
            recipients,
            BookingMessages.values(booking, resource)));
  }

  private boolean isBarred(Booking booking, Resource offered) {
    long most = offered.booking().mostNoShows();
    if (most == 0) {
      return false;
    }
    Condition missed =
        new Condition.And(
            List.of(
                Condition.equal("holder", FieldValue.of(booking.holder())),
                Condition.equal("state", FieldValue.of(Booking.State.NO_SHOW.name())),
                Resources.of(booking.resource())));
    return resources.all(ResourceRecords.BOOKING, missed, ResourceRecords::booking).size() >= most;
  }

  private long version(Booking booking) {
    return resources
        .record(ResourceRecords.BOOKING, booking.id())
        .map(StoredRecord::version)
        .orElse(Write.ABSENT);
  }

  private Resource.BookingRules rules(String resource) {
    return resources
        .record(ResourceRecords.RESOURCE, resource)
        .map(record -> ResourceRecords.resource(record).booking())
        .orElseThrow(() -> new IllegalStateException("No resource " + resource));
  }

  private Optional<Booking> find(String id) {
    return resources.record(ResourceRecords.BOOKING, id).map(ResourceRecords::booking);
  }

  private Booking bookingAt(String id, long position) {
    return resources.at(ResourceRecords.BOOKING, id, position, ResourceRecords::booking);
  }

  private static Decision<Booking> unknown(String booking) {
    return Decision.rejected(Reason.of("GOV-RES-113", BOOKING, booking));
  }
}
