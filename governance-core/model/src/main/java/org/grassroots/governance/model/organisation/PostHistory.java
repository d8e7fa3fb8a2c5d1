package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Timeline;
import org.grassroots.governance.model.shared.Timeline.Span;

/**
 * Who held a post when. Immutable.
 *
 * @param people the terms of each person, by person
 * @since 0.1
 */
public record PostHistory(SortedMap<String, Timeline<LocalDate, Tenure>> people) {
  /** A post nobody ever held. */
  public static final PostHistory EMPTY = new PostHistory(new TreeMap<>());

  /** Copies the map. */
  public PostHistory {
    people = Ordered.copyOf(people);
  }

  /** Who holds the post on a day, by id; those who only stand in too. */
  public SortedMap<String, Tenure> holdersOn(LocalDate day) {
    SortedMap<String, Tenure> holders = new TreeMap<>();
    people.forEach(
        (person, terms) -> terms.at(day).ifPresent(tenure -> holders.put(person, tenure)));
    return holders;
  }

  /** The first day from {@code from} on, before {@code to}, on which all seats are taken. */
  public Optional<LocalDate> fullFrom(int seats, LocalDate from, Optional<LocalDate> to) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(from));
    people.values().forEach(terms -> terms.spans().forEach(span -> days.add(span.from())));
    return days.tailSet(from, true).stream()
        .filter(day -> to.map(day::isBefore).orElse(true))
        .filter(day -> holdersOn(day).size() >= seats)
        .findFirst();
  }

  /** The same with a term of a person, over what the person had then. */
  public PostHistory with(String person, Span<LocalDate, Tenure> term) {
    Map<String, Timeline<LocalDate, Tenure>> changed = new TreeMap<>(people);
    changed.merge(person, Timeline.of(List.of(term)), (old, fresh) -> old.with(term));
    return new PostHistory(new TreeMap<>(changed));
  }

  /** The same with nobody of this name from a day on. */
  public PostHistory endedAt(String person, LocalDate day) {
    SortedMap<String, Timeline<LocalDate, Tenure>> changed = new TreeMap<>(people);
    changed.computeIfPresent(person, (id, terms) -> terms.endedAt(day));
    changed.values().removeIf(Timeline::isEmpty);
    return new PostHistory(changed);
  }

  /** The same with nobody from a day on. */
  public PostHistory endedAt(LocalDate day) {
    PostHistory ended = this;
    for (String person : people.keySet()) {
      ended = ended.endedAt(person, day);
    }
    return ended;
  }

  /**
   * How many terms in a row, standing in aside, a person has had when the last one ends that day.
   */
  public int termsUpTo(String person, LocalDate day) {
    Timeline<LocalDate, Tenure> line = people.get(person);
    List<Span<LocalDate, Tenure>> terms =
        line == null ? List.of() : new ArrayList<>(line.endedAt(day).spans());
    int count = 0;
    Optional<LocalDate> next = Optional.of(day);
    for (int i = terms.size() - 1; i >= 0; i--) {
      Span<LocalDate, Tenure> term = terms.get(i);
      if (term.value().isActing() || !term.to().equals(next)) {
        return count;
      }
      count++;
      next = Optional.of(term.from());
    }
    return count;
  }

  /** The last day anything about the post starts; empty when nothing ever did. */
  public Optional<LocalDate> lastStart() {
    return people.values().stream()
        .flatMap(terms -> terms.spans().stream())
        .map(Span::from)
        .max(LocalDate::compareTo);
  }
}
