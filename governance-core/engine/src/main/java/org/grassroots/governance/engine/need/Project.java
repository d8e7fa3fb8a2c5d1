package org.grassroots.governance.engine.need;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.model.need.ListedNeed;

/**
 * A project of the project list (项目清单): the needs it answers with the resources and matters they go
 * by.
 *
 * @param id its id
 * @param needs by id
 * @since 0.1
 */
public record Project(String id, List<ListedNeed> needs) {
  /** Copies the list. */
  public Project {
    needs = List.copyOf(needs);
  }

  /** The ids of its resources, in order. */
  public Set<String> resources() {
    return field("resource");
  }

  /** The ids of its matters, in order. */
  public Set<String> matters() {
    return field("matter");
  }

  private Set<String> field(String name) {
    Set<String> values = new TreeSet<>();
    for (ListedNeed need : needs) {
      String value = need.details().getOrDefault(name, "");
      if (!value.isEmpty()) {
        values.add(value);
      }
    }
    return values;
  }
}
