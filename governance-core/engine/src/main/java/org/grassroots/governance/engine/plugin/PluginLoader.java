package org.grassroots.governance.engine.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads plug-ins in a fixed sequence: find, read identities, leave out what is excluded, judge,
 * settle equal ids, order, then and only then make, configure and ask.
 *
 * @since 0.1
 */
public final class PluginLoader {
  private static final Logger LOG = LoggerFactory.getLogger(PluginLoader.class);

  private final PluginConfig config;
  private final List<PluginFailure> failures = new ArrayList<>();
  private final List<PluginReport.LeftOut> excluded = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();

  private PluginLoader(PluginConfig config) {
    this.config = config;
  }

  /**
   * The plug-ins of a host, the engine's own first unless the host orders otherwise.
   *
   * @throws PluginsRefused in strict mode, when anything at all is wrong; names every fault
   */
  public static Plugins load(PluginConfig config) {
    return new PluginLoader(config).load();
  }

  private Plugins load() {
    List<Identified> found = wanted(identified());
    SameIds ids = new SameIds(config.preferred());
    List<Identified> winners = ids.resolve(found.stream().filter(this::isGood).toList());
    failures.addAll(ids.failures());
    checkNames();
    List<LoadedPlugin> started = start(winners);
    NameClashes clashes = NameClashes.among(started);
    failures.addAll(clashes.failures());
    return frozen(clashes.unclashed(), ids.overridden());
  }

  private Plugins frozen(List<LoadedPlugin> loaded, List<PluginReport.Overridden> overridden) {
    failures.sort(
        Comparator.<PluginFailure, String>comparing(failure -> failure.offender().className())
            .thenComparing(failure -> failure.offender().jar())
            .thenComparing(failure -> String.valueOf(failure.getMessage())));
    PluginReport report =
        new PluginReport(
            loaded.stream().map(LoadedPlugin::report).toList(), excluded, overridden, failures);
    if (!config.isLenient() && !failures.isEmpty()) {
      throw new PluginsRefused(report);
    }
    report.toText().lines().forEach(LOG::info);
    return new Plugins(loaded, report);
  }

  private List<Identified> identified() {
    List<Identified> identified = new ArrayList<>();
    identify(PluginCandidate.of(new StandardPlugin()), true, identified);
    config.plugins().forEach(made -> identify(PluginCandidate.of(made), true, identified));
    Set<Class<?>> types = new HashSet<>();
    for (PluginSource source : config.sources()) {
      PluginFindings findings = source.find();
      findings.candidates().stream()
          .filter(candidate -> types.add(candidate.type()))
          .forEach(candidate -> identify(candidate, false, identified));
      findings.failures().forEach(this::failed);
    }
    return identified;
  }

  private void identify(PluginCandidate candidate, boolean isMade, List<Identified> identified) {
    try {
      identified.add(Identities.read(candidate, isMade));
    } catch (PluginFailure failure) {
      failed(failure);
    }
  }

  /** What has no readable id may be left out by its class. */
  private void failed(PluginFailure failure) {
    PluginFailure.Offender offender = failure.offender();
    if (isExcluded(offender.pluginId(), offender.className())) {
      excluded.add(
          new PluginReport.LeftOut(offender.pluginId(), offender.className(), offender.jar()));
    } else {
      failures.add(failure);
    }
  }

  private List<Identified> wanted(List<Identified> found) {
    found.forEach(plugin -> seen.add(plugin.id()));
    return found.stream().filter(plugin -> !isExcluded(plugin)).toList();
  }

  private boolean isExcluded(Identified plugin) {
    boolean isExcluded = isExcluded(plugin.id(), plugin.className());
    if (isExcluded) {
      excluded.add(
          new PluginReport.LeftOut(plugin.id(), plugin.className(), plugin.origin().jar()));
    }
    return isExcluded;
  }

  private boolean isExcluded(String id, String className) {
    boolean isExcluded = config.excluded().contains(id) || config.excluded().contains(className);
    if (isExcluded) {
      seen.add(id);
      seen.add(className);
    }
    return isExcluded;
  }

  private boolean isGood(Identified plugin) {
    List<PluginFailure> faults = Identities.judge(plugin);
    failures.addAll(faults);
    return faults.isEmpty();
  }

  /** A name the host mistyped must not pass in silence. */
  private void checkNames() {
    unknown("exclude", config.excluded());
    unknown("prefer", config.preferred().keySet());
    unknown("order", config.order());
    unknown("settings", settings().strays());
  }

  private void unknown(String wish, Collection<String> names) {
    names.stream()
        .filter(name -> !seen.contains(name))
        .forEach(name -> failures.add(LoadFaults.unknownName(wish, name, seen)));
  }

  private Settings settings() {
    return new Settings(config.settings(), seen);
  }

  private List<LoadedPlugin> start(List<Identified> winners) {
    return winners.stream()
        .sorted(LoadOrder.of(config.order()))
        .map(this::start)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<LoadedPlugin> start(Identified plugin) {
    PluginStart start = new PluginStart(plugin, settings().of(plugin.id()), config.budgets());
    Optional<LoadedPlugin> started = start.start();
    failures.addAll(start.failures());
    return started;
  }
}
