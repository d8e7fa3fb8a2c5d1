package org.grassroots.governance.model.organisation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.model.organisation.Advice;
import org.grassroots.governance.model.organisation.Bounds;
import org.grassroots.governance.model.organisation.CoverageCosts;
import org.grassroots.governance.model.organisation.EstablishmentRule;
import org.grassroots.governance.model.organisation.Measure;
import org.grassroots.governance.model.organisation.OrganisationKind;
import org.grassroots.governance.model.organisation.Situation;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Text;

class CoveragePlannerProperties {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final CoverageCosts COSTS =
      new CoverageCosts(
          1000, new TreeMap<>(Map.of("sole", 900L, "joint", 1300L)), 5000, List.of("joint"));
  private static final OrganisationKind BRANCH =
      new OrganisationKind(
          "branch",
          Text.of(Map.of("en", "Branch")),
          List.of("sole", "joint"),
          List.of(),
          List.of(),
          List.of(
              rule(
                  "sole",
                  List.of("sole"),
                  Map.of(Measure.FULL_MEMBERS, atLeast(3), Measure.UNITS, new Bounds(1, 1))),
              rule(
                  "joint",
                  List.of("joint"),
                  Map.of(
                      Measure.FULL_MEMBERS, atLeast(3),
                      Measure.UNITS, new Bounds(2, 4),
                      Measure.LARGEST_UNIT_FULL_MEMBERS, new Bounds(0, 2))),
              rule("size", List.of(), Map.of(Measure.MEMBERS, new Bounds(0, 12)))),
          Optional.of(COSTS));

  private static EstablishmentRule rule(String id, List<String> forms, Map<Measure, Bounds> then) {
    return new EstablishmentRule(
        id, "test", LocalDate.of(2020, 1, 1), Optional.empty(), forms, Map.of(), then, true, false);
  }

  private static Bounds atLeast(long min) {
    return new Bounds(min, Bounds.NO_MAX);
  }

  private final CoveragePlanner planner = new CoveragePlanner(BRANCH, DAY, COSTS);

  @Provide
  Arbitrary<List<Subject>> few() {
    return subjects(0, 5);
  }

  @Provide
  Arbitrary<List<Subject>> several() {
    return subjects(4, 8);
  }

  private static Arbitrary<List<Subject>> subjects(int least, int most) {
    Arbitrary<Optional<Position>> place =
        Combinators.combine(
                Arbitraries.integers().between(0, 30), Arbitraries.integers().between(0, 12))
            .as((x, y) -> new Position(120 + x * 0.001, 30 + y * 0.001))
            .optional(0.95);
    Arbitrary<Subject> subject =
        Combinators.combine(
                Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 2), place)
            .as((full, more, at) -> new Subject("", "", full, full + more, at, "", ""));
    return subject
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .map(
            list ->
                IntStream.range(0, list.size())
                    .mapToObj(i -> named("u" + i, list.get(i)))
                    .toList());
  }

  private static Subject named(String id, Subject of) {
    return new Subject(id, id, of.fullMembers(), of.members(), of.position(), "", "");
  }

  @Provide
  Arbitrary<List<Site>> sites() {
    return Combinators.combine(
            Arbitraries.of("sole", "joint"),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, 30))
        .as(
            (form, units, x) ->
                new Site(
                    "",
                    form,
                    3,
                    3 + units,
                    units,
                    Optional.of(new Position(120 + x * 0.001, 30.004))))
        .list()
        .ofMaxSize(2)
        .map(
            list ->
                IntStream.range(0, list.size())
                    .mapToObj(
                        i ->
                            new Site(
                                "o" + i,
                                list.get(i).form(),
                                list.get(i).fullMembers(),
                                list.get(i).members(),
                                list.get(i).units(),
                                list.get(i).seat()))
                    .toList());
  }

  @Property(tries = 60)
  void a_small_plan_costs_what_trying_everything_finds(
      @ForAll("few") List<Subject> subjects, @ForAll("sites") List<Site> sites) {
    CoveragePlan plan = planner.plan(subjects, sites);

    assertThat(plan.cost()).isEqualTo(new Exhaustive(sites).least(withMembers(subjects)));
    assertThat(plan.isProvedLeast()).isTrue();
  }

  @Property(tries = 30)
  void the_search_for_large_parts_is_between_its_bound_and_the_least_cost(
      @ForAll("several") List<Subject> subjects, @ForAll("sites") List<Site> sites) {
    List<Subject> present = withMembers(subjects);
    Problem problem = new Problem(BRANCH, DAY, COSTS, present, sites);
    for (int[] part : problem.ground.parts(sites.size())) {
      int[] joinable = IntStream.range(0, sites.size()).filter(problem::isJoinable).toArray();
      long least = cost(new Window(problem, part, joinable).solve(new long[joinable.length][4]));

      assertThat(cost(new Search(problem, part).run())).isGreaterThanOrEqualTo(least);
      assertThat(new LowerBound(problem, part).value()).isBetween(0L, least);
    }
  }

  private static long cost(List<Group> groups) {
    return groups.stream().mapToLong(Group::cost).sum();
  }

  @Property(tries = 40)
  void a_plan_settles_everybody_once_keeps_every_rule_it_cites_and_adds_up(
      @ForAll("several") List<Subject> subjects, @ForAll("sites") List<Site> sites) {
    CoveragePlan plan = planner.plan(subjects, sites);
    Map<String, Subject> byId = new HashMap<>();
    subjects.forEach(subject -> byId.put(subject.id(), subject));
    List<String> settled = new ArrayList<>();
    long cost = 0;

    for (Proposal proposal : plan.proposals()) {
      settled.addAll(proposal.subjects());
      cost += proposal.cost();
      assertThat(proposal.rules()).isNotEmpty().allMatch(rule -> rule.isInForceOn(DAY));
      assertThat(Advice.of(situation(proposal, byId))).isEmpty();
    }
    for (Uncovered uncovered : plan.uncovered()) {
      settled.add(uncovered.subject());
      cost += uncovered.reason() == Uncovered.Reason.NO_MEMBERS ? 0 : COSTS.uncovered();
    }

    assertThat(settled).containsExactlyInAnyOrderElementsOf(byId.keySet());
    assertThat(plan.cost()).isEqualTo(cost);
  }

  private static Situation situation(Proposal proposal, Map<String, Subject> byId) {
    Map<Measure, Long> figures = new HashMap<>();
    figures.put(Measure.FULL_MEMBERS, proposal.fullMembers());
    figures.put(Measure.MEMBERS, proposal.members());
    figures.put(Measure.UNITS, proposal.units());
    figures.put(
        Measure.LARGEST_UNIT_FULL_MEMBERS,
        proposal.subjects().stream().mapToLong(id -> byId.get(id).fullMembers()).max().orElse(0));
    return new Situation("planned", BRANCH, proposal.form(), DAY, figures, List.of());
  }

  @Property(tries = 20)
  void the_order_of_the_input_does_not_matter(
      @ForAll("several") List<Subject> subjects,
      @ForAll("sites") List<Site> sites,
      @ForAll int seed) {
    List<Subject> shuffled = new ArrayList<>(subjects);
    Collections.shuffle(shuffled, new Random(seed));
    List<Site> turned = new ArrayList<>(sites);
    Collections.reverse(turned);

    assertThat(planner.plan(shuffled, turned)).isEqualTo(planner.plan(subjects, sites));
  }

  @Property(tries = 2)
  void a_large_plan_is_valid_and_near_its_bound(@ForAll @IntRange(min = 0, max = 1000) int seed) {
    Random random = new Random(seed);
    List<Subject> town = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      // enough full members everywhere, so that rules alone leave nobody out
      int full = 1 + random.nextInt(3);
      town.add(
          new Subject(
              "u%03d".formatted(i),
              "",
              full,
              full + random.nextInt(2) + 1,
              Optional.of(
                  new Position(120 + random.nextInt(16) * 0.001, 30 + random.nextInt(16) * 0.001)),
              "",
              ""));
    }
    CoveragePlan plan = planner.plan(town, List.of());

    assertThat(plan.uncovered()).isEmpty();
    assertThat(plan.lowerBound()).isPositive().isLessThanOrEqualTo(plan.cost());
    assertThat(plan.cost()).isLessThan(plan.lowerBound() * 3);
  }

  @Example
  void what_cannot_be_covered_says_why() {
    Optional<Position> here = Optional.of(new Position(120, 30));
    List<Subject> subjects =
        List.of(
            new Subject("a", "", 0, 0, here, "", ""),
            new Subject("b", "", 2, 2, Optional.empty(), "", ""),
            new Subject("c", "", 2, 2, Optional.of(new Position(121, 31)), "", ""),
            new Subject("d", "", 1, 1, here, "", ""),
            new Subject("e", "", 1, 1, Optional.of(new Position(120.001, 30)), "", ""));

    assertThat(planner.plan(subjects, List.of()).uncovered())
        .extracting(Uncovered::reason)
        .containsExactly(
            Uncovered.Reason.NO_MEMBERS,
            Uncovered.Reason.NO_POSITION,
            Uncovered.Reason.NOBODY_NEAR,
            Uncovered.Reason.RULES,
            Uncovered.Reason.RULES);
  }

  private static List<Subject> withMembers(List<Subject> subjects) {
    return subjects.stream().filter(subject -> subject.members() > 0).toList();
  }

  /** Tries everything, knowing nothing of the planner: the rules are written out once more. */
  private record Exhaustive(List<Site> sites) {

    long least(List<Subject> left) {
      return least(left, new long[sites.size()][3]);
    }

    private long least(List<Subject> left, long[][] guests) {
      if (left.isEmpty()) {
        return 0;
      }
      Subject first = left.get(0);
      List<Subject> rest = left.subList(1, left.size());
      long best = COSTS.uncovered() + least(rest, guests);
      for (int mask = 0; mask < 1 << rest.size(); mask++) {
        List<Subject> group = new ArrayList<>(List.of(first));
        List<Subject> others = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
          (((mask >> i & 1) == 1) ? group : others).add(rest.get(i));
        }
        long founding = founding(group);
        if (founding < Long.MAX_VALUE) {
          best = Math.min(best, founding + least(others, guests));
        }
      }
      for (int s = 0; s < sites.size(); s++) {
        long way = way(first.position(), sites.get(s).seat());
        if (sites.get(s).form().equals("joint") && way <= 1000 && first.fullMembers() <= 2) {
          long[][] more = new long[guests.length][];
          for (int i = 0; i < guests.length; i++) {
            more[i] = guests[i].clone();
          }
          more[s][0] += first.members();
          more[s][1]++;
          boolean fits =
              sites.get(s).members() + more[s][0] <= 12
                  && sites.get(s).units() + more[s][1] <= 4
                  && sites.get(s).units() + more[s][1] >= 2;
          if (fits) {
            best = Math.min(best, way + least(rest, more));
          }
        }
      }
      return best;
    }

    private static long founding(List<Subject> group) {
      long full = group.stream().mapToLong(Subject::fullMembers).sum();
      long all = group.stream().mapToLong(Subject::members).sum();
      long largest = group.stream().mapToLong(Subject::fullMembers).max().orElse(0);
      if (full < 3 || all > 12) {
        return Long.MAX_VALUE;
      }
      if (group.size() == 1) {
        return 900;
      }
      if (group.size() > 4 || largest > 2) {
        return Long.MAX_VALUE;
      }
      long best = Long.MAX_VALUE;
      for (Subject host : group) {
        long sum = 1300;
        boolean isReached = true;
        for (Subject each : group) {
          long way = each == host ? 0 : way(each.position(), host.position());
          isReached &= way <= 1000;
          sum += isReached ? way : 0;
        }
        best = isReached ? Math.min(best, sum) : best;
      }
      return best;
    }

    private static long way(Optional<Position> one, Optional<Position> other) {
      if (one.isEmpty() || other.isEmpty()) {
        return Long.MAX_VALUE;
      }
      // the chord through the earth, another formula than the planner's
      double[] p = point(one.get());
      double[] q = point(other.get());
      double chord = Math.hypot(Math.hypot(p[0] - q[0], p[1] - q[1]), p[2] - q[2]);
      return Math.round(2 * 6_371_008.8 * Math.asin(Math.min(1, chord / 2)));
    }

    private static double[] point(Position at) {
      double latitude = Math.toRadians(at.latitude());
      double longitude = Math.toRadians(at.longitude());
      return new double[] {
        Math.cos(latitude) * Math.cos(longitude),
        Math.cos(latitude) * Math.sin(longitude),
        Math.sin(latitude)
      };
    }
  }
}
