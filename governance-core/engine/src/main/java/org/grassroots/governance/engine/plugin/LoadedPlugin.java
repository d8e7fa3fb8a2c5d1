package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A plug-in that was made, configured and asked.
 *
 * @param plugin its identity
 * @param calls its boundary
 * @param entries what it brings, guarded, in the order of the ports and of its lists
 */
record LoadedPlugin(Identified plugin, PluginCalls calls, List<Entry<?>> entries) {

  /** One contribution. */
  record Entry<T>(Port<T> port, String id, T guarded) {}

  PluginReport.Loaded report() {
    return new PluginReport.Loaded(
        plugin.id(),
        plugin.className(),
        plugin.origin().jar(),
        version(),
        plugin.spiLevel(),
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.port().name(),
                    Collectors.mapping(
                        Entry::id,
                        Collectors.collectingAndThen(
                            Collectors.toList(), ids -> ids.stream().sorted().toList())))));
  }

  /** For display only: absent in tests and development environments. */
  private String version() {
    Class<?> type = plugin.candidate().type();
    return Optional.ofNullable(type.getModule().getDescriptor())
        .flatMap(java.lang.module.ModuleDescriptor::rawVersion)
        .or(() -> Optional.ofNullable(type.getPackage().getImplementationVersion()))
        .orElse("");
  }
}
