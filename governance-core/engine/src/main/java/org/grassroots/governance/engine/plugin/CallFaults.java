package org.grassroots.governance.engine.plugin;

import java.time.Duration;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.grassroots.governance.spi.plugin.PluginFailure.Offender;
import org.jspecify.annotations.Nullable;

/** The failures of a call, one code a case. */
final class CallFaults {
  private CallFaults() {}

  static PluginFailure threw(Offender offender, RuntimeException cause) {
    return failure(
        "GOV-SPI-021",
        offender,
        "threw " + cause + ".",
        "Maybe it does not expect this input: see the cause and tell its vendor.",
        cause);
  }

  static PluginFailure notLinked(Offender offender, LinkageError cause) {
    return failure(
        "GOV-SPI-022",
        offender,
        "could not be linked: " + cause + ".",
        "Maybe a jar it needs is missing or has another version.",
        cause);
  }

  static PluginFailure nullResult(Offender offender) {
    return failure(
        "GOV-SPI-023",
        offender,
        "returned null.",
        "Maybe a case is not handled: run the contract kit on it.",
        null);
  }

  static PluginFailure lawBroken(Offender offender, String broken) {
    return failure(
        "GOV-SPI-024",
        offender,
        "returned a result that breaks a rule of the port: " + broken + ".",
        "Maybe the contract kit finds the case: run it on this plug-in.",
        null);
  }

  static PluginFailure overran(Offender offender, Duration budget, Throwable cause) {
    return failure(
        "GOV-SPI-025",
        offender,
        "did not return within " + budget + "; it was interrupted and is called no more.",
        "Maybe what it waits for is away; a larger budget is set by CallBudgets.",
        cause);
  }

  static PluginFailure quarantined(Offender offender) {
    return failure(
        "GOV-SPI-026",
        offender,
        "is in quarantine since an earlier call overran its budget.",
        "Maybe start again once the cause is cured.",
        null);
  }

  static PluginFailure allStuck(Offender offender, int threads, @Nullable Throwable cause) {
    return failure(
        "GOV-SPI-027",
        offender,
        "is not called: all " + threads + " threads of the plug-in are stuck in earlier calls.",
        "Maybe the plug-in ignores interrupts: tell its vendor, and start the process again.",
        cause);
  }

  static PluginFailure interrupted(Offender offender, Throwable cause) {
    return failure(
        "GOV-SPI-028",
        offender,
        "was given up because the calling thread was interrupted.",
        "Maybe the host is shutting down.",
        cause);
  }

  static PluginFailure closed(Offender offender, Throwable cause) {
    return failure(
        "GOV-SPI-029",
        offender,
        "is not called: the plug-ins were closed.",
        "Maybe the Governance that owns them was closed.",
        cause);
  }

  private static PluginFailure failure(
      String code, Offender offender, String what, String advice, @Nullable Throwable cause) {
    return new PluginFailure(code, offender, what, advice, cause);
  }
}
