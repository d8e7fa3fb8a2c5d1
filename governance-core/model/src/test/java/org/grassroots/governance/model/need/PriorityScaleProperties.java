package org.grassroots.governance.model.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PriorityScaleProperties {
  private static final PriorityScale SCALE = scale("0.5", "0.3", "0.2");

  @Property
  void the_key_is_the_exact_weighted_sum(
      @ForAll @IntRange(min = 1, max = 5) int urgency,
      @ForAll @IntRange(min = 1, max = 5) int importance,
      @ForAll @LongRange(min = 0, max = 100) long supporters) {
    long key = SCALE.key(urgency, importance, supporters);

    // 100 (0.5 u/5 + 0.3 i/5 + 0.2 min(1, s/40)) = 10 u + 6 i + 0.5 min(40, s)
    BigDecimal byHand =
        BigDecimal.valueOf(100L * urgency + 60L * importance + 5 * Math.min(40, supporters), 1);
    assertThat(SCALE.priority(key)).isEqualByComparingTo(byHand);
  }

  @Property
  void nothing_makes_a_need_less_pressing_by_more_of_it(
      @ForAll @IntRange(min = 1, max = 4) int urgency,
      @ForAll @IntRange(min = 1, max = 4) int importance,
      @ForAll @LongRange(min = 0, max = 100) long supporters) {
    long key = SCALE.key(urgency, importance, supporters);

    assertThat(SCALE.key(urgency + 1, importance, supporters)).isGreaterThan(key);
    assertThat(SCALE.key(urgency, importance + 1, supporters)).isGreaterThan(key);
    assertThat(SCALE.key(urgency, importance, supporters + 1)).isGreaterThanOrEqualTo(key);
  }

  @Property(tries = 300)
  void the_first_few_are_those_of_the_sorted_list(
      @ForAll @Size(max = 200) List<@LongRange(min = 0, max = 9) Long> keys,
      @ForAll @IntRange(min = 1, max = 50) int limit) {
    TopPlaces top = new TopPlaces(limit);
    for (int i = keys.size() - 1; i >= 0; i--) {
      top.offer(keys.get(i), i % 3, i);
    }

    int[] sorted =
        IntStream.range(0, keys.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> -keys.get(i))
                    .thenComparing(i -> i % 3)
                    .thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    assertThat(top.take()).isEqualTo(Arrays.copyOf(sorted, Math.min(limit, sorted.length)));
  }

  @Example
  void the_quadrant_is_told_by_two_levels() {
    assertThat(SCALE.quadrant(4, 4)).isEqualTo(Quadrant.DO_NOW);
    assertThat(SCALE.quadrant(3, 4)).isEqualTo(Quadrant.PLAN);
    assertThat(SCALE.quadrant(4, 3)).isEqualTo(Quadrant.DELEGATE);
    assertThat(SCALE.quadrant(1, 1)).isEqualTo(Quadrant.PARK);
  }

  @Example
  void what_is_out_of_range_is_refused() {
    assertThatThrownBy(() -> scale("0.5", "0.3", "0.3")).hasMessageContaining("GOV-NED-030");
    assertThatThrownBy(() -> scale("1.5", "-0.5", "0")).hasMessageContaining("urgencyWeight");
    assertThatThrownBy(() -> SCALE.key(6, 1, 0)).hasMessageContaining("a level from 1 to 5");
    assertThatThrownBy(() -> SCALE.key(5, 1, -1)).hasMessageContaining("supporters");
  }

  private static PriorityScale scale(String urgency, String importance, String voices) {
    return new PriorityScale(
        5,
        new BigDecimal(urgency),
        new BigDecimal(importance),
        new BigDecimal(voices),
        40,
        4,
        4,
        2);
  }
}
