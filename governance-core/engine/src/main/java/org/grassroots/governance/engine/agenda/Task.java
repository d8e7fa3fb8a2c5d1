package org.grassroots.governance.engine.agenda;

import java.time.Instant;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.model.shared.AgendaItem;

/**
 * How items of one task are done.
 *
 * @since 0.1
 */
public interface Task {

  /** The task it does, {@code family.verb}. */
  String name();

  /**
   * What doing the item would change; an item that is out of date changes nothing. Called again
   * after a lost race.
   */
  Prepared<AgendaItem> prepare(AgendaItem item, Instant now);
}
