package org.grassroots.governance.model.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.place.Position;

/**
 * An organisation as a register knows it.
 *
 * @param organisation the organisation
 * @param figures what the register states beyond the lists of members and holders; wins over them
 * @param seat where it is
 * @param grid the grid it belongs to; empty for none
 * @since 0.1
 */
public record Registered(
    Organisation organisation, Map<Measure, Long> figures, Optional<Position> seat, String grid) {
  /** Copies the figures. */
  public Registered {
    Map<Measure, Long> copy = new EnumMap<>(Measure.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
  }

  /** The same with what is stated about one more figure, unless it is stated already. */
  public Registered withFigure(Measure measure, long figure) {
    Map<Measure, Long> more = new EnumMap<>(Measure.class);
    more.put(measure, figure);
    more.putAll(figures);
    return new Registered(organisation, more, seat, grid);
  }

  /** What rules see of it on a day; lists that are empty state nothing. */
  public Situation situation(OrganisationKind kind, LocalDate day) {
    Situation counted = organisation.situation(kind, day);
    Map<Measure, Long> all = new EnumMap<>(Measure.class);
    all.putAll(counted.figures());
    if (organisation.members().isEmpty()) {
      all.remove(Measure.MEMBERS);
      all.remove(Measure.FULL_MEMBERS);
    }
    if (organisation.covers().isEmpty()) {
      all.remove(Measure.UNITS);
    }
    if (organisation.posts().isEmpty()) {
      all.remove(Measure.COMMITTEE);
    }
    all.putAll(figures);
    return new Situation(
        counted.organisation(), kind, counted.form(), day, all, counted.approvals());
  }
}
