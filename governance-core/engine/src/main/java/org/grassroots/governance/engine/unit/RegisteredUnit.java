package org.grassroots.governance.engine.unit;

/**
 * A unit of the register.
 *
 * @param id its id
 * @param name as people call it
 * @param level its level or kind
 * @param path ids of its ancestors and itself, root first, each ended by a slash
 * @since 0.1
 */
public record RegisteredUnit(String id, String name, String level, String path) {

  /** The id of the parent; empty for a root. */
  public String parent() {
    String[] ids = path.split("/");
    return ids.length < 2 ? "" : ids[ids.length - 2];
  }
}
