package org.grassroots.governance.model.place.register;

import java.util.List;
import org.grassroots.governance.model.place.Polygon;

/**
 * What holds of a grid in a span of time.
 *
 * @param community the id of the one unit it belongs to
 * @param code its code
 * @param boundary its surfaces; none while it is not surveyed
 * @param workers who looks after it, at least one
 * @param notice what is published of it beside the workers
 * @since 0.1
 */
public record GridState(
    String community, String code, List<Polygon> boundary, List<Worker> workers, Published notice) {
  /** Copies the lists. */
  public GridState {
    boundary = List.copyOf(boundary);
    workers = List.copyOf(workers);
  }

  /**
   * What is published of a grid beside its workers.
   *
   * @param name its name
   * @param extent where it reaches, in words
   * @param supervisionPhone whom people call when the worker does not help
   */
  public record Published(String name, String extent, String supervisionPhone) {}
}
