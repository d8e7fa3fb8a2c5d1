package org.grassroots.governance.engine.plugin;

import org.grassroots.governance.spi.plugin.PluginInfo;

/**
 * A candidate whose identity was read; still none of its code ran.
 *
 * @param candidate the class
 * @param isMadeByHost whether the host handed over the instance
 * @param origin id, class and jar
 * @param spiLevel the level it was built against
 * @param order its own place
 */
record Identified(
    PluginCandidate candidate, boolean isMadeByHost, Origin origin, int spiLevel, int order) {

  static Identified of(PluginCandidate candidate, boolean isMadeByHost, PluginInfo info) {
    Origin origin = Origin.of(candidate.type()).withId(info.id());
    return new Identified(candidate, isMadeByHost, origin, info.spiLevel(), info.order());
  }

  String id() {
    return origin.id();
  }

  String className() {
    return origin.className();
  }

  boolean isEnginesOwn() {
    return candidate.type() == StandardPlugin.class;
  }
}
