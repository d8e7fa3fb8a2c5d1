package org.grassroots.governance.model.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.resource.Booking.State;
import org.grassroots.governance.model.resource.BookingCalendar.Change;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.LedgerEntry;

class BookingCalendarProperties {
  private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
  private static final int PLACES = 3;
  private static final int HOURS = 12;

  record Step(
      int hour, boolean isBooking, int from, int length, int places, int which, State end) {}

  @Property(tries = 500)
  void never_more_is_taken_than_there_is_and_nobody_waits_beside_free_places(
      @ForAll("steps") List<Step> steps) {
    BookingCalendar calendar = new BookingCalendar(PLACES, List.of());
    Map<String, Booking> all = new HashMap<>();
    int hour = 0;
    for (Step step : steps) {
      hour = Math.min(HOURS, hour + step.hour());
      Instant now = at(hour);
      Decision<Change> decision =
          step.isBooking()
              ? calendar.book(booking("b" + all.size(), step), now)
              : calendar.end("b" + step.which(), step.end(), now);
      if (decision instanceof Decision.Accepted<Change> accepted) {
        calendar = accepted.state().calendar();
        accepted.state().changed().forEach(booking -> all.put(booking.id(), booking));
        assertThat(accepted.facts()).hasSameSizeAs(accepted.state().changed());
        checkNobodyWaitsInVain(calendar);
      }
      checkPlaces(calendar);
      // what is open is what was said last of each booking
      assertThat(calendar.open())
          .containsExactlyInAnyOrderElementsOf(
              all.values().stream().filter(Booking::isOpen).toList());
    }
  }

  private static void checkPlaces(BookingCalendar calendar) {
    for (int hour = 0; hour < 2 * HOURS; hour++) {
      assertThat(takenAt(calendar, hour)).isLessThanOrEqualTo(PLACES);
    }
  }

  private static void checkNobodyWaitsInVain(BookingCalendar calendar) {
    for (Booking waiting : calendar.open()) {
      if (waiting.state() == State.WAITLISTED) {
        long most = 0;
        for (int hour = 0; hour < 2 * HOURS; hour++) {
          boolean isDuring = !at(hour).isBefore(waiting.from()) && at(hour).isBefore(waiting.to());
          most = isDuring ? Math.max(most, takenAt(calendar, hour)) : most;
        }
        assertThat(most + waiting.places()).isGreaterThan(PLACES);
        assertThat(calendar.taken(waiting.from(), waiting.to())).isEqualTo(most);
      }
    }
  }

  private static long takenAt(BookingCalendar calendar, int hour) {
    return calendar.open().stream()
        .filter(one -> one.state() == State.CONFIRMED)
        .filter(one -> !one.from().isAfter(at(hour)) && one.to().isAfter(at(hour)))
        .mapToLong(Booking::places)
        .sum();
  }

  @Example
  void who_asked_first_moves_up_first() {
    BookingCalendar calendar = new BookingCalendar(1, List.of());
    calendar = booked(calendar, "a", State.CONFIRMED);
    calendar = booked(calendar, "b", State.WAITLISTED);
    calendar = booked(calendar, "c", State.WAITLISTED);

    Change change = ((Decision.Accepted<Change>) calendar.end("a", State.CANCELLED, START)).state();

    assertThat(change.changed())
        .extracting(Booking::id, Booking::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", State.CANCELLED),
            org.assertj.core.groups.Tuple.tuple("b", State.CONFIRMED));
  }

  private static BookingCalendar booked(BookingCalendar calendar, String id, State expected) {
    Booking asked = Booking.asked(id, "hall", "holder", at(1), at(2), 1);
    Change change = ((Decision.Accepted<Change>) calendar.book(asked, START)).state();
    assertThat(change.changed().get(0).state()).isEqualTo(expected);
    return change.calendar();
  }

  @Example
  void what_cannot_be_is_refused_with_every_reason() {
    BookingCalendar calendar = booked(new BookingCalendar(1, List.of()), "a", State.CONFIRMED);

    Decision<Change> twice = calendar.book(Booking.asked("a", "hall", "h", at(1), at(2), 2), at(3));
    assertThat(reasons(twice)).containsExactly("GOV-RES-101", "GOV-RES-102", "GOV-RES-103");
    assertThat(reasons(calendar.end("z", State.CANCELLED, START))).containsExactly("GOV-RES-104");
    assertThat(reasons(calendar.end("a", State.NO_SHOW, START))).containsExactly("GOV-RES-105");
    assertThat(calendar.end("a", State.NO_SHOW, at(1)).isAccepted()).isTrue();
  }

  @Property(tries = 300)
  void stock_is_the_sum_of_what_was_accepted_and_never_below_zero(
      @ForAll List<@net.jqwik.api.constraints.IntRange(min = -20, max = 20) Integer> moves) {
    Stock stock = Stock.none("rice");
    long byHand = 0;
    for (int i = 0; i < moves.size(); i++) {
      LedgerEntry entry =
          new LedgerEntry("m" + i, "rice", BigDecimal.valueOf(moves.get(i)), "r", "", at(i));
      Decision<Stock> decision = stock.post(entry);
      assertThat(decision.isAccepted()).isEqualTo(byHand + moves.get(i) >= 0);
      if (decision instanceof Decision.Accepted<Stock> accepted) {
        stock = accepted.state();
        byHand += moves.get(i);
      }
      assertThat(stock.onHand()).isEqualByComparingTo(BigDecimal.valueOf(byHand));
    }
  }

  @Example
  void no_more_comes_back_than_was_lent() {
    Loan loan = new Loan("l", "chair", "h", BigDecimal.TEN, BigDecimal.ZERO, at(5));

    Loan after = ((Decision.Accepted<Loan>) loan.giveBack(new BigDecimal("4"), START)).state();

    assertThat(after.outstanding()).isEqualByComparingTo("6");
    assertThat(after.isOverdueAt(at(6))).isTrue();
    assertThat(reasons(after.giveBack(new BigDecimal("7"), START))).containsExactly("GOV-RES-106");
    assertThat(reasons(after.giveBack(BigDecimal.ZERO, START))).containsExactly("GOV-RES-106");
  }

  private static <T> List<String> reasons(Decision<T> decision) {
    return ((Decision.Rejected<T>) decision)
        .reasons().stream().map(reason -> reason.code()).toList();
  }

  private static Booking booking(String id, Step step) {
    return Booking.asked(
        id, "hall", "h", at(step.from()), at(step.from() + step.length()), step.places());
  }

  private static Instant at(int hour) {
    return START.plusSeconds(3600L * hour);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            Arbitraries.of(true, true, false),
            Arbitraries.integers().between(0, HOURS),
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(1, PLACES + 1),
            Arbitraries.integers().between(0, 10),
            Arbitraries.of(State.CANCELLED, State.NO_SHOW, State.COMPLETED))
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }
}
