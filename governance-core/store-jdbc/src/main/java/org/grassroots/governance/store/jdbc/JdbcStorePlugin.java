package org.grassroots.governance.store.jdbc;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.spi.store.StoreFactory;

/**
 * Brings the stores {@code sqlite:FILE} and {@code jdbc:postgresql://…}. Setting {@code schema}:
 * the schema of the tables on PostgreSQL, {@value JdbcStores#DEFAULT_SCHEMA} if not set.
 *
 * @since 0.1
 */
@PluginInfo(id = "governance.store-jdbc", spiLevel = SpiLevel.CURRENT)
public final class JdbcStorePlugin implements GovernancePlugin {

  /** A plug-in; it has no state. */
  public JdbcStorePlugin() {}

  @Override
  public Set<String> settingKeys() {
    return Set.of(JdbcStoreFactory.SCHEMA);
  }

  @Override
  public List<StoreFactory> stores() {
    return List.of(new JdbcStoreFactory());
  }
}
