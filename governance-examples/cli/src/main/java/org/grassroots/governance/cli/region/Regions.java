package org.grassroots.governance.cli.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.engine.assessment.PluginMethods;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.engine.region.RegionLoader;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.region.RegionPack;

/**
 * Reads the region a command line names: a shipped pack, or a folder with {@code .yaml} files.
 *
 * @since 0.1
 */
public final class Regions {
  private Regions() {}

  /**
   * Reads a pack with its ancestors.
   *
   * @param pack the id of a shipped pack, or a folder
   * @param parent the pack a folder inherits from
   * @throws InvalidInput with every fault
   */
  public static Region load(String pack, Optional<String> parent) {
    PluginConfig config =
        PluginConfig.builder()
            .discover(PluginSource.serviceLoader(Regions.class.getClassLoader()))
            .build();
    try (Plugins plugins = PluginLoader.load(config)) {
      Map<String, RegionPack> packs = new TreeMap<>(plugins.regionPacks().byId());
      String id = pack;
      if (Files.isDirectory(Path.of(pack))) {
        RegionPack local = new FolderPack(Path.of(pack), parent);
        packs.put(local.id(), local);
        id = local.id();
      }
      return new RegionLoader(packs, new PluginMethods(plugins)).load(id);
    }
  }
}
