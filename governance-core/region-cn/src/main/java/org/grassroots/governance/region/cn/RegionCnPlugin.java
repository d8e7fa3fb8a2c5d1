package org.grassroots.governance.region.cn;

import java.util.List;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.spi.region.ResourcePack;

/**
 * The region packs {@code cn} and {@code cn.town}.
 *
 * @since 0.1
 */
@PluginInfo(id = "governance.region-cn", spiLevel = SpiLevel.CURRENT)
public final class RegionCnPlugin implements GovernancePlugin {

  /** For the service loader. */
  public RegionCnPlugin() {}

  @Override
  public List<RegionPack> regionPacks() {
    return List.of(
        ResourcePack.of(
            "cn",
            List.of(
                "calendar.yaml",
                "categories.yaml",
                "levels.yaml",
                "organisations.yaml",
                "roles.yaml"),
            path -> RegionCnPlugin.class.getResourceAsStream("national/" + path)),
        ResourcePack.of(
                "cn.town",
                List.of("grid-event.yaml", "needs.yaml", "request-12345.yaml", "schemes.yaml"),
                path -> RegionCnPlugin.class.getResourceAsStream("town/" + path))
            .under("cn"));
  }
}
