package org.grassroots.governance.model.need;

import java.util.List;

/**
 * The needs the households of one unit named.
 *
 * @param households how many were asked, also those that named nothing
 * @param top all needs that were named, by score descending, then by code point of the need
 * @since 0.1
 */
public record UnitNeeds(long households, List<NamedNeed> top) {

  /** Nobody was asked. */
  public static final UnitNeeds NONE = new UnitNeeds(0, List.of());

  /** Copies the list. */
  public UnitNeeds {
    top = List.copyOf(top);
  }
}
