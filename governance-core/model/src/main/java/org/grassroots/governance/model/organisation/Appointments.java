package org.grassroots.governance.model.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.model.organisation.RuleBook.PostRef;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * Decides who holds posts. The past is not rewritten.
 *
 * @param book the kinds of the region
 * @param day from when on the change holds
 * @param at when it is decided
 * @since 0.1
 */
public record Appointments(RuleBook book, LocalDate day, Instant at) {

  /**
   * Who is to hold a post.
   *
   * @param post the id of the post
   * @param person an opaque id
   * @param until the first day no longer; empty: open
   * @param isActing whether the person only stands in
   */
  public record Nomination(
      String post, String person, Optional<LocalDate> until, boolean isActing) {}

  /**
   * Gives a post to a person, from the day on.
   *
   * @param held every post the person holds anywhere, this organisation's too
   * @return it with the fact {@code organisation.appointed}; refused with {@code GOV-ORG-104} where
   *     the organisation does not exist, {@code GOV-ORG-120} a post its kind does not have, {@code
   *     GOV-ORG-121} all seats are taken, {@code GOV-ORG-122} the person holds a post that goes not
   *     with it, {@code GOV-ORG-123} too many terms in a row, {@code GOV-ORG-124} a span that ends
   *     before it lasts or starts before the last one
   */
  public Decision<Organisation> appoint(
      Organisation organisation, Nomination wanted, Collection<HeldPost> held) {
    List<Reason> reasons = reasons(organisation, wanted, held);
    if (!reasons.isEmpty()) {
      return new Decision.Rejected<>(reasons);
    }
    return Decision.accepted(
        seated(organisation, wanted),
        fact("organisation.appointed", organisation, details(wanted)));
  }

  /**
   * Starts a new term: everybody in the elected posts leaves, the elected enter.
   *
   * @param elected who was elected; acting and until do not count
   * @param held every post the elected hold anywhere, by person
   * @return it with the fact {@code organisation.elected}; refused as {@link #appoint}, and with
   *     {@code GOV-ORG-125} an election before the last one or of nobody
   */
  public Decision<Organisation> elect(
      Organisation organisation, List<Nomination> elected, Map<String, List<HeldPost>> held) {
    boolean isLate = organisation.elections().stream().anyMatch(last -> !last.isBefore(day));
    if (isLate || elected.isEmpty()) {
      return Decision.rejected(
          Reason.of("GOV-ORG-125", "organisation", organisation.id(), "day", day.toString()));
    }
    Organisation changed = organisation;
    for (Nomination each : elected) {
      changed = changed.withPost(each.post(), changed.post(each.post()).endedAt(day));
    }
    List<Reason> reasons = new ArrayList<>();
    Map<String, List<HeldPost>> other = withoutOwn(organisation, elected, held);
    for (Nomination each : elected) {
      Nomination term = new Nomination(each.post(), each.person(), Optional.empty(), false);
      List<HeldPost> now = other.getOrDefault(each.person(), List.of());
      List<Reason> refused = reasons(changed, term, now);
      reasons.addAll(refused);
      if (refused.isEmpty()) {
        changed = seated(changed, term);
        List<HeldPost> more = new ArrayList<>(now);
        more.add(
            new HeldPost(
                organisation.id(),
                new PostRef(organisation.kind(), each.post()),
                day,
                Optional.empty()));
        other.put(each.person(), more);
      }
    }
    return reasons.isEmpty()
        ? Decision.accepted(
            changed.withElection(day),
            fact(
                "organisation.elected",
                organisation,
                Map.of("seats", String.valueOf(elected.size()))))
        : new Decision.Rejected<>(reasons);
  }

  /** The posts of the elected without those that end with the election. */
  private Map<String, List<HeldPost>> withoutOwn(
      Organisation organisation, List<Nomination> elected, Map<String, List<HeldPost>> held) {
    List<String> posts = elected.stream().map(Nomination::post).toList();
    Map<String, List<HeldPost>> other = new TreeMap<>();
    held.forEach(
        (person, all) ->
            other.put(
                person,
                all.stream()
                    .filter(
                        each ->
                            !each.organisation().equals(organisation.id())
                                || !posts.contains(each.post().post()))
                    .toList()));
    return other;
  }

  /**
   * Ends what a person holds from the day on.
   *
   * @return it with the fact {@code organisation.vacated}; refused with {@code GOV-ORG-126} the
   *     person does not hold the post that day
   */
  public Decision<Organisation> vacate(Organisation organisation, String post, String person) {
    if (!organisation.post(post).holdersOn(day).containsKey(person)) {
      return Decision.rejected(
          Reason.of(
              "GOV-ORG-126",
              "organisation",
              organisation.id(),
              "post",
              post,
              "person",
              person,
              "day",
              day.toString()));
    }
    return Decision.accepted(
        organisation.withPost(post, organisation.post(post).endedAt(person, day)),
        fact("organisation.vacated", organisation, Map.of("post", post, "person", person)));
  }

  /**
   * Lets the term that runs on the day last longer.
   *
   * @param until the day it ends then
   * @param reference the document that approves it; not blank
   * @return it with the fact {@code organisation.term-extended}; refused with {@code GOV-ORG-104}
   *     where the organisation does not exist, {@code GOV-ORG-127} no term is running, its rule
   *     allows no approval, or the new end is not after the old one
   */
  public Decision<Organisation> extend(
      Organisation organisation, LocalDate until, String reference) {
    if (!organisation.existsOn(day)) {
      return Decision.rejected(
          Reason.of("GOV-ORG-104", "organisation", organisation.id(), "day", day.toString()));
    }
    Optional<DueElection> due =
        book.kind(organisation.kind())
            .flatMap(kind -> DueElection.of(organisation, kind))
            .filter(
                term ->
                    term.rule().allowsApproval()
                        && !term.elected().isAfter(day)
                        && until.isAfter(term.due()));
    return due.map(
            term ->
                Decision.accepted(
                    organisation.withExtension(new TermExtension(term.elected(), until, reference)),
                    fact(
                        "organisation.term-extended",
                        organisation,
                        Map.of("until", until.toString(), "reference", reference))))
        .orElseGet(
            () ->
                Decision.rejected(
                    Reason.of(
                        "GOV-ORG-127",
                        "organisation",
                        organisation.id(),
                        "until",
                        until.toString())));
  }

  private Organisation seated(Organisation organisation, Nomination wanted) {
    Span<LocalDate, Tenure> term =
        new Span<>(day, wanted.until(), new Tenure(day, wanted.isActing()));
    return organisation.withPost(
        wanted.post(), organisation.post(wanted.post()).with(wanted.person(), term));
  }

  private List<Reason> reasons(
      Organisation organisation, Nomination wanted, Collection<HeldPost> held) {
    if (!organisation.existsOn(day)) {
      return List.of(
          Reason.of("GOV-ORG-104", "organisation", organisation.id(), "day", day.toString()));
    }
    Optional<PostKind> post =
        book.kind(organisation.kind()).flatMap(kind -> kind.post(wanted.post()));
    if (post.isEmpty()) {
      return List.of(
          Reason.of("GOV-ORG-120", "organisation", organisation.id(), "post", wanted.post()));
    }
    PostHistory history = organisation.post(wanted.post());
    boolean isPast = history.lastStart().filter(last -> last.isAfter(day)).isPresent();
    if (isPast || wanted.until().filter(end -> !end.isAfter(day)).isPresent()) {
      return List.of(
          Reason.of(
              "GOV-ORG-124",
              "organisation",
              organisation.id(),
              "post",
              wanted.post(),
              "day",
              day.toString()));
    }
    List<Reason> reasons = new ArrayList<>();
    taken(organisation, wanted, post.get(), history).ifPresent(reasons::add);
    clash(organisation, wanted, held).ifPresent(reasons::add);
    spent(organisation, wanted, post.get(), history).ifPresent(reasons::add);
    return reasons;
  }

  private Optional<Reason> taken(
      Organisation organisation, Nomination wanted, PostKind post, PostHistory history) {
    return history
        .fullFrom(post.seats(), day, wanted.until())
        .map(
            from ->
                Reason.of(
                    "GOV-ORG-121",
                    "organisation",
                    organisation.id(),
                    "post",
                    wanted.post(),
                    "holder",
                    String.join(", ", history.holdersOn(from).keySet()),
                    "day",
                    from.toString()));
  }

  private Optional<Reason> clash(
      Organisation organisation, Nomination wanted, Collection<HeldPost> held) {
    PostRef mine = new PostRef(organisation.kind(), wanted.post());
    return held.stream()
        .filter(other -> other.overlaps(day, wanted.until()))
        .filter(other -> book.areIncompatible(mine, other.post()))
        .findFirst()
        .map(
            other ->
                Reason.of(
                    "GOV-ORG-122",
                    "person",
                    wanted.person(),
                    "post",
                    mine.toString(),
                    "other",
                    other.post() + " of " + other.organisation()));
  }

  private Optional<Reason> spent(
      Organisation organisation, Nomination wanted, PostKind post, PostHistory history) {
    int terms = history.termsUpTo(wanted.person(), day);
    return post.maxTerms()
        .filter(most -> !wanted.isActing() && terms >= most)
        .map(
            most ->
                Reason.of(
                    "GOV-ORG-123",
                    "organisation",
                    organisation.id(),
                    "post",
                    wanted.post(),
                    "person",
                    wanted.person(),
                    "terms",
                    String.valueOf(most)));
  }

  private static Map<String, String> details(Nomination wanted) {
    Map<String, String> details = new TreeMap<>();
    details.put("post", wanted.post());
    details.put("person", wanted.person());
    details.put("acting", String.valueOf(wanted.isActing()));
    wanted.until().ifPresent(until -> details.put("until", until.toString()));
    return details;
  }

  private Fact fact(String type, Organisation organisation, Map<String, String> details) {
    return new Fact(type, organisation.id(), at, details);
  }
}
