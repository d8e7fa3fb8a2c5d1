package org.grassroots.governance.model.shared;

import java.time.Instant;

/**
 * Something that is to be done at an instant: an escalation, an expiry, a digest, a due election.
 *
 * @param id unique; the same item is entered once
 * @param task what is to be done, {@code family.verb}
 * @param subject the id of what it is about
 * @param due from when on it is to be done
 * @since 0.1
 */
public record AgendaItem(String id, String task, String subject, Instant due) {
  /** Refuses blank parts. */
  public AgendaItem {
    if (id.isBlank() || task.isBlank() || subject.isBlank()) {
      throw new IllegalArgumentException("An agenda item needs an id, a task and a subject.");
    }
  }
}
