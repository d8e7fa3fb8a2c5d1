package org.grassroots.governance.engine.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * Contributions of different plug-ins with one name at one port. The plug-in that comes later in
 * the declared order is refused as a whole; in strict mode that refuses the start.
 *
 * @param unclashed the plug-ins that stay
 * @param failures one for each clash, naming both plug-ins
 */
record NameClashes(List<LoadedPlugin> unclashed, List<PluginFailure> failures) {

  /** {@code plugins} in the declared order. */
  static NameClashes among(List<LoadedPlugin> plugins) {
    Map<String, Origin> taken = new HashMap<>();
    List<LoadedPlugin> unclashed = new ArrayList<>();
    List<PluginFailure> failures = new ArrayList<>();
    for (LoadedPlugin plugin : plugins) {
      List<PluginFailure> clashes = clashes(plugin, taken);
      failures.addAll(clashes);
      if (clashes.isEmpty()) {
        plugin.entries().forEach(entry -> taken.put(key(entry), plugin.plugin().origin()));
        unclashed.add(plugin);
      }
    }
    return new NameClashes(List.copyOf(unclashed), List.copyOf(failures));
  }

  private static List<PluginFailure> clashes(LoadedPlugin plugin, Map<String, Origin> taken) {
    List<PluginFailure> clashes = new ArrayList<>();
    for (LoadedPlugin.Entry<?> entry : plugin.entries()) {
      Origin other = taken.get(key(entry));
      if (other != null) {
        clashes.add(clash(plugin, entry, other));
      }
    }
    return clashes;
  }

  private static PluginFailure clash(
      LoadedPlugin plugin, LoadedPlugin.Entry<?> entry, Origin other) {
    return LoadFaults.duplicateContribution(
        plugin.plugin().origin().at(entry.port().name(), "id"), entry.id(), other);
  }

  private static String key(LoadedPlugin.Entry<?> entry) {
    return entry.port().name() + " " + entry.id();
  }
}
