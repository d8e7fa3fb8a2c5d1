package org.grassroots.governance.model.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.shared.InvalidInput;

class NeedsListProperties {
  private static final NeedScale SCALE =
      new NeedScale(
          new BigDecimal("0.6"),
          new BigDecimal("0.4"),
          new BigDecimal("90"),
          new BigDecimal("50"),
          Map.of("lamp", new BigDecimal("0.5")),
          4);

  @Property
  void no_need_is_lost_and_the_input_order_never_shows(
      @ForAll("needs") List<Need> needs, @ForAll Random random) {
    List<RankedNeed> ranked = NeedsList.rank(needs, SCALE);
    List<Need> shuffled = new java.util.ArrayList<>(needs);
    Collections.shuffle(shuffled, random);

    assertThat(ranked).extracting(RankedNeed::need).containsExactlyInAnyOrderElementsOf(needs);
    assertThat(NeedsList.rank(shuffled, SCALE)).isEqualTo(ranked);
  }

  @Property
  void figures_stay_in_range_and_ranks_follow_scores(@ForAll("needs") List<Need> needs) {
    List<RankedNeed> ranked = NeedsList.rank(needs, SCALE);

    for (int i = 0; i < ranked.size(); i++) {
      RankedNeed need = ranked.get(i);
      assertThat(need.rank()).isEqualTo(i + 1);
      assertThat(need.urgency()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
      assertThat(need.importance()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
      if (i > 0) {
        assertThat(need.score()).isLessThanOrEqualTo(ranked.get(i - 1).score());
      }
    }
  }

  @Property
  void more_overdue_is_never_less_urgent(@ForAll("need") Need need) {
    Need worse =
        new Need(need.category(), need.area(), need.volume(), need.volume(), need.medianAgeDays());

    assertThat(SCALE.measure(worse).urgency())
        .isGreaterThanOrEqualTo(SCALE.measure(need).urgency());
  }

  @Example
  void measures_as_the_scale_says() {
    RankedNeed ranked =
        NeedsList.rank(List.of(new Need("lamp", "North", 25, 10, new BigDecimal("45"))), SCALE)
            .get(0);

    assertThat(ranked.urgency()).isEqualByComparingTo("0.44");
    assertThat(ranked.importance()).isEqualByComparingTo("0.25");
    assertThat(ranked.score()).isEqualByComparingTo("11");
  }

  @Example
  void refuses_impossible_figures_and_scales() {
    assertThatThrownBy(() -> new Need("lamp", "North", 1, 2, BigDecimal.ZERO))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("GOV-NED-001")
        .hasMessageContaining("lamp / North");
    assertThatThrownBy(
            () ->
                new NeedScale(
                    BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, Map.of(), 2))
        .hasMessageContaining("GOV-NED-002");
  }

  @Provide
  Arbitrary<List<Need>> needs() {
    return need()
        .list()
        .uniqueElements(need -> List.of(need.category(), need.area()))
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Need> need() {
    return Combinators.combine(
            Arbitraries.of("lamp", "road", "trees", "noise", "rats", "snow"),
            Arbitraries.strings().withCharRange('A', 'H').ofLength(2),
            Arbitraries.longs().between(1, 200),
            Arbitraries.longs().between(0, 200),
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("400")).ofScale(2))
        .as(
            (category, area, volume, overdue, age) ->
                new Need(category, area, volume, Math.min(overdue, volume), age));
  }
}
