package org.grassroots.governance.engine.matter;

import java.util.Optional;
import java.util.SortedMap;
import org.grassroots.governance.model.matter.DueDates;
import org.grassroots.governance.model.matter.Lifecycle;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.shared.Ordered;

/**
 * The matter kinds of a region and its calendar.
 *
 * @param kinds by id
 * @param dueDates turns limits into instants
 * @since 0.1
 */
public record MatterRules(SortedMap<String, MatterKind> kinds, DueDates dueDates) {
  /** Copies the kinds. */
  public MatterRules {
    kinds = Ordered.copyOf(kinds);
  }

  /** The kind of that id. */
  public Optional<MatterKind> kind(String id) {
    return Optional.ofNullable(kinds.get(id));
  }

  Lifecycle lifecycle(MatterKind kind) {
    return new Lifecycle(kind, dueDates);
  }
}
