package org.grassroots.governance.host.fatjar;

import java.sql.Driver;
import java.util.List;
import java.util.ServiceLoader;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginReport;
import org.grassroots.governance.engine.plugin.PluginSource;

/** Prints a line for each plug-in and each database driver that is found. */
public final class Main {

  private Main() {}

  /** Runs without arguments. */
  public static void main(String[] args) {
    pluginIds().forEach(id -> System.out.println("plug-in: " + id));
    drivers().forEach(name -> System.out.println("driver: " + name));
  }

  /** The ids of all plug-ins that the class loader of this class sees, in their order. */
  static List<String> pluginIds() {
    var config =
        PluginConfig.builder()
            .discover(PluginSource.serviceLoader(Main.class.getClassLoader()))
            .build();
    try (var plugins = PluginLoader.load(config)) {
      return plugins.report().loaded().stream().map(PluginReport.Loaded::id).toList();
    }
  }

  /** The names of the drivers that the class loader of this class sees, in alphabetical order. */
  static List<String> drivers() {
    return ServiceLoader.load(Driver.class, Main.class.getClassLoader()).stream()
        .map(provider -> provider.type().getName())
        .sorted()
        .toList();
  }
}
