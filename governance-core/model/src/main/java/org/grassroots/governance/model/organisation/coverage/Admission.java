package org.grassroots.governance.model.organisation.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.organisation.Bounds;
import org.grassroots.governance.model.organisation.EstablishmentRule;
import org.grassroots.governance.model.organisation.Measure;
import org.grassroots.governance.model.organisation.OrganisationKind;

/** Whether figures meet every rule of a form on a day; the rules laid out for many questions. */
final class Admission {
  private static final List<Measure> ASKED =
      List.of(
          Measure.FULL_MEMBERS, Measure.MEMBERS, Measure.UNITS, Measure.LARGEST_UNIT_FULL_MEMBERS);

  private final List<EstablishmentRule> rules = new ArrayList<>();
  private final List<Limit[]> conditions = new ArrayList<>();
  private final List<Limit[]> demands = new ArrayList<>();

  private record Limit(int measure, long min, long max) {
    boolean contains(long[] figures) {
      return min <= figures[measure] && figures[measure] <= max;
    }
  }

  Admission(OrganisationKind kind, String form, LocalDate day) {
    for (EstablishmentRule rule : kind.rulesOn(day)) {
      boolean isAboutForm = rule.forms().isEmpty() || rule.forms().contains(form);
      if (isAboutForm && ASKED.containsAll(rule.when().keySet())) {
        rules.add(rule);
        conditions.add(limits(rule.when()));
        demands.add(limits(rule.then()));
      }
    }
  }

  private static Limit[] limits(Map<Measure, Bounds> bounds) {
    return bounds.entrySet().stream()
        .filter(entry -> ASKED.contains(entry.getKey()))
        .map(
            entry ->
                new Limit(
                    ASKED.indexOf(entry.getKey()), entry.getValue().min(), entry.getValue().max()))
        .toArray(Limit[]::new);
  }

  /** The figures of a group. */
  static long[] figures(long fullMembers, long members, long units, long largest) {
    return new long[] {fullMembers, members, units, largest};
  }

  boolean admits(long[] figures) {
    for (int i = 0; i < demands.size(); i++) {
      if (holds(conditions.get(i), figures) && !holds(demands.get(i), figures)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Limit[] limits, long[] figures) {
    for (Limit limit : limits) {
      if (!limit.contains(figures)) {
        return false;
      }
    }
    return true;
  }

  /** The rules that speak about such figures, in their order. */
  List<EstablishmentRule> speakingOf(long[] figures) {
    List<EstablishmentRule> speaking = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (demands.get(i).length > 0 && holds(conditions.get(i), figures)) {
        speaking.add(rules.get(i));
      }
    }
    return speaking;
  }

  /** The rules that such figures do not meet. */
  List<EstablishmentRule> broken(long[] figures) {
    List<EstablishmentRule> broken = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (holds(conditions.get(i), figures) && !holds(demands.get(i), figures)) {
        broken.add(rules.get(i));
      }
    }
    return broken;
  }

  /** The most units that a rule without condition allows; any number where none does. */
  long mostUnits() {
    int units = ASKED.indexOf(Measure.UNITS);
    long most = Long.MAX_VALUE;
    for (int i = 0; i < demands.size(); i++) {
      if (conditions.get(i).length == 0) {
        for (Limit limit : demands.get(i)) {
          most = limit.measure() == units ? Math.min(most, limit.max()) : most;
        }
      }
    }
    return most;
  }
}
