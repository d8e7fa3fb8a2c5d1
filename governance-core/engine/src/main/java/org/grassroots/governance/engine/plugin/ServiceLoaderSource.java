package org.grassroots.governance.engine.plugin;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * Walks a {@link ServiceLoader} so that one bad entry hides no other.
 *
 * <p>Both {@code hasNext} and {@code next} may throw, and not only {@link
 * ServiceConfigurationError}: a plug-in whose superclass is missing throws {@link
 * NoClassDefFoundError} out of {@code hasNext}. Walking on afterwards is what the JDK allows; the
 * bound is for a loader that fails for ever.
 */
final class ServiceLoaderSource implements PluginSource {
  private static final int MAX_ERRORS = 100;

  private final Supplier<ServiceLoader<GovernancePlugin>> services;
  private final ServiceFiles files;

  ServiceLoaderSource(Supplier<ServiceLoader<GovernancePlugin>> services, ServiceFiles files) {
    this.services = services;
    this.files = files;
  }

  @Override
  public PluginFindings find() {
    List<PluginCandidate> candidates = new ArrayList<>();
    List<Error> errors = new ArrayList<>();
    var entries = services.get().stream().iterator();
    while (errors.size() < MAX_ERRORS && step(entries, candidates, errors)) {
      // each step either finds, fails or ends
    }
    return new PluginFindings(candidates, explained(errors));
  }

  private static boolean step(
      Iterator<ServiceLoader.Provider<GovernancePlugin>> entries,
      List<PluginCandidate> candidates,
      List<Error> errors) {
    try {
      if (!entries.hasNext()) {
        return false;
      }
      ServiceLoader.Provider<GovernancePlugin> entry = entries.next();
      candidates.add(new PluginCandidate(entry.type(), entry::get));
    } catch (ServiceConfigurationError | LinkageError error) {
      errors.add(error);
    }
    return true;
  }

  private List<PluginFailure> explained(List<Error> errors) {
    if (errors.isEmpty()) {
      return List.of();
    }
    List<PluginFailure> failures = new ArrayList<>(new LookupErrors(files).explain(errors));
    if (errors.size() == MAX_ERRORS) {
      failures.add(LoadFaults.tooManyErrors(MAX_ERRORS));
    }
    return failures;
  }
}
