package org.grassroots.governance.engine.plugin;

import java.util.Map;
import java.util.function.Supplier;
import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * Where the calls of one contribution pass the boundary.
 *
 * @param calls the boundary of the plug-in
 * @param port the port
 * @param id the contribution
 */
record CallSite(PluginCalls calls, Port<?> port, String id) {

  /** Calls under the budget of the port, on the caller's thread where it has none. */
  <T> T call(String method, Supplier<T> body, Law<T> law) {
    return calls.call(new Call<>(this, method, body, law));
  }

  /** Calls on the caller's thread, for constants that are read once while loading. */
  <T> T constant(String method, Supplier<T> body) {
    return constant(method, body, Law.none());
  }

  /** The same with a rule. */
  <T> T constant(String method, Supplier<T> body, Law<T> law) {
    return calls.here(new Call<>(this, method, body, law));
  }

  Map<String, String> settings() {
    return calls.settings();
  }

  PluginFailure.Offender offender(String method) {
    return calls.origin().at(port.name() + "[" + id + "]", method);
  }
}
