package org.grassroots.governance.model.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.grassroots.governance.model.shared.Timeline.Span;

class TimelineProperties {
  private static final int DAYS = 30;

  @Property
  void any_edits_say_the_same_as_a_calendar_written_day_by_day(
      @ForAll @Size(max = 8) List<@From("spans") Span<Integer, String>> edits,
      @ForAll @Size(max = 2) List<@From("spans") Span<Integer, String>> holes) {
    Timeline<Integer, String> line = Timeline.empty();
    List<Optional<String>> days = new ArrayList<>(Collections.nCopies(DAYS, Optional.empty()));
    for (Span<Integer, String> edit : edits) {
      line = line.with(edit);
      fill(days, edit, Optional.of(edit.value()));
    }
    for (Span<Integer, String> hole : holes) {
      line =
          hole.to().isPresent()
              ? line.without(hole.from(), hole.to().get())
              : line.endedAt(hole.from());
      fill(days, hole, Optional.empty());
    }

    for (int day = 0; day < DAYS; day++) {
      assertThat(line.at(day)).isEqualTo(days.get(day));
    }
  }

  @Property
  void spans_never_overlap_nor_meet_with_equal_values_and_make_the_same_line_again(
      @ForAll @Size(max = 8) List<@From("spans") Span<Integer, String>> edits,
      @ForAll Random random) {
    Timeline<Integer, String> line = line(edits);
    List<Span<Integer, String>> spans = line.spans();

    for (int i = 1; i < spans.size(); i++) {
      int end = spans.get(i - 1).to().orElseThrow();
      assertThat(end).isLessThanOrEqualTo(spans.get(i).from());
      assertThat(end == spans.get(i).from() && same(spans.get(i - 1), spans.get(i))).isFalse();
    }
    List<Span<Integer, String>> shuffled = new ArrayList<>(spans);
    Collections.shuffle(shuffled, random);
    assertThat(Timeline.of(shuffled)).isEqualTo(line).hasSameHashCodeAs(line);
  }

  @Property
  void a_gap_is_a_moment_between_start_and_end_at_which_nothing_holds(
      @ForAll @Size(max = 8) List<@From("spans") Span<Integer, String>> edits) {
    Timeline<Integer, String> line = line(edits);
    List<Span<Integer, String>> spans = line.spans();

    boolean hasGap = false;
    for (int i = 1; i < spans.size(); i++) {
      hasGap |= spans.get(i - 1).to().orElseThrow() < spans.get(i).from();
    }
    assertThat(line.isWithoutGap()).isEqualTo(!hasGap);
    assertThat(line.isOpen()).isEqualTo(line.at(Integer.MAX_VALUE).isPresent());
    assertThat(line.isEmpty()).isEqualTo(spans.isEmpty());
  }

  @Property
  void spans_that_overlap_are_refused(@ForAll("spans") Span<Integer, String> span) {
    assertThatThrownBy(() -> Timeline.of(List.of(span, span))).hasMessageContaining("GOV-TIM-002");
  }

  @Example
  void the_first_day_counts_and_the_end_does_not() {
    LocalDate start = LocalDate.of(2021, 4, 9);
    Timeline<LocalDate, String> name =
        Timeline.of(List.of(Span.of(start, start.plusDays(2), "临平区")));

    assertThat(name.at(start)).contains("临平区");
    assertThat(name.at(start.minusDays(1))).isEmpty();
    assertThat(name.at(start.plusDays(2))).isEmpty();
    assertThat(name.spans().get(0).contains(start.plusDays(1))).isTrue();
    assertThat(name.spans().get(0).contains(start.plusDays(2))).isFalse();
  }

  @Example
  void a_span_needs_an_end_after_its_start() {
    assertThatThrownBy(() -> Span.of(2, 2, "x")).hasMessageContaining("GOV-TIM-001");
    assertThatThrownBy(() -> Timeline.<Integer, String>empty().without(3, 2))
        .hasMessageContaining("GOV-TIM-001");
  }

  @Provide
  Arbitrary<Span<Integer, String>> spans() {
    Arbitrary<Integer> starts = Arbitraries.integers().between(0, DAYS - 1);
    Arbitrary<Optional<Integer>> lengths = Arbitraries.integers().between(1, 9).optional(0.8);
    return Combinators.combine(starts, lengths, Arbitraries.of("a", "b", "c"))
        .as((from, length, value) -> new Span<>(from, length.map(l -> from + l), value));
  }

  private static Timeline<Integer, String> line(List<Span<Integer, String>> edits) {
    Timeline<Integer, String> line = Timeline.empty();
    for (Span<Integer, String> edit : edits) {
      line = line.with(edit);
    }
    return line;
  }

  private static boolean same(Span<Integer, String> one, Span<Integer, String> other) {
    return one.value().equals(other.value());
  }

  private static void fill(
      List<Optional<String>> days, Span<Integer, String> span, Optional<String> value) {
    for (int day = 0; day < days.size(); day++) {
      if (span.contains(day)) {
        days.set(day, value);
      }
    }
  }
}
