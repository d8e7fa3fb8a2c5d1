package org.grassroots.governance.engine.plugin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.engine.access.DenyAllPolicy;
import org.grassroots.governance.engine.access.RoleSubtreePolicy;
import org.grassroots.governance.engine.assessment.StandardScoring;
import org.grassroots.governance.engine.notification.LogChannel;
import org.grassroots.governance.engine.notification.WebhookChannel;
import org.grassroots.governance.engine.notification.WebhookRules;
import org.grassroots.governance.engine.store.InMemoryStoreFactory;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.PluginSettings;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Ranker;
import org.grassroots.governance.spi.scoring.Weighting;
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

  private WebhookRules webhook = WebhookRules.CLOSED;
  private RoleSubtreePolicy roles = new RoleSubtreePolicy(Map.of());

  /** A plug-in without settings: the webhook posts nowhere, no role may do anything. */
  public StandardPlugin() {}

  @Override
  public Set<String> settingKeys() {
    return StandardSettings.KEYS;
  }

  @Override
  public void configure(PluginSettings settings) {
    webhook = StandardSettings.webhook(settings);
    roles = StandardSettings.roles(settings);
  }

  @Override
  public List<StoreFactory> stores() {
    return List.of(new InMemoryStoreFactory());
  }

  @Override
  public List<NotificationChannel> channels() {
    return List.of(new LogChannel(), new WebhookChannel(webhook, Clock.systemUTC()));
  }

  @Override
  public List<Normaliser> normalisers() {
    return StandardScoring.normalisers();
  }

  @Override
  public List<Weighting> weightings() {
    return StandardScoring.weightings();
  }

  @Override
  public List<Aggregator> aggregators() {
    return StandardScoring.aggregators();
  }

  @Override
  public List<Ranker> rankers() {
    return StandardScoring.rankers();
  }

  @Override
  public List<Grader> graders() {
    return StandardScoring.graders();
  }

  @Override
  public List<AccessPolicy> accessPolicies() {
    return List.of(new DenyAllPolicy(), roles);
  }
}
