package org.grassroots.governance.engine.plugin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.function.Supplier;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.grassroots.governance.spi.plugin.PluginSettings;

/** Makes one plug-in, configures it and asks what it brings; collects everything that is wrong. */
final class PluginStart {
  private final Identified plugin;
  private final Map<String, String> settings;
  private final PluginCalls calls;
  private final List<PluginFailure> failures = new ArrayList<>();
  private final List<LoadedPlugin.Entry<?>> entries = new ArrayList<>();

  PluginStart(Identified plugin, Map<String, String> settings, CallBudgets budgets) {
    this.plugin = plugin;
    this.settings = settings;
    this.calls = new PluginCalls(plugin, settings, budgets);
  }

  /** The plug-in; empty when {@link #failures} says why not. */
  Optional<LoadedPlugin> start() {
    try {
      GovernancePlugin instance = make();
      configure(instance);
      if (failures.isEmpty()) {
        Port.ALL.forEach(port -> collect(instance, port));
      }
    } catch (PluginFailure failure) {
      failures.add(failure);
    }
    return failures.isEmpty()
        ? Optional.of(new LoadedPlugin(plugin, calls, List.copyOf(entries)))
        : Optional.empty();
  }

  List<PluginFailure> failures() {
    return failures;
  }

  private GovernancePlugin make() {
    try {
      return plugin.candidate().maker().get();
    } catch (ServiceConfigurationError error) {
      throw notMade(error);
    } catch (RuntimeException | LinkageError error) {
      throw LoadFaults.constructor(plugin.origin(), error);
    }
  }

  /** The JDK wraps whatever the initialiser or the constructor threw. */
  private PluginFailure notMade(ServiceConfigurationError error) {
    Throwable cause = error.getCause();
    if (cause instanceof VirtualMachineError fatal) {
      throw fatal;
    }
    return cause instanceof LinkageError
        ? LoadFaults.initialiser(plugin.origin(), cause)
        : LoadFaults.constructor(plugin.origin(), cause);
  }

  private void configure(GovernancePlugin instance) {
    Set<String> declared = asked("plugin", "settingKeys", instance::settingKeys);
    Set<String> known = asked("plugin", "settingKeys", () -> Set.copyOf(declared));
    settings.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> failures.add(LoadFaults.unknownSetting(plugin.origin(), key, known)));
    if (failures.isEmpty()) {
      try {
        instance.configure(new PluginSettings(settings));
      } catch (RuntimeException | LinkageError error) {
        throw LoadFaults.settingsRefused(plugin.origin(), error);
      }
    }
  }

  /** A fault in one port must not hide those of the next. */
  private <T> void collect(GovernancePlugin instance, Port<T> port) {
    try {
      Set<String> ids = new HashSet<>();
      List<T> contributions =
          asked("plugin", port.method(), () -> Copies.of(port.ask().apply(instance)));
      for (T contribution : contributions) {
        collect(port, contribution, ids);
      }
    } catch (PluginFailure failure) {
      failures.add(failure);
    }
  }

  private <T> void collect(Port<T> port, T contribution, Set<String> ids) {
    if (contribution == null) {
      throw LoadFaults.nullContribution(plugin.origin().at("plugin", port.method()));
    }
    String id = asked(port.name(), "id", () -> port.idOf().apply(contribution));
    PluginFailure.Offender offender = plugin.origin().at(port.name(), "id");
    if (!port.ids().matcher(id).matches()) {
      throw LoadFaults.malformedContributionId(offender, id);
    }
    if (!ids.add(id)) {
      throw LoadFaults.duplicateContribution(offender, id, plugin.origin());
    }
    CallSite site = new CallSite(calls, port, id);
    entries.add(new LoadedPlugin.Entry<>(port, id, port.guard().apply(contribution, site)));
  }

  private <T> T asked(String port, String method, Supplier<T> question) {
    T answer;
    try {
      answer = question.get();
    } catch (RuntimeException | LinkageError error) {
      throw LoadFaults.threwWhenAsked(plugin.origin().at(port, method), error);
    }
    if (answer == null) {
      throw LoadFaults.nullContribution(plugin.origin().at(port, method));
    }
    return answer;
  }
}
