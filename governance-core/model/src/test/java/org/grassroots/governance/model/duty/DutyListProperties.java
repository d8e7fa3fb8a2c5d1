package org.grassroots.governance.model.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DutyListProperties {
  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final List<List<String>> PATHS =
      List.of(List.of("town"), List.of("town", "street"), List.of("town", "street", "east"));
  private static final List<String> CLASSES = List.of("01", "0101", "02");
  private static final List<String> STAGES = List.of("found", "dispatched");

  @Property
  void the_closest_claim_wins_as_a_plain_search_finds_it(@ForAll("lists") List<DutyEntry> entries) {
    DutyList list = new DutyList(entries);
    for (List<String> path : PATHS) {
      for (String category : CLASSES) {
        for (String stage : STAGES) {
          DutyAnswer answer = list.resolve(path, category, stage, FIRST.plusDays(5));
          List<DutyEntry> best = best(entries, path, category, stage, FIRST.plusDays(5));
          TreeSet<String> posts = new TreeSet<>();
          best.forEach(entry -> posts.add(entry.postAt(path.get(path.size() - 1))));
          boolean isJoint = best.stream().allMatch(entry -> entry.role() == DutyRole.JOINT);

          assertThat(answer.accountable()).containsExactlyElementsOf(posts);
          assertThat(answer.isContradictory()).isEqualTo(posts.size() > 1 && !isJoint);
          assertThat(answer.assisting()).noneMatch(answer.accountable()::contains);
        }
      }
    }
  }

  /** Throws out, rule by rule, every entry that another beats. */
  private static List<DutyEntry> best(
      List<DutyEntry> entries, List<String> path, String category, String stage, LocalDate day) {
    List<DutyEntry> left = new ArrayList<>();
    for (DutyEntry entry : entries) {
      boolean fits =
          (entry.unit().equals("*") || path.contains(entry.unit()))
              && category.startsWith(entry.category())
              && (entry.stage().isEmpty() || entry.stage().equals(stage))
              && entry.holdsOn(day)
              && entry.role() != DutyRole.ASSISTS;
      if (fits) {
        left.add(entry);
      }
    }
    if (left.stream().anyMatch(DutyEntry::isOverride)) {
      left.removeIf(entry -> !entry.isOverride());
    }
    int deepest = left.stream().mapToInt(entry -> path.indexOf(entry.unit())).max().orElse(0);
    left.removeIf(entry -> path.indexOf(entry.unit()) < deepest);
    int longest = left.stream().mapToInt(entry -> entry.category().length()).max().orElse(0);
    left.removeIf(entry -> entry.category().length() < longest);
    if (left.stream().anyMatch(entry -> !entry.stage().isEmpty())) {
      left.removeIf(entry -> entry.stage().isEmpty());
    }
    return left;
  }

  @Property
  void the_order_of_a_list_does_not_matter(
      @ForAll("lists") List<DutyEntry> entries, @ForAll Random random) {
    List<DutyEntry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);

    assertThat(DutyReview.of(new DutyList(shuffled), scope()))
        .isEqualTo(DutyReview.of(new DutyList(entries), scope()));
  }

  @Property
  void a_review_finds_exactly_the_days_on_which_nobody_or_several_answer(
      @ForAll("lists") List<DutyEntry> entries) {
    DutyList list = new DutyList(entries);
    DutyReview review = DutyReview.of(list, scope());

    assertThat(review.checked()).isEqualTo(18);
    for (List<String> path : PATHS) {
      for (String category : CLASSES) {
        for (String stage : STAGES) {
          for (int i = 0; i < 20; i++) {
            LocalDate day = FIRST.plusDays(i);
            DutyAnswer answer = list.resolve(path, category, stage, day);
            assertThat(isFound(review.gaps(), path, category, stage, day))
                .isEqualTo(answer.isGap());
            assertThat(isFound(review.overlaps(), path, category, stage, day))
                .isEqualTo(answer.isContradictory());
          }
        }
      }
    }
  }

  private static boolean isFound(
      List<DutyReview.Finding> findings,
      List<String> path,
      String category,
      String stage,
      LocalDate day) {
    return findings.stream()
        .filter(finding -> finding.unit().equals(path.get(path.size() - 1)))
        .filter(finding -> finding.category().equals(category) && finding.stage().equals(stage))
        .anyMatch(
            finding ->
                !day.isBefore(finding.from()) && finding.until().map(day::isBefore).orElse(true));
  }

  private static DutyReview.Scope scope() {
    return new DutyReview.Scope(PATHS, CLASSES, STAGES, FIRST, Optional.of(FIRST.plusDays(20)));
  }

  @Example
  void ours_although_outside_wins_over_the_nearest_unit() {
    DutyList list =
        new DutyList(
            List.of(
                entry("street", "01", DutyRole.LEAD, "street-desk", false),
                entry("town", "01", DutyRole.LEAD, "city-parks", true),
                entry("*", "", DutyRole.ASSISTS, "worker@{unit}", false)));

    DutyAnswer answer = list.resolve(PATHS.get(2), "0101", "found", FIRST);

    assertThat(answer.post()).contains("city-parks");
    assertThat(answer.assisting()).containsExactly("worker@east");
  }

  @Example
  void an_entry_without_a_post_or_that_ends_before_it_begins_is_refused() {
    assertThatThrownBy(() -> entry("town", "", DutyRole.LEAD, " ", false))
        .hasMessageContaining("GOV-DUT-001");
    assertThatThrownBy(
            () ->
                new DutyEntry(
                    "town",
                    "",
                    "",
                    DutyRole.LEAD,
                    "p",
                    Optional.of(FIRST),
                    Optional.of(FIRST),
                    false,
                    ""))
        .hasMessageContaining("GOV-DUT-001");
  }

  private static DutyEntry entry(
      String unit, String category, DutyRole role, String post, boolean isOverride) {
    return new DutyEntry(
        unit, category, "", role, post, Optional.empty(), Optional.empty(), isOverride, "");
  }

  @Provide
  Arbitrary<List<DutyEntry>> lists() {
    Arbitrary<Optional<LocalDate>> from =
        Arbitraries.of(Optional.empty(), Optional.of(FIRST.plusDays(3)));
    Arbitrary<Optional<LocalDate>> until =
        Arbitraries.of(Optional.empty(), Optional.of(FIRST.plusDays(9)));
    return Combinators.combine(
            Arbitraries.of("*", "town", "street", "east", "west"),
            Arbitraries.of("", "0", "01", "0101", "02"),
            Arbitraries.of("", "found", "dispatched"),
            Arbitraries.of(DutyRole.values()),
            Arbitraries.of("a", "b", "worker@{unit}"),
            from,
            until,
            Arbitraries.of(true, false, false, false))
        .as(
            (unit, category, stage, role, post, first, end, isOverride) ->
                new DutyEntry(unit, category, stage, role, post, first, end, isOverride, ""))
        .list()
        .ofMaxSize(8);
  }
}
