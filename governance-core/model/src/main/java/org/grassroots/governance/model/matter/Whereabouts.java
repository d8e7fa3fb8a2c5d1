package org.grassroots.governance.model.matter;

import java.util.Optional;
import org.grassroots.governance.model.place.Position;

/**
 * Where a matter is.
 *
 * @param unitPath ids of the unit and its ancestors, root first, each ended by a slash; empty when
 *     no unit is known
 * @param area the key of the area it lies in; empty when outside of all or not located
 * @param position the point, when one was given
 * @since 0.1
 */
public record Whereabouts(String unitPath, Optional<String> area, Optional<Position> position) {
  /** Nowhere known. */
  public static final Whereabouts UNKNOWN = new Whereabouts("", Optional.empty(), Optional.empty());
}
