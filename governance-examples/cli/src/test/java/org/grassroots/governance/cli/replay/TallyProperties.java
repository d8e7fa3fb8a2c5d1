package org.grassroots.governance.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.matter.Published;

class TallyProperties {
  private static final LocalDateTime START = LocalDateTime.of(2014, 3, 9, 1, 0);

  @Property
  void figures_equal_a_recount(
      @ForAll("requests") List<Published> requests, @ForAll("times") LocalDateTime asOf) {
    Tally tally = new Tally();
    requests.forEach(times -> tally.add(times, asOf));

    assertThat(tally.imported()).isEqualTo(requests.size());
    assertThat(tally.open()).isEqualTo(requests.stream().filter(r -> open(r, asOf)).count());
    assertThat(tally.overdue())
        .isEqualTo(
            requests.stream()
                .filter(r -> open(r, asOf))
                .filter(r -> r.target().isPresent() && r.target().get().compareTo(asOf) < 0)
                .count());
    assertThat(tally.closedWithTarget())
        .isEqualTo(requests.stream().filter(r -> closedWithTarget(r, asOf)).count());
    assertThat(tally.late())
        .isEqualTo(
            requests.stream()
                .filter(r -> closedWithTarget(r, asOf))
                .filter(r -> r.closed().get().compareTo(r.target().get()) > 0)
                .count());
  }

  @Property
  void the_percentage_is_the_nearest_tenth_halves_up(@ForAll("requests") List<Published> requests) {
    Tally tally = new Tally();
    requests.forEach(times -> tally.add(times, START.plusYears(9)));
    long whole = tally.closedWithTarget();
    long part = whole - tally.late();

    Optional<BigDecimal> percent = tally.onTimePercent();

    assertThat(percent.isPresent()).isEqualTo(whole > 0);
    percent.ifPresent(
        value -> {
          long tenths = value.movePointRight(1).longValueExact();
          assertThat(value.scale()).isEqualTo(1);
          // |1000 part / whole - tenths| <= 1/2, and a half goes up
          assertThat(2 * (1000 * part - tenths * whole)).isGreaterThanOrEqualTo(-whole);
          assertThat(2 * (1000 * part - tenths * whole)).isLessThan(whole);
        });
  }

  @Example
  void the_edges_are_opened_at_closed_at_and_due_at_the_moment_itself() {
    Tally tally = new Tally();
    tally.add(times(START, Optional.of(START), Optional.empty()), START);
    tally.add(times(START, Optional.empty(), Optional.of(START)), START);
    tally.add(times(START.plusSeconds(1), Optional.empty(), Optional.empty()), START);

    assertThat(tally.open()).isEqualTo(1);
    assertThat(tally.overdue()).isZero();
  }

  @Example
  void closed_before_opened_is_closed_and_counts_with_its_target() {
    Tally tally = new Tally();
    tally.add(times(START.plusDays(1), Optional.of(START.plusDays(2)), Optional.of(START)), START);

    assertThat(tally.open()).isZero();
    assertThat(tally.closedWithTarget()).isEqualTo(1);
    assertThat(tally.late()).isZero();
  }

  @Provide
  Arbitrary<LocalDateTime> times() {
    return Arbitraries.integers().between(0, 12).map(START::plusHours);
  }

  @Provide
  Arbitrary<List<Published>> requests() {
    return Combinators.combine(times(), times().optional(), times().optional())
        .as(TallyProperties::times)
        .list()
        .ofMaxSize(40);
  }

  private static Published times(
      LocalDateTime opened, Optional<LocalDateTime> target, Optional<LocalDateTime> closed) {
    return new Published(opened, target, closed, "");
  }

  private static boolean open(Published request, LocalDateTime asOf) {
    return request.opened().compareTo(asOf) <= 0
        && (request.closed().isEmpty() || request.closed().get().compareTo(asOf) > 0);
  }

  private static boolean closedWithTarget(Published request, LocalDateTime asOf) {
    return request.closed().isPresent()
        && request.closed().get().compareTo(asOf) <= 0
        && request.target().isPresent();
  }
}
