package org.grassroots.governance.spi.plugin;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Ranker;
import org.grassroots.governance.spi.scoring.Weighting;
import org.grassroots.governance.spi.store.StoreFactory;

/**
 * What a plug-in contributes. Every method answers "nothing" by default, so a plug-in overrides
 * only what it brings.
 *
 * <p>The engine makes one instance, calls {@link #configure} once and then each contribution once,
 * on the thread that builds the {@code Governance}. P1 the class is public, has a public
 * constructor without parameters and carries {@link PluginInfo} · P2 no method returns null or a
 * list with null · P3 ids of contributions of one port differ · P4 making the instance and asking
 * for the contributions has no side effect outside the plug-in.
 *
 * @since 0.1
 */
public interface GovernancePlugin {

  /** The keys this plug-in understands; any other key set for it is an error. */
  default Set<String> settingKeys() {
    return Set.of();
  }

  /**
   * Hands over the settings, before any contribution is asked for; throwing refuses the plug-in.
   */
  default void configure(PluginSettings settings) {}

  /** Stores that can be opened by location. */
  default List<StoreFactory> stores() {
    return List.of();
  }

  /** Ways to deliver messages. */
  default List<NotificationChannel> channels() {
    return List.of();
  }

  /** Ways to bring an indicator onto a common scale. */
  default List<Normaliser> normalisers() {
    return List.of();
  }

  /** Ways to weigh the children of a node. */
  default List<Weighting> weightings() {
    return List.of();
  }

  /** Ways to join the children of a node. */
  default List<Aggregator> aggregators() {
    return List.of();
  }

  /** Ways to compare whole units. */
  default List<Ranker> rankers() {
    return List.of();
  }

  /** Ways to turn scores into bands. */
  default List<Grader> graders() {
    return List.of();
  }

  /** Regional data. */
  default List<RegionPack> regionPacks() {
    return List.of();
  }

  /** Access policies; the host chooses one by id. */
  default List<AccessPolicy> accessPolicies() {
    return List.of();
  }
}
