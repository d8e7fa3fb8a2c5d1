package org.grassroots.governance.engine.plugin;

import java.net.URL;
import java.security.CodeSource;
import java.util.Optional;
import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * Where a plug-in comes from, as far as it is known.
 *
 * @param id the plug-in's id, or {@link #UNKNOWN} before it could be read
 * @param className its class, or what the service file names
 * @param location where it was loaded from, in full, or {@link #UNKNOWN}
 */
record Origin(String id, String className, String location) {
  static final String UNKNOWN = "unknown";

  static Origin of(Class<?> type) {
    return new Origin(UNKNOWN, type.getName(), locationOf(type));
  }

  Origin withId(String read) {
    return new Origin(read, className, location);
  }

  /** The file name of a jar; a folder in full, since {@code classes} would say nothing. */
  String jar() {
    String plain = location.replaceFirst("^(jrt|file):/*", "/");
    boolean isFile = !plain.endsWith("/") && plain.contains("/");
    return isFile ? plain.substring(plain.lastIndexOf('/') + 1) : plain;
  }

  PluginFailure.Offender at(String port, String method) {
    return new PluginFailure.Offender(id, className, jar(), port, method);
  }

  /** While nothing was called yet. */
  PluginFailure.Offender loading() {
    return at("plugin", "load");
  }

  @Override
  public String toString() {
    return className + " (" + jar() + ")";
  }

  private static String locationOf(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .map(URL::toString)
        .orElse(UNKNOWN);
  }
}
