package org.grassroots.governance.spi.plugin;

import org.grassroots.governance.model.shared.GovernanceException;
import org.jspecify.annotations.Nullable;

/**
 * A plug-in could not be loaded or broke its promise in a call ({@code GOV-SPI-…}). State is
 * unchanged.
 *
 * @since 0.1
 */
public final class PluginFailure extends GovernanceException {
  private static final long serialVersionUID = 1L;

  private final transient Offender offender;

  /**
   * Who failed, where.
   *
   * @param pluginId the id, or "unknown" where it could not be read
   * @param className the plug-in's class, or what the service file names
   * @param jar the file it was loaded from, or "unknown"
   * @param port the port, e.g. {@code scoring.Aggregator}, or "plugin" while loading
   * @param method the method that was called, or "load"
   */
  public record Offender(
      String pluginId, String className, String jar, String port, String method) {}

  /** Names the offender in front of what happened; {@code advice} starts with "Maybe". */
  public PluginFailure(
      String code, Offender offender, String what, String advice, @Nullable Throwable cause) {
    super(
        code,
        "Plug-in '%s' (%s, %s) at %s.%s: %s %s"
            .formatted(
                offender.pluginId,
                offender.className,
                offender.jar,
                offender.port,
                offender.method,
                what,
                advice),
        cause);
    this.offender = offender;
  }

  /** Who failed, where. */
  public Offender offender() {
    return offender;
  }
}
