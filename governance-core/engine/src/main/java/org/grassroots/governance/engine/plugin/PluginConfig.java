package org.grassroots.governance.engine.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.spi.plugin.GovernancePlugin;

/**
 * What the host wants of plug-ins: plain data but for the sources and the plug-ins made in code, so
 * that properties, YAML or a command line translate to it.
 *
 * @param sources where to look; empty switches discovery off
 * @param plugins made by the host
 * @param excluded ids, or class names for plug-ins whose id cannot be read
 * @param preferred id to the class that wins where several classes have this id
 * @param order ids that come first, in this order
 * @param settings all settings, each key {@code <plug-in id>.<key of the plug-in>}
 * @param isLenient whether failures are only reported instead of refusing the start
 * @param budgets time limits of calls
 * @since 0.1
 */
public record PluginConfig(
    List<PluginSource> sources,
    List<GovernancePlugin> plugins,
    Set<String> excluded,
    Map<String, String> preferred,
    List<String> order,
    Map<String, String> settings,
    boolean isLenient,
    CallBudgets budgets) {

  /** Copies everything; sets and maps come out sorted. */
  public PluginConfig {
    sources = List.copyOf(sources);
    plugins = List.copyOf(plugins);
    excluded = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
    preferred = Ordered.copyOf(preferred);
    order = List.copyOf(order);
    settings = Ordered.copyOf(settings);
  }

  /** Strict, nothing discovered, only the engine's own plug-in. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects a configuration; whatever is wrong with it is reported by {@link PluginLoader}. */
  public static final class Builder {
    private final List<PluginSource> sources = new ArrayList<>();
    private final List<GovernancePlugin> plugins = new ArrayList<>();
    private final Set<String> excluded = new TreeSet<>();
    private final SortedMap<String, String> preferred = new TreeMap<>();
    private final List<String> order = new ArrayList<>();
    private final SortedMap<String, String> settings = new TreeMap<>();
    private boolean isLenient;
    private CallBudgets budgets = CallBudgets.DEFAULT;

    private Builder() {}

    /** Looks there too; the same class found twice counts once. */
    public Builder discover(PluginSource source) {
      sources.add(source);
      return this;
    }

    /** Adds a plug-in made by the host; no setting is handed to it but by {@link #setting}. */
    public Builder plugin(GovernancePlugin plugin) {
      plugins.add(plugin);
      return this;
    }

    /** Leaves a plug-in out, by id or by class name; its code never runs. */
    public Builder exclude(String idOrClassName) {
      excluded.add(idOrClassName);
      return this;
    }

    /** Says which class wins where several have this id. */
    public Builder prefer(String id, Class<? extends GovernancePlugin> winner) {
      return prefer(id, winner.getName());
    }

    /** Says by name which class wins where several have this id. */
    public Builder prefer(String id, String winnerClassName) {
      preferred.put(id, winnerClassName);
      return this;
    }

    /** These come first, in this order; the others follow by their own order, then by id. */
    public Builder order(String... ids) {
      order.addAll(List.of(ids));
      return this;
    }

    /** Sets one key of one plug-in. */
    public Builder setting(String pluginId, String key, String value) {
      settings.put(pluginId + "." + key, value);
      return this;
    }

    /** Sets many, each key already prefixed by the id of its plug-in. */
    public Builder settings(Map<String, String> prefixed) {
      settings.putAll(prefixed);
      return this;
    }

    /** Any failure refuses the start; this is the default. */
    public Builder strict() {
      isLenient = false;
      return this;
    }

    /** Failures are kept in the report; what works is used. */
    public Builder lenient() {
      isLenient = true;
      return this;
    }

    /** Sets the time limits of calls. */
    public Builder budgets(CallBudgets limits) {
      budgets = limits;
      return this;
    }

    /** Freezes it. */
    public PluginConfig build() {
      return new PluginConfig(
          sources, plugins, excluded, preferred, order, settings, isLenient, budgets);
    }
  }
}
