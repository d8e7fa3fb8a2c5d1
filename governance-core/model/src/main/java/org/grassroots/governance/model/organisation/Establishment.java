package org.grassroots.governance.model.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * Decides how organisations are founded, change and end. The past is not rewritten: a change is
 * never before the last one of the same thing.
 *
 * @param book the kinds of the region
 * @param day from when on the change holds
 * @param at when it is decided
 * @since 0.1
 */
public record Establishment(RuleBook book, LocalDate day, Instant at) {

  /**
   * What an organisation starts with.
   *
   * @param form its form
   * @param parent the organisation above it; empty for none
   * @param parentKind the kind of that organisation; empty for none
   * @param members its first members
   * @param covers the units it covers
   * @param approvals special approvals
   */
  public record Charter(
      String form,
      String parent,
      String parentKind,
      SortedMap<String, Standing> members,
      List<String> covers,
      List<Approval> approvals) {
    /** Copies the collections. */
    public Charter {
      members = org.grassroots.governance.model.shared.Ordered.copyOf(members);
      covers = List.copyOf(covers);
      approvals = List.copyOf(approvals);
    }
  }

  /**
   * Founds an organisation.
   *
   * @param unborn id, name, kind and unit of it
   * @return it with the fact {@code organisation.established}; refused with {@code GOV-ORG-101} an
   *     unknown kind, {@code GOV-ORG-102} a form the kind does not have, {@code GOV-ORG-103} a
   *     parent of a kind that may not stand above it, {@code GOV-ORG-110} for every binding rule it
   *     breaks
   */
  public Decision<Organisation> establish(Organisation unborn, Charter charter) {
    Optional<OrganisationKind> found = book.kind(unborn.kind());
    if (found.isEmpty()) {
      return Decision.rejected(
          Reason.of(
              "GOV-ORG-101", "kind", unborn.kind(), "known", book.kinds().keySet().toString()));
    }
    OrganisationKind kind = found.get();
    if (!kind.forms().contains(charter.form())) {
      return unknownForm(kind, charter.form());
    }
    boolean isMisplaced =
        !charter.parent().isEmpty()
            && !kind.parents().isEmpty()
            && !kind.parents().contains(charter.parentKind());
    if (isMisplaced) {
      return Decision.rejected(
          Reason.of(
              "GOV-ORG-103",
              "organisation",
              unborn.id(),
              "parent",
              charter.parent(),
              "wanted",
              kind.parents().toString()));
    }
    return judged(born(unborn, charter), kind, "organisation.established");
  }

  private Organisation born(Organisation unborn, Charter charter) {
    Timeline<LocalDate, String> parents = Timeline.empty();
    if (!charter.parent().isEmpty()) {
      parents = parents.with(Span.since(day, charter.parent()));
    }
    SortedMap<String, Timeline<LocalDate, Standing>> members = new TreeMap<>();
    charter.members().forEach((person, standing) -> members.put(person, since(standing)));
    SortedMap<String, Timeline<LocalDate, Boolean>> covers = new TreeMap<>();
    charter.covers().forEach(unit -> covers.put(unit, since(true)));
    return unborn
        .withForms(since(charter.form()))
        .withParents(parents)
        .withMembers(members)
        .withCovers(covers)
        .withApprovals(charter.approvals());
  }

  private <V> Timeline<LocalDate, V> since(V value) {
    return Timeline.of(List.of(Span.since(day, value)));
  }

  /** Gives it another form; refused as {@link #establish}, and where it does not exist. */
  public Decision<Organisation> changeForm(Organisation organisation, String form) {
    Optional<Reason> absent = absent(organisation);
    if (absent.isPresent()) {
      return Decision.rejected(absent.get());
    }
    OrganisationKind kind = kind(organisation);
    return kind.forms().contains(form)
        ? judged(
            organisation.withForms(organisation.forms().with(Span.since(day, form))),
            kind,
            "organisation.form-changed")
        : unknownForm(kind, form);
  }

  /**
   * Lets one go up in another of the same kind: members and units move, posts end.
   *
   * @return the other one; the first is {@link #ended}. Refused with {@code GOV-ORG-104} where one
   *     of them does not exist, {@code GOV-ORG-105} they are of two kinds or the same, {@code
   *     GOV-ORG-110} for every binding rule the other one would break
   */
  public Decision<Organisation> merge(Organisation organisation, Organisation into) {
    Optional<Reason> absent = absent(organisation).or(() -> absent(into));
    if (absent.isPresent()) {
      return Decision.rejected(absent.get());
    }
    if (!organisation.kind().equals(into.kind()) || organisation.id().equals(into.id())) {
      return Decision.rejected(
          Reason.of("GOV-ORG-105", "organisation", organisation.id(), "into", into.id()));
    }
    SortedMap<String, Timeline<LocalDate, Standing>> members = new TreeMap<>(into.members());
    organisation.membersOn(day).forEach((person, standing) -> joined(members, person, standing));
    SortedMap<String, Timeline<LocalDate, Boolean>> covers = new TreeMap<>(into.covers());
    organisation.coversOn(day).forEach(unit -> joined(covers, unit, true));
    return judged(into.withMembers(members).withCovers(covers), kind(into), "organisation.merged");
  }

  private <V> void joined(SortedMap<String, Timeline<LocalDate, V>> lines, String id, V value) {
    Timeline<LocalDate, V> line = lines.getOrDefault(id, Timeline.empty());
    if (line.at(day).isEmpty()) {
      lines.put(id, line.with(Span.since(day, value)));
    }
  }

  /**
   * Ends an organisation with everything it has.
   *
   * @param children the organisations below it on that day
   * @return it with the fact {@code organisation.dissolved}; refused with {@code GOV-ORG-104} where
   *     it does not exist, {@code GOV-ORG-106} while others are below it
   */
  public Decision<Organisation> dissolve(Organisation organisation, List<String> children) {
    Optional<Reason> absent = absent(organisation);
    if (absent.isPresent()) {
      return Decision.rejected(absent.get());
    }
    if (!children.isEmpty()) {
      return Decision.rejected(
          Reason.of(
              "GOV-ORG-106", "organisation", organisation.id(), "children", children.toString()));
    }
    return Decision.accepted(
        ended(organisation), fact("organisation.dissolved", organisation, Map.of()));
  }

  /** It with nothing left from the day on. */
  public Organisation ended(Organisation organisation) {
    Organisation ended =
        organisation
            .withForms(organisation.forms().endedAt(day))
            .withParents(organisation.parents().endedAt(day))
            .withMembers(ended(organisation.members()))
            .withCovers(ended(organisation.covers()));
    for (Map.Entry<String, PostHistory> post : organisation.posts().entrySet()) {
      ended = ended.withPost(post.getKey(), post.getValue().endedAt(day));
    }
    return ended;
  }

  private <V> SortedMap<String, Timeline<LocalDate, V>> ended(
      SortedMap<String, Timeline<LocalDate, V>> lines) {
    SortedMap<String, Timeline<LocalDate, V>> ended = new TreeMap<>();
    lines.forEach((id, line) -> ended.put(id, line.endedAt(day)));
    ended.values().removeIf(Timeline::isEmpty);
    return ended;
  }

  /**
   * Takes a member in, confirms one on probation, or lets one go.
   *
   * @param standing empty: the person leaves
   * @return it with the fact {@code organisation.member-changed}; refused with {@code GOV-ORG-104}
   *     where it does not exist, {@code GOV-ORG-107} somebody leaves who is no member
   */
  public Decision<Organisation> member(
      Organisation organisation, String person, Optional<Standing> standing) {
    Optional<Reason> absent = absent(organisation);
    if (absent.isPresent()) {
      return Decision.rejected(absent.get());
    }
    SortedMap<String, Timeline<LocalDate, Standing>> members =
        new TreeMap<>(organisation.members());
    Timeline<LocalDate, Standing> line = members.getOrDefault(person, Timeline.empty());
    if (standing.isEmpty() && line.at(day).isEmpty()) {
      return Decision.rejected(
          Reason.of("GOV-ORG-107", "organisation", organisation.id(), "person", person));
    }
    members.put(
        person,
        standing.map(is -> line.with(Span.since(day, is))).orElseGet(() -> line.endedAt(day)));
    String now = standing.map(Enum::name).orElse("LEFT");
    return Decision.accepted(
        organisation.withMembers(members),
        fact("organisation.member-changed", organisation, Map.of("standing", now)));
  }

  /** Refuses what breaks a binding rule; what is only unusual stands in the fact. */
  private Decision<Organisation> judged(
      Organisation changed, OrganisationKind kind, String happened) {
    List<Advice> advice = Advice.of(changed.situation(kind, day));
    List<Reason> broken =
        advice.stream().filter(Advice::isBinding).map(Establishment::reason).toList();
    if (!broken.isEmpty()) {
      return new Decision.Rejected<>(broken);
    }
    Map<String, String> details = new TreeMap<>();
    details.put("form", changed.forms().at(day).orElse(""));
    details.put("day", day.toString());
    List<String> overridden = new ArrayList<>();
    advice.forEach(
        each ->
            overridden.add(
                each.rule().id() + each.approval().map(by -> " by " + by.reference()).orElse("")));
    if (!overridden.isEmpty()) {
      details.put("notMet", String.join(", ", overridden));
    }
    return Decision.accepted(changed, fact(happened, changed, details));
  }

  private static Reason reason(Advice advice) {
    return Reason.of(
        "GOV-ORG-110",
        "organisation",
        advice.organisation(),
        "rule",
        advice.rule().id(),
        "source",
        advice.rule().source(),
        "measure",
        advice.measure().word(),
        "found",
        String.valueOf(advice.found()),
        "wanted",
        advice.wanted().toString());
  }

  private Optional<Reason> absent(Organisation organisation) {
    boolean isLater =
        organisation.forms().spans().stream().anyMatch(span -> span.from().isAfter(day));
    return organisation.existsOn(day) && !isLater
        ? Optional.empty()
        : Optional.of(
            Reason.of("GOV-ORG-104", "organisation", organisation.id(), "day", day.toString()));
  }

  private OrganisationKind kind(Organisation organisation) {
    return book.kind(organisation.kind())
        .orElseThrow(
            () -> new IllegalStateException("No organisation kind " + organisation.kind()));
  }

  private static Decision<Organisation> unknownForm(OrganisationKind kind, String form) {
    return Decision.rejected(
        Reason.of(
            "GOV-ORG-102", "form", form, "kind", kind.id(), "known", kind.forms().toString()));
  }

  private Fact fact(String type, Organisation organisation, Map<String, String> details) {
    return new Fact(type, organisation.id(), at, details);
  }
}
