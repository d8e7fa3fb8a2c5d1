package org.grassroots.governance.model.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PublishedProperties {
  private static final LocalDateTime DAY = LocalDateTime.parse("2024-03-10T00:00");

  @Property
  void a_matter_that_was_opened_is_either_open_or_closed(
      @ForAll @IntRange(max = 9) int opened,
      @ForAll @IntRange(max = 9) int target,
      @ForAll @IntRange(max = 9) int closed,
      @ForAll @IntRange(max = 9) int now) {
    Published times = times(opened, target, closed);
    LocalDateTime asOf = DAY.plusHours(now);

    if (!times.opened().isAfter(asOf)) {
      assertThat(times.isOpenAt(asOf)).isNotEqualTo(times.isClosedAt(asOf));
    }
    if (times.isOverdueAt(asOf)) {
      assertThat(times.isOpenAt(asOf)).isTrue();
      assertThat(target).isLessThan(now);
    }
    assertThat(times.isLate()).isEqualTo(closed > target);
  }

  @Property
  void without_a_target_nothing_is_overdue_or_late(@ForAll @IntRange(max = 9) int now) {
    Published times = new Published(DAY, Optional.empty(), Optional.of(DAY.plusHours(3)), "Closed");

    assertThat(times.isOverdueAt(DAY.plusHours(now))).isFalse();
    assertThat(times.isLate()).isFalse();
  }

  private static Published times(int opened, int target, int closed) {
    return new Published(
        DAY.plusHours(opened),
        Optional.of(DAY.plusHours(target)),
        Optional.of(DAY.plusHours(closed)),
        "");
  }
}
