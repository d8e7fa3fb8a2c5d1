package org.grassroots.governance.engine.plugin;

import java.util.function.Supplier;
import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * One call of plug-in code: what to run and what its result must obey.
 *
 * <p>Null is refused, the law checked, and what the plug-in throws is wrapped, but for the error
 * its port allows. An {@link Error} that is no {@link LinkageError} passes: it is about the virtual
 * machine, not about the plug-in.
 */
record Call<T>(CallSite site, String method, Supplier<T> body, Law<T> law) {

  /** Runs plug-in code only; throws what it throws. */
  Answer<T> run() {
    T result = body.get();
    String broken = result == null ? "" : law.brokenBy(result).orElse("");
    return new Answer<>(result, broken);
  }

  /** The result, if it is one. */
  T checked(Answer<T> answer) {
    T result = answer.result();
    if (result == null) {
      throw CallFaults.nullResult(offender());
    }
    if (!answer.broken().isEmpty()) {
      throw CallFaults.lawBroken(offender(), answer.broken());
    }
    return result;
  }

  RuntimeException wrapped(RuntimeException error) {
    return site.port().expected().isInstance(error) ? error : CallFaults.threw(offender(), error);
  }

  PluginFailure wrapped(LinkageError error) {
    return CallFaults.notLinked(offender(), error);
  }

  PluginFailure.Offender offender() {
    return site.offender(method);
  }

  /** What came back and how it breaks the law, computed where the plug-in's code may run. */
  record Answer<T>(@org.jspecify.annotations.Nullable T result, String broken) {}
}
