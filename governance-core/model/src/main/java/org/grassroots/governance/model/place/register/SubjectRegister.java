package org.grassroots.governance.model.place.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.place.LocationIndex;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * What lies in grids, through time. Immutable; a change answers a new register, or the reasons why
 * not.
 *
 * @since 0.1
 */
public final class SubjectRegister {
  private final SortedMap<String, Subject> subjects;

  private SubjectRegister(SortedMap<String, Subject> subjects) {
    this.subjects = Collections.unmodifiableSortedMap(subjects);
  }

  /** A register of these subjects; of two with one id the last counts. */
  public static SubjectRegister of(Collection<Subject> subjects) {
    SortedMap<String, Subject> byId = new TreeMap<>();
    subjects.forEach(subject -> byId.put(subject.id(), subject));
    return new SubjectRegister(byId);
  }

  /** Every subject, those that are gone too, by id. */
  public SortedMap<String, Subject> subjects() {
    return subjects;
  }

  /**
   * Enters, updates and takes out subjects from a day on, all or none. Refused with every reason:
   * {@code GOV-PLC-111} a kind that the rules do not know, or another than before; {@code
   * GOV-PLC-112} a category of residents that the rules do not know, or a number below 0; {@code
   * GOV-PLC-113} a change before the last one; {@code GOV-PLC-114} taking out what is not there;
   * {@code GOV-PLC-115} a subject twice in the list.
   *
   * @param index the grids on that day
   * @param at when it is decided
   */
  public Decision<SubjectRegister> with(
      GridRules rules,
      LocationIndex index,
      List<SubjectChange> changes,
      LocalDate from,
      Instant at) {
    List<Reason> reasons = new ArrayList<>();
    SortedMap<String, Subject> changed = new TreeMap<>(subjects);
    Set<String> seen = new HashSet<>();
    for (SubjectChange change : changes) {
      Optional<Subject> before = Optional.ofNullable(subjects.get(change.id()));
      List<Reason> wrong = new ArrayList<>(reasons(rules, change, before, from));
      if (!seen.add(change.id())) {
        wrong.add(Reason.of("GOV-PLC-115", "subject", change.id()));
      }
      reasons.addAll(wrong);
      if (wrong.isEmpty()) {
        changed.put(change.id(), applied(index, change, before, from));
      }
    }
    Map<String, String> details =
        Map.of("from", from.toString(), "subjects", String.valueOf(changes.size()));
    return reasons.isEmpty()
        ? Decision.accepted(
            new SubjectRegister(changed), new Fact("subject.updated", "subjects", at, details))
        : new Decision.Rejected<>(reasons);
  }

  private static Subject applied(
      LocationIndex index, SubjectChange change, Optional<Subject> before, LocalDate from) {
    Timeline<LocalDate, SubjectState> states =
        before.map(Subject::states).orElseGet(Timeline::empty);
    return new Subject(
        change.id(),
        change.kind(),
        change
            .state()
            .map(state -> states.with(Span.since(from, located(index, state))))
            .orElseGet(() -> states.endedAt(from)));
  }

  private static SubjectState located(LocationIndex index, SubjectState state) {
    return state.position().map(at -> state.in(index.areaOf(at).orElse(""))).orElse(state);
  }

  private static List<Reason> reasons(
      GridRules rules, SubjectChange change, Optional<Subject> before, LocalDate from) {
    List<Reason> reasons = new ArrayList<>();
    String id = change.id();
    boolean isSameKind = before.map(subject -> subject.kind().equals(change.kind())).orElse(true);
    if (!rules.subjectKinds().contains(change.kind()) || !isSameKind) {
      String known = before.map(Subject::kind).orElse(String.join(", ", rules.subjectKinds()));
      reasons.add(Reason.of("GOV-PLC-111", "subject", id, "kind", change.kind(), "known", known));
    }
    change
        .state()
        .map(SubjectState::residents)
        .ifPresent(
            residents ->
                residents.forEach(
                    (category, count) -> {
                      if (count < 0 || !rules.residentCategories().contains(category)) {
                        reasons.add(
                            Reason.of(
                                "GOV-PLC-112",
                                "subject",
                                id,
                                "category",
                                category,
                                "count",
                                count.toString(),
                                "known",
                                String.join(", ", rules.residentCategories())));
                      }
                    }));
    before
        .map(Subject::lastChange)
        .filter(from::isBefore)
        .ifPresent(
            last ->
                reasons.add(Reason.of("GOV-PLC-113", "subject", id, "changed", last.toString())));
    if (change.state().isEmpty() && before.flatMap(subject -> subject.at(from)).isEmpty()) {
      reasons.add(Reason.of("GOV-PLC-114", "subject", id, "from", from.toString()));
    }
    return reasons;
  }

  /**
   * A subject that is in another grid now.
   *
   * @param subject its id
   * @param from the grid it was in; blank for none
   * @param to the grid it is in; blank for none
   */
  public record Move(String subject, String from, String to) {}

  /**
   * Which subjects are in another grid from a day on, after borders moved, by id. A subject without
   * position stays in its grid as long as that is open, else it is in none. A subject changed after
   * that day is left alone.
   *
   * @param index the grids from that day on
   */
  public List<Move> moves(LocationIndex index, LocalDate day) {
    List<Move> moves = new ArrayList<>();
    for (Subject subject : subjects.values()) {
      if (!subject.lastChange().isAfter(day)) {
        subject
            .at(day)
            .ifPresent(
                state -> {
                  String now = gridOf(index, state);
                  if (!now.equals(state.grid())) {
                    moves.add(new Move(subject.id(), state.grid(), now));
                  }
                });
      }
    }
    return moves;
  }

  private static String gridOf(LocationIndex index, SubjectState state) {
    return state
        .position()
        .map(at -> index.areaOf(at).orElse(""))
        .orElseGet(() -> index.areas().containsKey(state.grid()) ? state.grid() : "");
  }

  /** The same with these moves from a day on. */
  public SubjectRegister moved(List<Move> moves, LocalDate day) {
    SortedMap<String, Subject> changed = new TreeMap<>(subjects);
    for (Move move : moves) {
      Subject subject = changed.get(move.subject());
      Optional<SubjectState> state = Optional.ofNullable(subject).flatMap(found -> found.at(day));
      if (subject != null && state.isPresent()) {
        changed.put(
            subject.id(),
            new Subject(
                subject.id(),
                subject.kind(),
                subject.states().with(Span.since(day, state.get().in(move.to())))));
      }
    }
    return new SubjectRegister(changed);
  }

  /**
   * What is counted in a grid.
   *
   * @param subjects how many subjects, by kind
   * @param residents how many people, by category
   */
  public record Counts(SortedMap<String, Long> subjects, SortedMap<String, Long> residents) {}

  /** The counts of each grid on a day, by its id; a blank id for subjects in none. */
  public SortedMap<String, Counts> counts(LocalDate day) {
    SortedMap<String, Counts> counts = new TreeMap<>();
    for (Subject subject : subjects.values()) {
      subject
          .at(day)
          .ifPresent(
              state -> {
                Counts sums =
                    counts.computeIfAbsent(
                        state.grid(), grid -> new Counts(new TreeMap<>(), new TreeMap<>()));
                sums.subjects().merge(subject.kind(), 1L, Math::addExact);
                state
                    .residents()
                    .forEach(
                        (category, count) ->
                            sums.residents().merge(category, count.longValue(), Math::addExact));
              });
    }
    return counts;
  }
}
