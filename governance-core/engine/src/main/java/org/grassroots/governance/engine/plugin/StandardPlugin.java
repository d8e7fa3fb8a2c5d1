package org.grassroots.governance.engine.plugin;

import java.util.List;
import org.grassroots.governance.engine.store.InMemoryStoreFactory;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.spi.store.StoreFactory;

/**
 * What the engine brings itself, through the same registry as everything else. Always there, first
 * in order, and left out by {@code exclude("governance.standard")}.
 *
 * @since 0.1
 */
@PluginInfo(id = StandardPlugin.ID, spiLevel = SpiLevel.CURRENT, order = Integer.MIN_VALUE)
public final class StandardPlugin implements GovernancePlugin {
  /** The id of this plug-in. */
  public static final String ID = "governance.standard";

  /** A plug-in with default settings. */
  public StandardPlugin() {}

  @Override
  public List<StoreFactory> stores() {
    return List.of(new InMemoryStoreFactory());
  }
}
