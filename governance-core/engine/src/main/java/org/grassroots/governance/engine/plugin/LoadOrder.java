package org.grassroots.governance.engine.plugin;

import java.util.Comparator;
import java.util.List;

/**
 * The order in which plug-ins count: the host's list, then the plug-in's own number, then the id.
 * Total, and independent of the order in which they were found.
 */
final class LoadOrder {
  private LoadOrder() {}

  static Comparator<Identified> of(List<String> hostsList) {
    return Comparator.<Identified>comparingInt(plugin -> place(hostsList, plugin.id()))
        .thenComparingInt(Identified::order)
        .thenComparing(Identified::id);
  }

  private static int place(List<String> hostsList, String id) {
    int place = hostsList.indexOf(id);
    return place < 0 ? hostsList.size() : place;
  }
}
