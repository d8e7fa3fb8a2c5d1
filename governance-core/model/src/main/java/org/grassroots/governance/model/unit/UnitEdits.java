package org.grassroots.governance.model.unit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Decision;

/**
 * What changes of units come to, for whoever keeps the units. Immutable.
 *
 * @param lives the units that changed or are new, by id
 * @param successions what went into what, in the order it was decided
 * @since 0.1
 */
public record UnitEdits(List<UnitLife> lives, List<Succession> successions) {
  /** Copies the lists. */
  public UnitEdits {
    lives = List.copyOf(lives);
    successions = List.copyOf(successions);
  }

  /**
   * Decides changes one after the other, all or none.
   *
   * @param source where the units are
   * @param hierarchies the hierarchies there are; empty when any name is one
   * @return the units that changed, with facts and reasons as {@link UnitForest#apply}
   */
  public static Decision<UnitEdits> decide(
      UnitSource source,
      Collection<UnitHierarchy> hierarchies,
      List<? extends UnitChange> changes) {
    SortedMap<String, UnitHierarchy> byName = new TreeMap<>();
    hierarchies.forEach(hierarchy -> byName.put(hierarchy.name(), hierarchy));
    UnitEdit edit = new UnitEdit(UnitState.of(source, byName));
    changes.forEach(edit::make);
    if (!edit.reasons().isEmpty()) {
      return new Decision.Rejected<>(edit.reasons());
    }
    List<UnitLife> lives = new ArrayList<>();
    edit.state().changed().forEach((id, life) -> lives.add(life));
    UnitEdits edits = new UnitEdits(lives, edit.state().log().inOrder());
    return new Decision.Accepted<>(edits, edit.facts());
  }

  /** The units that changed, by id. */
  public Map<String, UnitLife> byId() {
    Map<String, UnitLife> byId = new TreeMap<>();
    lives.forEach(life -> byId.put(life.id(), life));
    return byId;
  }
}
