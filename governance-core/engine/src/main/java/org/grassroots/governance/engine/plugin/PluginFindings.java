package org.grassroots.governance.engine.plugin;

import java.util.List;
import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * What a source found.
 *
 * @param candidates classes that could be named, none initialised yet
 * @param failures entries that could not even be named
 * @since 0.1
 */
public record PluginFindings(List<PluginCandidate> candidates, List<PluginFailure> failures) {
  /** Copies both. */
  public PluginFindings {
    candidates = List.copyOf(candidates);
    failures = List.copyOf(failures);
  }
}
