package org.grassroots.governance.model.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NeedVoicesProperties {

  @Property
  void every_voice_counts_once(@ForAll @Size(max = 60) List<@IntRange(max = 8) Integer> voices) {
    NeedVoices counted = new NeedVoices();
    voices.forEach(
        voice -> counted.add("c" + voice % 3, "a" + voice / 3, Optional.empty(), voice % 2 == 0));

    List<Need> needs = counted.needs(1);

    assertThat(needs.stream().mapToLong(Need::volume).sum()).isEqualTo(voices.size());
    assertThat(needs.stream().mapToLong(Need::overdue).sum())
        .isEqualTo(voices.stream().filter(voice -> voice % 2 == 0).count());
    assertThat(needs).hasSize((int) voices.stream().distinct().count());
  }

  @Property
  void half_of_those_who_wait_have_waited_no_longer_than_the_median(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1000) Integer> days) {
    NeedVoices counted = new NeedVoices();
    days.forEach(d -> counted.add("c", "a", Optional.of(Duration.ofDays(d)), false));

    BigDecimal median = counted.needs(1).get(0).medianAgeDays();

    long atMost = days.stream().filter(d -> BigDecimal.valueOf(d).compareTo(median) <= 0).count();
    long atLeast = days.stream().filter(d -> BigDecimal.valueOf(d).compareTo(median) >= 0).count();
    assertThat(2 * atMost).isGreaterThanOrEqualTo(days.size());
    assertThat(2 * atLeast).isGreaterThanOrEqualTo(days.size());
  }

  @Example
  void an_even_number_takes_the_mean_of_the_middle_two_and_nobody_waiting_is_zero() {
    NeedVoices counted = new NeedVoices();
    counted.add("lamp", "North", Optional.of(Duration.ofHours(12)), false);
    counted.add("lamp", "North", Optional.of(Duration.ofHours(36)), false);
    counted.add("road", "North", Optional.empty(), false);

    assertThat(counted.needs(2))
        .extracting(Need::medianAgeDays)
        .containsExactly(new BigDecimal("1.00"), new BigDecimal("0.00"));
  }
}
