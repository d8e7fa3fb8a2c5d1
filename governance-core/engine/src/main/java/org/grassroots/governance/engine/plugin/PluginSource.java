package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.ServiceLoader;
import org.grassroots.governance.spi.plugin.GovernancePlugin;

/**
 * Where plug-ins are looked for. The host always says so; nothing is guessed, least of all the
 * context class loader.
 *
 * <p>Hosts with a loader of their own implement this; called once for each {@link
 * PluginLoader#load}, on that thread. It must not run code of plug-ins: classes are named, not
 * initialised.
 *
 * @since 0.1
 */
public interface PluginSource {

  /** Looks once; the order of the findings has no meaning. Never throws for a bad plug-in. */
  PluginFindings find();

  /**
   * Service files and named modules that a class loader sees. Isolation of plug-ins from each other
   * is the host's business: hand over the loader you want.
   */
  static PluginSource serviceLoader(ClassLoader loader) {
    return new ServiceLoaderSource(
        () -> ServiceLoader.load(GovernancePlugin.class, loader), ServiceFiles.of(loader));
  }

  /** The modules of a layer and its parents; sees no class path. */
  static PluginSource serviceLoader(ModuleLayer layer) {
    return new ServiceLoaderSource(
        () -> ServiceLoader.load(layer, GovernancePlugin.class), ServiceFiles.of(layer));
  }

  /** Nothing: discovery is off, only plug-ins handed over in code are used. */
  static PluginSource none() {
    return () -> new PluginFindings(List.of(), List.of());
  }
}
