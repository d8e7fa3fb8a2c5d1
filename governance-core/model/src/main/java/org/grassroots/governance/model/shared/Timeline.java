package org.grassroots.governance.model.shared;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What holds from when to when: a name, a parent, a post, a suspension. Half-open spans [from, to)
 * that never overlap; there may be gaps, and the last span may have no end.
 *
 * <p>Equal values that meet are one span, so that two timelines are equal when they say the same of
 * every moment. Immutable; an edit answers a new timeline.
 *
 * @param <T> the time: a date or an instant
 * @param <V> what holds
 * @since 0.1
 */
public final class Timeline<T extends Comparable<? super T>, V> {
  private final TreeMap<T, Optional<V>> changes;

  private Timeline(TreeMap<T, Optional<V>> changes) {
    this.changes = changes;
  }

  /**
   * A span in which one value holds.
   *
   * @param from the first moment
   * @param to the first moment after it, later than {@code from}; empty when there is no end
   * @param value what holds
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // an end that is open is a value here
  public record Span<T extends Comparable<? super T>, V>(T from, Optional<T> to, V value) {
    /** Refuses a span that ends before it lasts with {@code GOV-TIM-001}. */
    public Span {
      requireNonNull(value, "value");
      if (to.isPresent() && to.get().compareTo(from) <= 0) {
        throw InvalidInput.of("GOV-TIM-001", "span", from + " to " + to.get(), "an end after it");
      }
    }

    /** A span that ends. */
    public static <T extends Comparable<? super T>, V> Span<T, V> of(T from, T to, V value) {
      return new Span<>(from, Optional.of(to), value);
    }

    /** A span without end. */
    public static <T extends Comparable<? super T>, V> Span<T, V> since(T from, V value) {
      return new Span<>(from, Optional.empty(), value);
    }

    /** Whether the moment lies in it: the first moment does, the end does not. */
    public boolean contains(T time) {
      return from.compareTo(time) <= 0 && to.map(end -> time.compareTo(end) < 0).orElse(true);
    }
  }

  /** Nothing holds, ever. */
  public static <T extends Comparable<? super T>, V> Timeline<T, V> empty() {
    return new Timeline<>(new TreeMap<T, Optional<V>>());
  }

  /**
   * A timeline of spans in any order.
   *
   * @throws InvalidInput {@code GOV-TIM-002} when two of them overlap
   */
  public static <T extends Comparable<? super T>, V> Timeline<T, V> of(List<Span<T, V>> spans) {
    Timeline<T, V> line = empty();
    for (Span<T, V> span : spans) {
      if (line.isTouchedBy(span)) {
        throw InvalidInput.of("GOV-TIM-002", "timeline", span, "spans that do not overlap");
      }
      line = line.with(span);
    }
    return line;
  }

  private boolean isTouchedBy(Span<T, V> span) {
    boolean isHeldAtStart = at(span.from()).isPresent();
    var later =
        span.to()
            .map(end -> changes.subMap(span.from(), true, end, false))
            .orElseGet(() -> changes.tailMap(span.from(), true));
    return isHeldAtStart || later.values().stream().anyMatch(Optional::isPresent);
  }

  /** What holds at a moment; empty in a gap. */
  public Optional<V> at(T time) {
    var change = changes.floorEntry(time);
    return change == null ? Optional.empty() : change.getValue();
  }

  /** The same with a value in a span, whatever held there before. */
  public Timeline<T, V> with(Span<T, V> span) {
    return edited(span.from(), span.to(), Optional.of(span.value()));
  }

  /** The same with nothing from a moment on. */
  public Timeline<T, V> endedAt(T time) {
    return edited(time, Optional.empty(), Optional.empty());
  }

  /** The same with nothing in [from, to); {@code to} must be later. */
  public Timeline<T, V> without(T from, T to) {
    if (to.compareTo(from) <= 0) {
      throw InvalidInput.of("GOV-TIM-001", "span", from + " to " + to, "an end after it");
    }
    return edited(from, Optional.of(to), Optional.empty());
  }

  private Timeline<T, V> edited(T from, Optional<T> to, Optional<V> value) {
    TreeMap<T, Optional<V>> edited = new TreeMap<>(changes);
    to.ifPresent(end -> edited.put(end, at(end)));
    to.map(end -> edited.subMap(from, true, end, false))
        .orElseGet(() -> edited.tailMap(from, true))
        .clear();
    edited.put(from, value);
    return new Timeline<>(joined(edited));
  }

  /** Leaves out changes that change nothing. */
  private static <T extends Comparable<? super T>, V> TreeMap<T, Optional<V>> joined(
      TreeMap<T, Optional<V>> changes) {
    TreeMap<T, Optional<V>> joined = new TreeMap<>();
    Optional<V> last = Optional.empty();
    for (var change : changes.entrySet()) {
      if (!change.getValue().equals(last)) {
        joined.put(change.getKey(), change.getValue());
        last = change.getValue();
      }
    }
    return joined;
  }

  /** The spans in order of time. */
  public List<Span<T, V>> spans() {
    List<Span<T, V>> spans = new ArrayList<>();
    changes.forEach(
        (from, value) ->
            value.ifPresent(
                held ->
                    spans.add(
                        new Span<>(from, Optional.ofNullable(changes.higherKey(from)), held))));
    return List.copyOf(spans);
  }

  /** Whether nothing ever holds. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Whether something holds at every moment between the first start and the last end. */
  public boolean isWithoutGap() {
    return changes.values().stream().filter(Optional::isEmpty).count() <= (isOpen() ? 0 : 1);
  }

  /** Whether the last span has no end. */
  public boolean isOpen() {
    return !changes.isEmpty() && changes.lastEntry().getValue().isPresent();
  }

  /** Whether something holds at a moment and ever after. */
  public boolean holdsFrom(T time) {
    return at(time).isPresent()
        && changes.tailMap(time, false).values().stream().allMatch(Optional::isPresent);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timeline<?, ?> line && changes.equals(line.changes);
  }

  @Override
  public int hashCode() {
    return changes.hashCode();
  }

  /** The spans, for people. */
  @Override
  public String toString() {
    return spans().toString();
  }
}
