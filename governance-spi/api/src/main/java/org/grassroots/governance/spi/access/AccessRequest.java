package org.grassroots.governance.spi.access;

import java.util.List;

/**
 * What somebody wants to do.
 *
 * @param actor who
 * @param action {@code family.verb}, e.g. {@code matter.report}
 * @param unitPath the unit concerned and its ancestors, root first; empty when no single unit is
 *     concerned (lists, registers)
 * @param purpose why, as a code; empty where the action needs none
 * @since 0.1
 */
public record AccessRequest(Actor actor, String action, List<String> unitPath, String purpose) {
  /** Copies the path. */
  public AccessRequest {
    unitPath = List.copyOf(unitPath);
  }
}
