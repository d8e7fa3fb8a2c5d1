package org.grassroots.governance.model.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.grassroots.governance.model.need.ListFlow.Step;
import org.grassroots.governance.model.need.SatisfactionScale.Satisfaction;
import org.grassroots.governance.model.shared.Decision;

class ListFlowTest {
  private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
  private static final ListFlow FLOW =
      new ListFlow(
          "heard",
          List.of(
              step("claim", "heard", "claimed", Set.of("claimant"), Set.of()),
              step("release", "claimed", "heard", Set.of(), Set.of("claimant"))));

  @Example
  void a_step_carries_its_fields_until_another_clears_them() {
    ListedNeed claimed = accepted(FLOW.step(need(), "claim", Map.of("claimant", "x"), NOW));
    assertThat(claimed.state()).isEqualTo("claimed");
    assertThat(claimed.details()).containsEntry("claimant", "x");

    ListedNeed released = accepted(FLOW.step(claimed, "release", Map.of(), NOW));
    assertThat(released).isEqualTo(need());
  }

  @Example
  void a_step_that_is_not_possible_says_what_is() {
    assertThat(FLOW.step(need(), "release", Map.of(), NOW))
        .isInstanceOfSatisfying(
            Decision.Rejected.class,
            refused -> assertThat(refused.reasons().toString()).contains("possible=claim"));
    assertThat(FLOW.step(need(), "claim", Map.of("claimant", " "), NOW).toString())
        .contains("GOV-NED-102");
    ListedNeed silent = need().spokenForBy(Optional.of("other"));
    assertThat(FLOW.step(silent, "claim", Map.of("claimant", "x"), NOW).toString())
        .contains("GOV-NED-103");
  }

  @Example
  void speaking_for_a_need_and_letting_it_go_is_the_identity() {
    assertThat(need().spokenForBy(Optional.of("other")).spokenForBy(Optional.empty()))
        .isEqualTo(need());
  }

  @Example
  void a_flow_with_dead_ends_or_states_out_of_reach_is_refused() {
    Step dead = step("claim", "heard", "claimed", Set.of(), Set.of());
    assertThatThrownBy(() -> new ListFlow("heard", List.of(dead, dead)))
        .hasMessageContaining("state claimed")
        .hasMessageContaining("found it again");
    Step lost = step("x", "nowhere", "heard", Set.of(), Set.of());
    assertThatThrownBy(() -> new ListFlow("heard", List.of(lost)))
        .hasMessageContaining("nowhere, which nothing leads to");
  }

  @Property(tries = 200)
  void satisfaction_counts_valid_answers_alone(
      @ForAll @Size(5) List<@LongRange(min = 0, max = 9) Long> answers,
      @ForAll @LongRange(min = 0, max = 9) long unreachable,
      @ForAll @LongRange(min = 0, max = 9) long declined) {
    SatisfactionScale scale = new SatisfactionScale(5, 4, 10, 1);
    long[] counts = answers.stream().mapToLong(Long::longValue).toArray();

    Satisfaction said = scale.of(counts, unreachable, declined);

    long valid = java.util.Arrays.stream(counts).sum();
    assertThat(said.valid()).isEqualTo(valid);
    assertThat(said.asked()).isEqualTo(valid + unreachable + declined);
    assertThat(said.rate().isPresent()).isEqualTo(valid >= 10);
    if (valid >= 10) {
      long tenths = (2000 * (counts[3] + counts[4]) + valid) / (2 * valid);
      assertThat(said.rate().orElseThrow().value())
          .isEqualByComparingTo(java.math.BigDecimal.valueOf(tenths, 1));
      long sum = counts[1] + 2 * counts[2] + 3 * counts[3] + 4 * counts[4];
      long index = (2 * 1000 * sum + 4 * valid) / (8 * valid);
      assertThat(said.index().orElseThrow())
          .isEqualByComparingTo(java.math.BigDecimal.valueOf(index, 1));
    }
  }

  private static Step step(
      String id, String from, String to, Set<String> requires, Set<String> clears) {
    return new Step(id, Set.of(from), to, requires, clears);
  }

  private static ListedNeed need() {
    return new ListedNeed(
        "n",
        "bench",
        "c",
        "",
        new ListedNeed.Origin("visit", "", List.of()),
        5,
        4,
        3,
        NOW,
        "heard",
        Optional.empty(),
        Map.of());
  }

  private static ListedNeed accepted(Decision<ListedNeed> decision) {
    return ((Decision.Accepted<ListedNeed>) decision).state();
  }
}
