package org.grassroots.governance.model.place.register;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.grassroots.governance.model.shared.Ordered;

/**
 * What a city lays down about its grids: data, not code.
 *
 * @param kinds kinds of grids by code
 * @param communityLevels levels of units that grids may belong to; never that of a street
 * @param coder makes codes
 * @param subjectKinds kinds of what lies in grids, as premises, households, enterprises
 * @param residentCategories what residents are counted by
 * @since 0.1
 */
public record GridRules(
    SortedMap<String, GridKind> kinds,
    Set<String> communityLevels,
    GridCoder coder,
    Set<String> subjectKinds,
    Set<String> residentCategories) {
  /** Copies the sets. */
  public GridRules {
    kinds = Ordered.copyOf(kinds);
    communityLevels = java.util.Collections.unmodifiableSet(new TreeSet<>(communityLevels));
    subjectKinds = java.util.Collections.unmodifiableSet(new TreeSet<>(subjectKinds));
    residentCategories = java.util.Collections.unmodifiableSet(new TreeSet<>(residentCategories));
  }

  /** The kinds that cover communities together: what lies in a community lies in a grid of them. */
  public Set<String> tilingKinds() {
    Set<String> tiling = new TreeSet<>();
    kinds.forEach(
        (code, kind) -> {
          if (kind.tiles()) {
            tiling.add(code);
          }
        });
    return tiling;
  }
}
