package org.grassroots.governance.model.unit;

import java.time.LocalDate;
import java.util.List;
import org.grassroots.governance.model.shared.Fraction;

/**
 * Something that happens to a unit on a day and holds from then on.
 *
 * @since 0.1
 */
public sealed interface UnitChange {
  /** The unit it happens to; of a merger the one that is left. */
  String unit();

  /** The first day on which it holds. */
  LocalDate from();

  /**
   * A unit comes into being.
   *
   * @param unit its id for ever
   * @param code the code it goes by, its own while it holds
   * @param name its name
   * @param hierarchy the hierarchy it hangs in first
   * @param place where it hangs
   */
  record Add(
      String unit, String code, String name, String hierarchy, UnitPlace place, LocalDate from)
      implements UnitChange {

    /** A unit whose code is its id. */
    public static Add of(
        String unit, String name, int level, String hierarchy, String parent, LocalDate from) {
      return new Add(unit, unit, name, hierarchy, new UnitPlace(parent, level), from);
    }
  }

  /** A unit gets another name. */
  record Rename(String unit, String name, LocalDate from) implements UnitChange {}

  /** A unit gets another code. */
  record Recode(String unit, String code, LocalDate from) implements UnitChange {}

  /**
   * A unit with all below it comes under another parent and keeps its level; empty makes it a root.
   */
  record Move(String unit, String hierarchy, String parent, LocalDate from) implements UnitChange {}

  /** A unit gets a place in a hierarchy, or another level in one it is in. */
  record Join(String unit, String hierarchy, UnitPlace place, LocalDate from)
      implements UnitChange {}

  /** A unit leaves a hierarchy; nothing may hang under it there any more. */
  record Leave(String unit, String hierarchy, LocalDate from) implements UnitChange {}

  /**
   * A unit goes into parts. It ends, unless it is a part itself.
   *
   * @param parts the parts; their shares make 1
   */
  record Split(String unit, List<Part> parts, LocalDate from) implements UnitChange {
    /** Copies the parts. */
    public Split {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a unit that is split.
   *
   * @param unit an existing unit, or the id of one that is made with the level and the parents of
   *     the unit that is split
   * @param name the name of one that is made; else without meaning
   * @param share what it takes of the figures of the unit that is split
   * @param children the children it takes over
   */
  record Part(String unit, String name, Fraction share, List<String> children) {
    /** Copies the children. */
    public Part {
      children = List.copyOf(children);
    }
  }

  /**
   * Units become one: they end but for the one that is left, which takes over their children.
   *
   * @param units the units, each once; the one that is left may be among them
   * @param unit the one that is left; made with the level and the parents of the first of the units
   *     when there is none of that id
   * @param name the name of one that is made; else without meaning
   */
  record Merge(List<String> units, String unit, String name, LocalDate from) implements UnitChange {
    /** Copies the units. */
    public Merge {
      units = List.copyOf(units);
    }
  }

  /** A unit ends; nothing may hang under it any more. */
  record Close(String unit, LocalDate from) implements UnitChange {}

  /** A unit that ended is there again, as it was at its end. */
  record Reopen(String unit, LocalDate from) implements UnitChange {}
}
