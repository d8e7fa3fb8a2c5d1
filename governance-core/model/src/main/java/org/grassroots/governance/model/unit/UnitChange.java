package org.grassroots.governance.model.unit;

import java.time.LocalDate;

/**
 * Something that happens to a unit on a day and holds from then on.
 *
 * @since 0.1
 */
public sealed interface UnitChange {
  /** The unit it happens to. */
  String unit();

  /** The first day on which it holds. */
  LocalDate from();

  /**
   * A unit comes into being.
   *
   * @param level its level for ever, the highest is 1
   * @param hierarchy the hierarchy it hangs in
   * @param parent the unit above, of a higher level; empty for a root
   */
  record Add(String unit, String name, int level, String hierarchy, String parent, LocalDate from)
      implements UnitChange {}

  /** A unit gets another name. */
  record Rename(String unit, String name, LocalDate from) implements UnitChange {}

  /** A unit with all below it comes under another parent; empty makes it a root. */
  record Move(String unit, String hierarchy, String parent, LocalDate from) implements UnitChange {}

  /** A unit ends; nothing may hang under it any more. */
  record Close(String unit, LocalDate from) implements UnitChange {}
}
