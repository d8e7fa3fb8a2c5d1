package org.grassroots.governance.engine.plugin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * What all plug-ins together bring to one port, guarded, by id. Unmodifiable.
 *
 * @param <T> the port
 * @since 0.1
 */
public final class Contributions<T> {
  private final String port;
  private final Map<String, T> byId;

  Contributions(String port, Map<String, T> byId) {
    this.port = port;
    this.byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** All, in the order of their plug-ins and, within one, in the order it stated. */
  public List<T> all() {
    return List.copyOf(byId.values());
  }

  /** Id to contribution, in the order of {@link #all}. */
  public Map<String, T> byId() {
    return byId;
  }

  /** The contribution of that id, if any plug-in brings it. */
  public Optional<T> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The contribution of that id.
   *
   * @throws InvalidInput {@code GOV-SPI-030} no plug-in brings it; the message lists what there is
   */
  public T require(String id) {
    return find(id).orElseThrow(() -> new InvalidInput(unknown(id)));
  }

  private Fault unknown(String id) {
    return Fault.of(
            "GOV-SPI-030",
            port,
            "'" + id + "'",
            byId.isEmpty()
                ? "nothing, no plug-in brings any"
                : "one of " + new TreeSet<>(byId.keySet()))
        .withAdvice(
            Nearest.advice(id, byId.keySet(), "Maybe the plug-in that brings it is missing."));
  }
}
