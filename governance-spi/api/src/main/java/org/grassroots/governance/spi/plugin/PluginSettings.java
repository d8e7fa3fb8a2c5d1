package org.grassroots.governance.spi.plugin;

import java.util.Map;
import java.util.Optional;

/**
 * The settings of one plug-in: only its own keys, already without the plug-in's id as prefix, and
 * every key one that it declared.
 *
 * @param values key to value; may be empty
 * @since 0.1
 */
public record PluginSettings(Map<String, String> values) {
  /** Copies the values. */
  public PluginSettings {
    values = Map.copyOf(values);
  }

  /** The value of a key, if the host set it. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
