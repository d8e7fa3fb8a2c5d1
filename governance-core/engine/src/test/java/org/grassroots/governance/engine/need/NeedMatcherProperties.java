package org.grassroots.governance.engine.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.need.Allotment;
import org.grassroots.governance.model.need.Demand;
import org.grassroots.governance.model.need.Match;
import org.grassroots.governance.model.need.Obstacle;
import org.grassroots.governance.model.need.Supply;
import org.grassroots.governance.model.need.Window;

class NeedMatcherProperties {

  record Case(List<Demand> demands, List<Supply> supplies, Optional<BigDecimal> budget) {}

  @Property(tries = 300)
  void no_other_allotment_is_better_or_as_good_and_cheaper(@ForAll("cases") Case given) {
    Allotment found = NeedMatcher.match(given.demands(), given.supplies(), given.budget());

    Best best = new Best(given);
    best.search(0, 0);
    assertThat(found.isAllowed()).isTrue();
    assertThat(found.score()).isEqualByComparingTo(best.score);
    assertThat(found.spent()).isEqualByComparingTo(best.spent);
  }

  @Property(tries = 100)
  void every_unit_asked_for_is_given_or_lacking(@ForAll("cases") Case given) {
    Allotment found = NeedMatcher.match(given.demands(), given.supplies(), given.budget());
    Allotment again = NeedMatcher.match(given.demands(), given.supplies(), given.budget());

    assertThat(again.matches()).isEqualTo(found.matches());
    for (Demand demand : given.demands()) {
      long units =
          found.matches().stream()
              .filter(match -> match.need().equals(demand.need()))
              .mapToLong(Match::amount)
              .sum();
      assertThat(units).isEqualTo(demand.amount());
    }
  }

  @Example
  void each_lack_says_how_far_it_got() {
    Window may = window(5, 6);
    List<Demand> demands =
        List.of(
            demand("a", "van", "town/north/", may, 3, 9),
            demand("b", "van", "town/north/", may, 1, 1),
            demand("c", "van", "village/", may, 1, 1),
            demand("d", "van", "town/", window(5, 8), 1, 1),
            demand("e", "hall", "town/", may, 1, 1));
    Supply vans =
        new Supply("vans", Set.of("van"), Set.of("town/"), window(4, 7), 3, BigDecimal.ONE);

    List<Match> matches = NeedMatcher.match(demands, List.of(vans), Optional.empty()).matches();

    assertThat(matches.get(0).resource()).contains("vans");
    assertThat(matches.get(0).score()).isEqualByComparingTo("27");
    assertThat(matches.stream().skip(1).map(match -> match.obstacle().orElseThrow()))
        .containsExactly(Obstacle.CAPACITY, Obstacle.AREA, Obstacle.TIME, Obstacle.CATEGORY);
    Optional<BigDecimal> poor = Optional.of(new BigDecimal("2.5"));
    assertThat(NeedMatcher.match(demands, List.of(vans), poor).matches())
        .filteredOn(match -> match.need().equals("a"))
        .extracting(Match::amount, Match::obstacle)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, Optional.empty()),
            org.assertj.core.groups.Tuple.tuple(1L, Optional.of(Obstacle.BUDGET)));
  }

  @Example
  void hundreds_of_needs_are_matched_at_once() {
    List<Demand> demands =
        IntStream.range(0, 300)
            .mapToObj(i -> demand("n" + i, "c" + i % 3, "", Window.ALWAYS, 1 + i % 4, 1 + i % 7))
            .toList();
    List<Supply> supplies =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new Supply(
                        "r" + i,
                        Set.of("c" + i % 3),
                        Set.of(),
                        Window.ALWAYS,
                        5,
                        BigDecimal.valueOf(i % 5)))
            .toList();

    Allotment found = NeedMatcher.match(demands, supplies, Optional.empty());

    // with one category a resource the best is to serve by priority
    BigDecimal byHand = BigDecimal.ZERO;
    for (int category = 0; category < 3; category++) {
      long capacity = 100;
      int one = category;
      for (Demand demand :
          demands.stream()
              .filter(any -> any.category().equals("c" + one))
              .sorted(Comparator.comparing(Demand::priority).reversed())
              .toList()) {
        long units = Math.min(capacity, demand.amount());
        capacity -= units;
        byHand = byHand.add(demand.priority().multiply(BigDecimal.valueOf(units)));
      }
    }
    assertThat(found.score()).isEqualByComparingTo(byHand);
  }

  /** Tries every allotment. */
  private static final class Best {
    private final Case given;
    private final Allotment tried;
    private BigDecimal score = BigDecimal.ONE.negate();
    private BigDecimal spent = BigDecimal.ZERO;

    Best(Case given) {
      this.given = given;
      this.tried = new Allotment(given.demands(), given.supplies(), given.budget());
    }

    void search(int demand, int supply) {
      if (demand == given.demands().size()) {
        take();
        return;
      }
      boolean isLast = supply + 1 >= given.supplies().size();
      int nextDemand = isLast ? demand + 1 : demand;
      int nextSupply = isLast ? 0 : supply + 1;
      Demand asked = given.demands().get(demand);
      boolean isBarred =
          given.supplies().isEmpty() || given.supplies().get(supply).obstacle(asked).isPresent();
      long most = isBarred ? 0 : asked.amount();
      for (long units = 0; units <= most; units++) {
        if (!given.supplies().isEmpty()) {
          tried.give(demand, supply, units);
        }
        search(nextDemand, nextSupply);
      }
      if (!given.supplies().isEmpty()) {
        tried.give(demand, supply, 0);
      }
    }

    private void take() {
      if (!tried.isAllowed()) {
        return;
      }
      int better = tried.score().compareTo(score);
      if (better > 0 || (better == 0 && tried.spent().compareTo(spent) < 0)) {
        score = tried.score();
        spent = tried.spent();
      }
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Window> windows = Arbitraries.of(Window.ALWAYS, window(1, 3), window(1, 6));
    Arbitrary<Optional<BigDecimal>> budgets =
        Arbitraries.of("0", "2.5", "4", "7.25").map(BigDecimal::new).optional();
    Arbitrary<BigDecimal> priorities = Arbitraries.of("1", "2.5", "3").map(BigDecimal::new);
    Arbitrary<Demand> demands =
        Combinators.combine(
                Arbitraries.of("x", "y"),
                Arbitraries.of("a/", "a/b/"),
                windows,
                Arbitraries.longs().between(1, 2),
                budgets,
                priorities)
            .as(
                (category, area, window, amount, budget, priority) ->
                    new Demand("?", category, area, window, amount, budget, priority));
    Arbitrary<Supply> supplies =
        Combinators.combine(
                Arbitraries.of("x", "y").set().ofMinSize(1),
                Arbitraries.of("a/", "a/b/").set(),
                windows,
                Arbitraries.longs().between(0, 3),
                Arbitraries.of("0", "1", "1.25", "3").map(BigDecimal::new))
            .as(
                (of, in, window, capacity, cost) ->
                    new Supply("?", of, in, window, capacity, cost));
    return Combinators.combine(demands.list().ofMaxSize(4), supplies.list().ofMaxSize(3), budgets)
        .as(NeedMatcherProperties::numbered);
  }

  private static Case numbered(
      List<Demand> demands, List<Supply> supplies, Optional<BigDecimal> budget) {
    List<Demand> needs = new ArrayList<>();
    demands.forEach(
        d ->
            needs.add(
                new Demand(
                    "n" + needs.size(),
                    d.category(),
                    d.area(),
                    d.window(),
                    d.amount(),
                    d.budget(),
                    d.priority())));
    List<Supply> resources = new ArrayList<>();
    supplies.forEach(
        s ->
            resources.add(
                new Supply(
                    "r" + resources.size(),
                    s.categories(),
                    s.areas(),
                    s.window(),
                    s.capacity(),
                    s.cost())));
    return new Case(needs, resources, budget);
  }

  private static Demand demand(
      String id, String category, String area, Window window, long amount, long priority) {
    return new Demand(
        id, category, area, window, amount, Optional.empty(), BigDecimal.valueOf(priority));
  }

  private static Window window(int from, int to) {
    return new Window(
        Optional.of(LocalDateTime.of(2026, from, 1, 0, 0)),
        Optional.of(LocalDateTime.of(2026, to, 1, 0, 0)));
  }
}
