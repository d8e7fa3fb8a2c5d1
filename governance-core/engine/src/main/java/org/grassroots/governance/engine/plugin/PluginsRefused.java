package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.stream.Collectors;
import org.grassroots.governance.model.shared.GovernanceException;
import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * Loading failed in strict mode; says everything that is wrong at once, one line each. Nothing was
 * started.
 *
 * @since 0.1
 */
public final class PluginsRefused extends GovernanceException {
  private static final long serialVersionUID = 1L;

  private final transient PluginReport report;

  /** Refuses for the failures of the report, of which there is at least one. */
  PluginsRefused(PluginReport report) {
    super(report.failed().get(0).code(), describe(report.failed()), report.failed().get(0));
    this.report = report;
    report.failed().stream().skip(1).forEach(this::addSuppressed);
  }

  /** Every failure, by class, jar and code; never empty. */
  public List<PluginFailure> failures() {
    return report.failed();
  }

  /** What was found, and what would have been loaded. */
  public PluginReport report() {
    return report;
  }

  private static String describe(List<PluginFailure> failures) {
    return failures.stream().map(PluginFailure::getMessage).collect(Collectors.joining("\n"));
  }
}
