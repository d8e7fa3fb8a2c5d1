package org.grassroots.governance.engine.plugin;

import java.util.function.Supplier;
import org.grassroots.governance.spi.plugin.GovernancePlugin;

/**
 * A class that says it is a plug-in, before any of its code ran.
 *
 * @param type the class; its identity is read from the annotation
 * @param maker makes the instance; called at most once, and only when the identity was accepted
 * @since 0.1
 */
public record PluginCandidate(
    Class<? extends GovernancePlugin> type, Supplier<? extends GovernancePlugin> maker) {

  /** A plug-in that the host made itself. */
  public static PluginCandidate of(GovernancePlugin plugin) {
    return new PluginCandidate(plugin.getClass(), () -> plugin);
  }
}
