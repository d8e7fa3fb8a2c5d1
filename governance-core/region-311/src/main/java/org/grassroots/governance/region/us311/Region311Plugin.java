package org.grassroots.governance.region.us311;

import java.util.List;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.spi.region.ResourcePack;
import org.grassroots.governance.spi.scoring.Aggregator;

/**
 * The region pack {@code 311}: service requests as cities publish them; and the aggregator {@code
 * group-inequality}.
 *
 * @since 0.1
 */
@PluginInfo(id = "governance.region-311", spiLevel = SpiLevel.CURRENT)
public final class Region311Plugin implements GovernancePlugin {

  /** For the service loader. */
  public Region311Plugin() {}

  @Override
  public List<Aggregator> aggregators() {
    return List.of(new GroupInequality());
  }

  @Override
  public List<RegionPack> regionPacks() {
    return List.of(
        ResourcePack.of(
            "311",
            List.of(
                "messages.yaml",
                "needs.yaml",
                "notifications.yaml",
                "organisations.yaml",
                "request.yaml",
                "roles.yaml",
                "schemes.yaml",
                "schemes/gender-inequality.yaml"),
            Region311Plugin.class::getResourceAsStream));
  }
}
