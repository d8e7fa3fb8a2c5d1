package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * One rule of establishment: where its conditions hold, its demands should.
 *
 * @param id unique in its kind
 * @param source the law and article it is taken from; not blank
 * @param from the first day it holds
 * @param until the first day it no longer holds; empty: open
 * @param forms the forms it is about; empty: all
 * @param when what must be so for the rule to say anything; a figure nobody knows is not so
 * @param then what it demands; a figure nobody knows is not judged
 * @param isBinding whether breaking it makes the organisation inadmissible, not just unusual
 * @param allowsApproval whether a special approval on record overrides it
 * @since 0.1
 */
public record EstablishmentRule(
    String id,
    String source,
    LocalDate from,
    Optional<LocalDate> until,
    List<String> forms,
    Map<Measure, Bounds> when,
    Map<Measure, Bounds> then,
    boolean isBinding,
    boolean allowsApproval) {

  /** Copies; refuses with {@code GOV-ORG-002} a rule without source, demand or duration. */
  public EstablishmentRule {
    forms = List.copyOf(forms);
    when = copy(when);
    then = copy(then);
    if (source.isBlank()) {
      throw InvalidInput.of(
          "GOV-ORG-002", id, "no source", "the law and article a rule is taken from");
    }
    if (then.isEmpty()) {
      throw InvalidInput.of("GOV-ORG-002", id, "no demand", "bounds of at least one figure");
    }
    LocalDate start = from;
    if (until.filter(end -> !end.isAfter(start)).isPresent()) {
      throw InvalidInput.of(
          "GOV-ORG-002", id, from + " to " + until.get(), "an end after the start");
    }
  }

  private static Map<Measure, Bounds> copy(Map<Measure, Bounds> bounds) {
    Map<Measure, Bounds> copy = new EnumMap<>(Measure.class);
    copy.putAll(bounds);
    return Collections.unmodifiableMap(copy);
  }

  /** Whether it holds on a day. */
  public boolean isInForceOn(LocalDate day) {
    return !from.isAfter(day) && until.map(day::isBefore).orElse(true);
  }

  /** Whether it speaks about an organisation of this form with these figures. */
  boolean appliesTo(String form, Map<Measure, Long> figures) {
    return (forms.isEmpty() || forms.contains(form))
        && when.entrySet().stream()
            .allMatch(
                condition ->
                    figures.containsKey(condition.getKey())
                        && condition.getValue().contains(figures.get(condition.getKey())));
  }
}
