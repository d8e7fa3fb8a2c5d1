package org.grassroots.governance.model.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.model.organisation.Appointments.Nomination;
import org.grassroots.governance.model.organisation.RuleBook.PostRef;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.shared.Text;

class OrganisationProperties {
  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final Instant AT = Instant.parse("2025-01-01T00:00:00Z");
  private static final int MOST_TERMS = 2;
  private static final OrganisationKind CLUB =
      new OrganisationKind(
          "club",
          name("Club"),
          List.of("sole", "joint"),
          List.of(),
          List.of(
              new PostKind(
                  "chair", name("Chair"), 1, true, Optional.of(MOST_TERMS), List.of("audit")),
              new PostKind("audit", name("Auditor"), 2, false, Optional.empty(), List.of())),
          List.of(
              rule(
                  "least",
                  "2020-01-01",
                  "2023-01-01",
                  Measure.FULL_MEMBERS,
                  new Bounds(3, Bounds.NO_MAX),
                  true),
              rule(
                  "least-new",
                  "2023-01-01",
                  "",
                  Measure.FULL_MEMBERS,
                  new Bounds(5, Bounds.NO_MAX),
                  true),
              rule("most", "2020-01-01", "", Measure.MEMBERS, new Bounds(Bounds.NO_MIN, 6), false),
              rule(
                  "term",
                  "2020-01-01",
                  "2022-01-01",
                  Measure.TERM_MONTHS,
                  new Bounds(0, 36),
                  false),
              rule("term-new", "2022-01-01", "", Measure.TERM_MONTHS, new Bounds(0, 60), false)),
          Optional.empty());
  private static final RuleBook BOOK = new RuleBook(new TreeMap<>(Map.of("club", CLUB)));

  private static Text name(String text) {
    return Text.of(Map.of("en", text));
  }

  private static EstablishmentRule rule(
      String id, String from, String until, Measure measure, Bounds bounds, boolean isBinding) {
    return new EstablishmentRule(
        id,
        "statute of clubs",
        LocalDate.parse(from),
        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
        List.of(),
        Map.of(),
        Map.of(measure, bounds),
        isBinding,
        true);
  }

  /** One thing that is done to the posts of a club. */
  record Step(String what, int days, String post, String person, int length) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of("appoint", "appoint", "act", "elect", "elect", "vacate"),
            Arbitraries.integers().between(-20, 200),
            Arbitraries.of("chair", "audit"),
            Arbitraries.of("p", "q", "r"),
            Arbitraries.integers().between(0, 300))
        .as(Step::new)
        .list()
        .ofMaxSize(25);
  }

  @Property
  void whatever_is_done_seats_terms_and_posts_that_clash_keep_their_limits(
      @ForAll("steps") List<Step> steps) {
    Organisation club = founded(5);
    Map<String, List<LocalDate>> chairs = new HashMap<>();
    LocalDate day = START;
    for (Step step : steps) {
      day = day.plusDays(step.days());
      Decision<Organisation> decision = done(club, step, day);
      if (decision instanceof Decision.Accepted<Organisation> accepted) {
        club = accepted.state();
        assertThat(accepted.facts()).hasSize(1);
      }
    }
    for (int i = 0; i < 6000; i += 7) {
      LocalDate then = START.plusDays(i);
      Set<String> chair = club.post("chair").holdersOn(then).keySet();
      Set<String> audit = club.post("audit").holdersOn(then).keySet();
      Set<String> both = new HashSet<>(chair);
      both.retainAll(audit);
      assertThat(chair).hasSizeLessThanOrEqualTo(1);
      assertThat(audit).hasSizeLessThanOrEqualTo(2);
      assertThat(both).isEmpty();
    }
    assertThat(longestRun(club)).isLessThanOrEqualTo(MOST_TERMS);
  }

  /** Terms of the chair that meet, counted from the recorded spans alone. */
  private static int longestRun(Organisation club) {
    int longest = 0;
    for (var terms : club.post("chair").people().values()) {
      int run = 0;
      Optional<LocalDate> end = Optional.empty();
      for (var span : terms.spans()) {
        boolean isNext = end.filter(span.from()::equals).isPresent();
        run = span.value().isActing() ? 0 : isNext ? run + 1 : 1;
        end = span.to();
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  private static Decision<Organisation> done(Organisation club, Step step, LocalDate day) {
    Appointments by = new Appointments(BOOK, day, AT);
    Optional<LocalDate> until =
        step.length() < 150 ? Optional.of(day.plusDays(step.length())) : Optional.empty();
    Nomination wanted =
        new Nomination(step.post(), step.person(), until, step.what().equals("act"));
    Map<String, List<HeldPost>> held = OrganisationReview.held(club);
    return switch (step.what()) {
      case "vacate" -> by.vacate(club, step.post(), step.person());
      case "elect" -> by.elect(club, List.of(wanted), held);
      default -> by.appoint(club, wanted, held.getOrDefault(step.person(), List.of()));
    };
  }

  private static Organisation founded(int members) {
    return ((Decision.Accepted<Organisation>) establish(members, START, List.of())).state();
  }

  private static Decision<Organisation> establish(
      int members, LocalDate day, List<Approval> approvals) {
    TreeMap<String, Standing> people = new TreeMap<>();
    for (int i = 0; i < members; i++) {
      people.put("m" + i, Standing.FULL);
    }
    return new Establishment(BOOK, day, AT)
        .establish(
            Organisation.unborn("c", "Club", "club", "east"),
            new Establishment.Charter("sole", "", "", people, List.of(), approvals));
  }

  @Property
  void a_rule_decides_on_its_own_days_and_an_approval_overrides_it(
      @ForAll @IntRange(min = 1, max = 8) int members,
      @ForAll @IntRange(min = 0, max = 2000) int days) {
    LocalDate day = START.plusDays(days);
    int least = day.isBefore(LocalDate.of(2023, 1, 1)) ? 3 : 5;

    Decision<Organisation> plain = establish(members, day, List.of());
    Decision<Organisation> approved =
        establish(members, day, List.of(new Approval(Approval.ANY, "No. 7", day)));
    Decision<Organisation> late =
        establish(members, day, List.of(new Approval(Approval.ANY, "No. 8", day.plusDays(1))));

    assertThat(plain.isAccepted()).isEqualTo(members >= least).isEqualTo(late.isAccepted());
    assertThat(approved.isAccepted()).isTrue();
    if (plain instanceof Decision.Rejected<Organisation> refused) {
      assertThat(refused.reasons())
          .extracting(reason -> reason.arguments().get("rule"))
          .containsExactly(least == 3 ? "least" : "least-new");
    }
  }

  @Property
  void every_advice_cites_a_rule_of_its_day_that_the_figure_breaks(
      @ForAll @IntRange(min = 0, max = 9) int full,
      @ForAll @IntRange(min = 0, max = 9) int all,
      @ForAll @IntRange(min = -100, max = 2500) int days) {
    LocalDate day = START.plusDays(days);
    Map<Measure, Long> figures =
        Map.of(Measure.FULL_MEMBERS, (long) full, Measure.MEMBERS, (long) all);

    List<Advice> advice = Advice.of(new Situation("c", CLUB, "sole", day, figures, List.of()));

    assertThat(advice).allMatch(each -> each.rule().isInForceOn(day));
    assertThat(advice).noneMatch(each -> each.wanted().contains(each.found()));
    int least = day.isBefore(START) ? 0 : day.isBefore(LocalDate.of(2023, 1, 1)) ? 3 : 5;
    assertThat(advice).hasSize((full < least ? 1 : 0) + (all > 6 && !day.isBefore(START) ? 1 : 0));
  }

  @Property
  void a_term_ends_by_the_rule_of_the_day_of_the_election(
      @ForAll @IntRange(min = 0, max = 2000) int days) {
    LocalDate day = START.plusDays(days);
    Decision<Organisation> elected =
        new Appointments(BOOK, day, AT)
            .elect(
                founded(5),
                List.of(new Nomination("chair", "p", Optional.empty(), false)),
                Map.of());
    Organisation club = ((Decision.Accepted<Organisation>) elected).state();

    DueElection due = DueElection.of(club, CLUB, day).orElseThrow();

    boolean isOld = day.isBefore(LocalDate.of(2022, 1, 1));
    assertThat(due.due()).isEqualTo(day.plusYears(isOld ? 3 : 5));
    assertThat(due.rule().isInForceOn(day)).isTrue();
    OrganisationReview after = new OrganisationReview(BOOK, due.due());
    assertThat(after.of(List.of(new Registered(club, Map.of(), Optional.empty(), ""))))
        .extracting(OrganisationFinding::flaw)
        .contains(OrganisationFinding.Flaw.ELECTION_DUE);
  }

  @Example
  void merging_moves_members_and_units_and_ends_the_first() {
    Establishment later = new Establishment(BOOK, START.plusYears(1), AT);
    Organisation one = founded(3);
    Organisation other =
        ((Decision.Accepted<Organisation>)
                new Establishment(BOOK, START, AT)
                    .establish(
                        Organisation.unborn("d", "Other", "club", "east"),
                        new Establishment.Charter(
                            "joint",
                            "",
                            "",
                            new TreeMap<>(
                                Map.of(
                                    "m0",
                                    Standing.PROBATIONARY,
                                    "x",
                                    Standing.FULL,
                                    "y",
                                    Standing.FULL,
                                    "z",
                                    Standing.FULL)),
                            List.of("unit-1"),
                            List.of())))
            .state();

    Organisation merged = ((Decision.Accepted<Organisation>) later.merge(one, other)).state();
    Organisation gone = later.ended(one);

    LocalDate day = START.plusYears(1);
    assertThat(merged.membersOn(day)).containsOnlyKeys("m0", "m1", "m2", "x", "y", "z");
    assertThat(merged.membersOn(day.minusDays(1))).containsOnlyKeys("m0", "x", "y", "z");
    assertThat(gone.existsOn(day)).isFalse();
    assertThat(gone.existsOn(day.minusDays(1))).isTrue();
    assertThat(codes(later.merge(gone, merged))).containsExactly("GOV-ORG-104");
    assertThat(codes(later.merge(merged, merged))).containsExactly("GOV-ORG-105");
    assertThat(codes(later.dissolve(merged, List.of("child")))).containsExactly("GOV-ORG-106");
    assertThat(codes(later.member(merged, "nobody", Optional.empty())))
        .containsExactly("GOV-ORG-107");
    assertThat(codes(later.changeForm(merged, "trade"))).containsExactly("GOV-ORG-102");
  }

  @Example
  void a_review_names_double_holders_clashes_vacancies_and_spent_terms() {
    Organisation club = founded(5);
    PostHistory chair =
        PostHistory.EMPTY
            .with("p", term(0, 100))
            .with("p", term(100, 200))
            .with("p", term(200, 900))
            .with("q", term(800, 900));
    Organisation bad =
        club.withPost("chair", chair)
            .withPost("audit", PostHistory.EMPTY.with("p", term(300, 900)));

    assertThat(flaws(bad, 850))
        .containsOnly(
            OrganisationFinding.Flaw.DOUBLE_HOLDER,
            OrganisationFinding.Flaw.DOUBLE_POST,
            OrganisationFinding.Flaw.TERM_LIMIT);
    assertThat(flaws(bad, 950))
        .containsOnly(OrganisationFinding.Flaw.DOUBLE_HOLDER, OrganisationFinding.Flaw.VACANCY);
    assertThat(BOOK.areIncompatible(new PostRef("club", "audit"), new PostRef("club", "chair")))
        .isTrue();
  }

  private static org.grassroots.governance.model.shared.Timeline.Span<LocalDate, Tenure> term(
      int from, int to) {
    LocalDate first = START.plusDays(from);
    return org.grassroots.governance.model.shared.Timeline.Span.of(
        first, START.plusDays(to), new Tenure(first, false));
  }

  private static List<OrganisationFinding.Flaw> flaws(Organisation club, int days) {
    return new OrganisationReview(BOOK, START.plusDays(days))
        .of(List.of(new Registered(club, Map.of(), Optional.empty(), ""))).stream()
            .map(OrganisationFinding::flaw)
            .toList();
  }

  private static List<String> codes(Decision<Organisation> decision) {
    return decision instanceof Decision.Rejected<Organisation> refused
        ? refused.reasons().stream().map(Reason::code).toList()
        : new ArrayList<>();
  }
}
