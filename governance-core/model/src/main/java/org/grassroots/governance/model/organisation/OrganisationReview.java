package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.organisation.OrganisationFinding.Flaw;
import org.grassroots.governance.model.organisation.RuleBook.PostRef;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * Judges a register of organisations on a day.
 *
 * @param book the kinds; organisations of others are not judged
 * @param day the day
 * @since 0.1
 */
public record OrganisationReview(RuleBook book, LocalDate day) {

  /** Everything found about those that exist on the day, by organisation, gravest first. */
  public List<OrganisationFinding> of(List<Registered> register) {
    List<OrganisationFinding> findings = new ArrayList<>();
    for (Registered each : register) {
      Optional<OrganisationKind> kind = book.kind(each.organisation().kind());
      if (kind.isPresent() && each.organisation().existsOn(day)) {
        rules(each, kind.get(), findings);
        election(each.organisation(), kind.get(), findings);
        kind.get().posts().forEach(post -> post(each.organisation(), post, findings));
      }
    }
    doublePosts(register, findings);
    findings.sort(
        Comparator.comparing(OrganisationFinding::organisation)
            .thenComparing(OrganisationFinding::flaw)
            .thenComparing(OrganisationFinding::subject)
            .thenComparing(OrganisationFinding::found));
    return List.copyOf(findings);
  }

  private void rules(Registered each, OrganisationKind kind, List<OrganisationFinding> findings) {
    for (Advice advice : Advice.of(each.situation(kind, day))) {
      Flaw flaw =
          advice.approval().isPresent()
              ? Flaw.APPROVED
              : advice.isBinding() ? Flaw.RULE_BROKEN : Flaw.RULE_NOT_MET;
      findings.add(
          new OrganisationFinding(
              flaw,
              each.organisation().id(),
              advice.measure().word(),
              String.valueOf(advice.found()),
              advice.wanted().toString(),
              Optional.of(advice.rule()),
              advice.approval(),
              day));
    }
  }

  private void election(
      Organisation organisation, OrganisationKind kind, List<OrganisationFinding> findings) {
    DueElection.of(organisation, kind, day)
        .filter(due -> !due.due().isAfter(day))
        .ifPresent(
            due ->
                findings.add(
                    new OrganisationFinding(
                        Flaw.ELECTION_DUE,
                        organisation.id(),
                        Measure.TERM_MONTHS.word(),
                        "elected " + due.elected(),
                        "an election by " + due.due(),
                        Optional.of(due.rule()),
                        Optional.empty(),
                        day)));
  }

  private void post(Organisation organisation, PostKind post, List<OrganisationFinding> findings) {
    PostHistory history = organisation.post(post.id());
    SortedMap<String, Tenure> holders = history.holdersOn(day);
    boolean isOnlyActing =
        !holders.isEmpty() && holders.values().stream().allMatch(Tenure::isActing);
    if (holders.isEmpty() && post.isRequired()) {
      findings.add(plain(Flaw.VACANCY, organisation, post.id(), "nobody", "a holder"));
    }
    if (isOnlyActing) {
      findings.add(
          plain(
              Flaw.ACTING,
              organisation,
              post.id(),
              String.join(", ", holders.keySet()) + ", acting",
              "a holder"));
    }
    history
        .fullFrom(post.seats() + 1, LocalDate.MIN, Optional.empty())
        .ifPresent(
            from ->
                findings.add(
                    plain(
                        Flaw.DOUBLE_HOLDER,
                        organisation,
                        post.id(),
                        String.join(", ", history.holdersOn(from).keySet()) + " on " + from,
                        "at most " + post.seats() + " at once")));
    post.maxTerms().ifPresent(most -> terms(organisation, post, most, findings));
  }

  private void terms(
      Organisation organisation, PostKind post, int most, List<OrganisationFinding> findings) {
    PostHistory history = organisation.post(post.id());
    history
        .holdersOn(day)
        .forEach(
            (person, tenure) -> {
              int terms = tenure.isActing() ? 0 : 1 + history.termsUpTo(person, tenure.since());
              if (terms > most) {
                findings.add(
                    plain(
                        Flaw.TERM_LIMIT,
                        organisation,
                        post.id(),
                        person + " in term " + terms,
                        "at most " + most + " in a row"));
              }
            });
  }

  private void doublePosts(List<Registered> register, List<OrganisationFinding> findings) {
    SortedMap<String, List<HeldPost>> byPerson = new TreeMap<>();
    for (Registered each : register) {
      held(each.organisation())
          .forEach(
              (person, posts) ->
                  byPerson.computeIfAbsent(person, id -> new ArrayList<>()).addAll(posts));
    }
    byPerson.forEach((person, posts) -> clashes(person, posts, findings));
  }

  /** Every post of an organisation that people hold on some day, by person. */
  public static SortedMap<String, List<HeldPost>> held(Organisation organisation) {
    SortedMap<String, List<HeldPost>> held = new TreeMap<>();
    organisation
        .posts()
        .forEach(
            (post, history) ->
                history
                    .people()
                    .forEach(
                        (person, terms) -> {
                          PostRef ref = new PostRef(organisation.kind(), post);
                          for (Span<LocalDate, Tenure> term : terms.spans()) {
                            held.computeIfAbsent(person, id -> new ArrayList<>())
                                .add(new HeldPost(organisation.id(), ref, term.from(), term.to()));
                          }
                        }));
    return held;
  }

  private void clashes(String person, List<HeldPost> posts, List<OrganisationFinding> findings) {
    List<HeldPost> now =
        posts.stream()
            .filter(post -> post.overlaps(day, Optional.of(day.plusDays(1))))
            .sorted(
                Comparator.comparing(HeldPost::organisation)
                    .thenComparing(post -> post.post().toString()))
            .toList();
    for (int i = 0; i < now.size(); i++) {
      for (HeldPost other : now.subList(i + 1, now.size())) {
        HeldPost one = now.get(i);
        if (book.areIncompatible(one.post(), other.post())) {
          findings.add(
              new OrganisationFinding(
                  Flaw.DOUBLE_POST,
                  one.organisation(),
                  one.post().post(),
                  person + ", also " + other.post() + " of " + other.organisation(),
                  "posts that go together",
                  Optional.empty(),
                  Optional.empty(),
                  day));
        }
      }
    }
  }

  private OrganisationFinding plain(
      Flaw flaw, Organisation organisation, String subject, String found, String wanted) {
    return new OrganisationFinding(
        flaw, organisation.id(), subject, found, wanted, Optional.empty(), Optional.empty(), day);
  }

  /** How many findings of each kind there are, by their word; those that do not occur too. */
  public static Map<Flaw, Long> counts(List<OrganisationFinding> findings) {
    Map<Flaw, Long> counts = new java.util.EnumMap<>(Flaw.class);
    for (Flaw flaw : Flaw.values()) {
      counts.put(flaw, findings.stream().filter(each -> each.flaw() == flaw).count());
    }
    return counts;
  }
}
