package org.grassroots.governance.model.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.shared.InvalidInput;

class HouseholdVoicesProperties {

  record Household(String unit, List<Naming> namings) {}

  @Property(tries = 300)
  void every_figure_equals_a_recount_by_hand(@ForAll("surveys") List<Household> survey) {
    HouseholdVoices voices = new HouseholdVoices();
    survey.forEach(household -> voices.add(household.unit(), household.namings()));

    voices
        .needs()
        .forEach(
            (unit, needs) -> {
              List<Household> here =
                  survey.stream().filter(household -> household.unit().equals(unit)).toList();
              assertThat(needs.households()).isEqualTo(here.size());
              needs.top().forEach(need -> check(need, here));
              long named =
                  here.stream()
                      .flatMap(household -> household.namings().stream().map(Naming::need))
                      .distinct()
                      .count();
              assertThat(needs.top()).hasSize((int) named);
            });
    long all = voices.needs().values().stream().mapToLong(UnitNeeds::households).sum();
    assertThat(all).isEqualTo(survey.size());
  }

  private static void check(NamedNeed need, List<Household> here) {
    long score = 0;
    long households = 0;
    for (Household household : here) {
      boolean isNamed = false;
      for (Naming naming : household.namings()) {
        if (naming.need().equals(need.need())) {
          score += naming.score().longValueExact();
          isNamed = true;
        }
      }
      households += isNamed ? 1 : 0;
    }
    // half up in tenths of a percent, in whole numbers
    long tenths = (2000 * households + here.size()) / (2L * here.size());
    assertThat(need.score()).isEqualByComparingTo(BigDecimal.valueOf(score));
    assertThat(need.share().value()).isEqualByComparingTo(BigDecimal.valueOf(tenths, 1));
  }

  @Property(tries = 200)
  void the_order_is_by_score_then_name_and_never_by_input(
      @ForAll("surveys") List<Household> survey, @ForAll Random random) {
    HouseholdVoices voices = new HouseholdVoices();
    survey.forEach(household -> voices.add(household.unit(), household.namings()));
    List<Household> shuffled = new ArrayList<>(survey);
    Collections.shuffle(shuffled, random);
    HouseholdVoices again = new HouseholdVoices();
    shuffled.forEach(household -> again.add(household.unit(), household.namings()));

    assertThat(again.needs()).isEqualTo(voices.needs());
    for (UnitNeeds needs : voices.needs().values()) {
      for (int i = 1; i < needs.top().size(); i++) {
        NamedNeed before = needs.top().get(i - 1);
        NamedNeed after = needs.top().get(i);
        int scores = before.score().compareTo(after.score());
        assertThat(scores > 0 || (scores == 0 && before.need().compareTo(after.need()) < 0))
            .isTrue();
      }
    }
  }

  @Example
  void a_need_named_twice_scores_twice_and_counts_once() {
    HouseholdVoices voices = new HouseholdVoices();
    voices.add("north", List.of(naming("food", 3), naming("food", 1)));
    voices.add("north", List.of());
    voices.add("", List.of(naming("food", 2)));

    UnitNeeds north = voices.needs().get("north");
    assertThat(north.top()).singleElement().extracting(NamedNeed::score).hasToString("4");
    assertThat(north.top().get(0).share()).hasToString("50%");
    assertThat(voices.needs().firstKey()).isEmpty();
  }

  @Example
  void a_naming_needs_a_name_and_a_score() {
    assertThatThrownBy(() -> naming(" ", 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> naming("food", 0)).hasMessageContaining("GOV-NED-010");
  }

  private static Naming naming(String need, long score) {
    return new Naming(need, BigDecimal.valueOf(score));
  }

  @Provide
  Arbitrary<List<Household>> surveys() {
    Arbitrary<Naming> namings =
        Combinators.combine(
                Arbitraries.of("a", "b", "c", "食物"), Arbitraries.integers().between(1, 3))
            .as((need, score) -> naming(need, score));
    return Combinators.combine(Arbitraries.of("", "x", "y"), namings.list().ofMaxSize(4))
        .as(Household::new)
        .list()
        .ofMaxSize(30);
  }
}
