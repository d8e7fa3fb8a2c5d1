package org.grassroots.governance.model.unit;

import java.util.Collection;
import java.util.Optional;

/**
 * Units that are kept somewhere and looked up one by one, so that a change costs what it touches.
 * The answers must not change while a change is decided.
 *
 * @since 0.1
 */
public interface UnitSource {
  /** A unit through time; empty when there never was one of that id. */
  Optional<UnitLife> find(String id);

  /** Every unit that ever hung under a unit, in any hierarchy; more than these are allowed. */
  Collection<String> everUnder(String unit);

  /** Every unit that ever had a code; more than these are allowed. */
  Collection<String> everCoded(String code);
}
