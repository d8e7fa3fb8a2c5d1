package org.grassroots.governance.region.cn;

import java.util.List;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.spi.region.ResourcePack;
import org.grassroots.governance.spi.scoring.Grader;

/**
 * The region packs {@code cn} and {@code cn.town}; and the grader {@code red-black-list}.
 *
 * @since 0.1
 */
@PluginInfo(id = "governance.region-cn", spiLevel = SpiLevel.CURRENT)
public final class RegionCnPlugin implements GovernancePlugin {

  private static final List<String> NATIONAL =
      List.of(
          "calendar.yaml",
          "categories.yaml",
          "levels.yaml",
          "messages.yaml",
          "notifications.yaml",
          "organisations.yaml",
          "roles.yaml",
          "schemes/county-departments.yaml",
          "schemes/county-townships.yaml",
          "schemes/grid-manager.yaml",
          "schemes/hecun-grid.yaml",
          "schemes/jinhua-urban.yaml",
          "schemes/party-community.yaml",
          "schemes/street-routine.yaml",
          "schemes/three-rates.yaml",
          "schemes/urban-department.yaml",
          "schemes/urban-dispatcher.yaml",
          "schemes/urban-operator.yaml",
          "schemes/urban-region-1.yaml",
          "schemes/urban-region-2.yaml",
          "schemes/urban-shift-leader.yaml",
          "schemes/urban-supervisor.yaml");

  /** For the service loader. */
  public RegionCnPlugin() {}

  @Override
  public List<Grader> graders() {
    return List.of(new RedBlackList());
  }

  @Override
  public List<RegionPack> regionPacks() {
    return List.of(
        ResourcePack.of(
            "cn", NATIONAL, path -> RegionCnPlugin.class.getResourceAsStream("national/" + path)),
        ResourcePack.of(
                "cn.town",
                List.of(
                    "dispute.yaml",
                    "duties.yaml",
                    "grid-event.yaml",
                    "hazard.yaml",
                    "messages.yaml",
                    "needs.yaml",
                    "notifications.yaml",
                    "rectification.yaml",
                    "request-12345.yaml",
                    "resolution-follow-up.yaml",
                    "schemes.yaml",
                    "schemes/town-service.yaml",
                    "supervision-report.yaml",
                    "unit-problem.yaml"),
                path -> RegionCnPlugin.class.getResourceAsStream("town/" + path))
            .under("cn"));
  }
}
