package org.grassroots.governance.engine.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Ranker;
import org.grassroots.governance.spi.scoring.Weighting;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreFactory;

/**
 * The plug-ins of one host, frozen. Everything handed out is guarded: a call either returns a
 * checked result or throws a {@link org.grassroots.governance.spi.plugin.PluginFailure}.
 *
 * <p>Safe for threads. Belongs to one {@code Governance} and is closed with it; has no thread until
 * a notification or scoring method of a foreign plug-in is called.
 *
 * @since 0.1
 */
public final class Plugins implements AutoCloseable {
  private final List<LoadedPlugin> loaded;
  private final PluginReport report;
  private final List<PluginCalls> ofHost = new CopyOnWriteArrayList<>();

  Plugins(List<LoadedPlugin> loaded, PluginReport report) {
    this.loaded = List.copyOf(loaded);
    this.report = report;
  }

  /** What was found and what became of it. */
  public PluginReport report() {
    return report;
  }

  /** Ways to deliver messages, under the budget for notification. */
  public Contributions<NotificationChannel> channels() {
    return of(Port.CHANNELS);
  }

  /**
   * A channel that the host gave in code, behind a boundary of its own, closed with the plug-ins.
   *
   * @param budgets how long one delivery may take
   */
  public NotificationChannel guarded(NotificationChannel channel, CallBudgets budgets) {
    PluginCalls calls = new PluginCalls(channel.getClass(), budgets);
    ofHost.add(calls);
    return new GuardedChannel(channel, new CallSite(calls, Port.CHANNELS, channel.id()));
  }

  /** Ways to bring an indicator onto a common scale, under the budget for scoring. */
  public Contributions<Normaliser> normalisers() {
    return of(Port.NORMALISERS);
  }

  /** Ways to weigh children, under the budget for scoring. */
  public Contributions<Weighting> weightings() {
    return of(Port.WEIGHTINGS);
  }

  /** Ways to join children, under the budget for scoring. */
  public Contributions<Aggregator> aggregators() {
    return of(Port.AGGREGATORS);
  }

  /** Ways to compare whole units, under the budget for scoring. */
  public Contributions<Ranker> rankers() {
    return of(Port.RANKERS);
  }

  /** Ways to turn scores into bands, under the budget for scoring. */
  public Contributions<Grader> graders() {
    return of(Port.GRADERS);
  }

  /** Regional data. */
  public Contributions<RegionPack> regionPacks() {
    return of(Port.REGION_PACKS);
  }

  /** Access policies. */
  public Contributions<AccessPolicy> accessPolicies() {
    return of(Port.ACCESS_POLICIES);
  }

  /** Factories of stores, by class name. */
  public Contributions<StoreFactory> stores() {
    return of(Port.STORES);
  }

  /**
   * Opens the store at a location, e.g. {@code memory} or {@code sqlite:town.db}, with the settings
   * of the plug-in that brings it. The caller closes it.
   *
   * @throws InvalidInput {@code GOV-SPI-032} no plug-in, {@code GOV-SPI-033} several accept it
   */
  public RecordStore openStore(String location) {
    List<StoreFactory> accepting =
        stores().all().stream().filter(factory -> factory.accepts(location)).toList();
    if (accepting.isEmpty()) {
      throw InvalidInput.of(
          "GOV-SPI-032", "store", location, "one that " + stores().all() + " open");
    }
    if (accepting.size() > 1) {
      throw InvalidInput.of("GOV-SPI-033", "store", location, "one opened by one of " + accepting);
    }
    return accepting.get(0).open(location, Map.of());
  }

  /** Contributions that overran their budget and are called no more, and whether they hang on. */
  public List<Quarantined> quarantined() {
    return Stream.concat(loaded.stream().map(LoadedPlugin::calls), ofHost.stream())
        .flatMap(calls -> calls.quarantined().stream())
        .toList();
  }

  /** Interrupts running calls under a budget and refuses later ones; closing again is free. */
  @Override
  public void close() {
    loaded.forEach(plugin -> plugin.calls().close());
    ofHost.forEach(PluginCalls::close);
  }

  private <T> Contributions<T> of(Port<T> port) {
    Map<String, T> byId = new LinkedHashMap<>();
    for (LoadedPlugin plugin : loaded) {
      for (LoadedPlugin.Entry<?> entry : plugin.entries()) {
        if (entry.port().equals(port)) {
          byId.put(entry.id(), port.type().cast(entry.guarded()));
        }
      }
    }
    return new Contributions<>(port.name(), byId);
  }
}
