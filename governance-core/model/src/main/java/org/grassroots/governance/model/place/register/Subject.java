package org.grassroots.governance.model.place.register;

import java.time.LocalDate;
import java.util.Optional;
import org.grassroots.governance.model.shared.Timeline;

/**
 * Something that lies in a grid: premises, a household, an enterprise. It has no names of residents
 * and never a score.
 *
 * @param id its id in the register
 * @param kind the code of its kind
 * @param states what holds when; a gap where it is gone
 * @since 0.1
 */
public record Subject(String id, String kind, Timeline<LocalDate, SubjectState> states) {

  /** What holds on a day; empty when it is not there. */
  public Optional<SubjectState> at(LocalDate day) {
    return states.at(day);
  }

  /** The day of the last change; the subject has one. */
  public LocalDate lastChange() {
    var last = states.spans().get(states.spans().size() - 1);
    return last.to().orElse(last.from());
  }
}
