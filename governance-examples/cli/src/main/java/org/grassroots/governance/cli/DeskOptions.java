package org.grassroots.governance.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.access.RoleSubtreePolicy;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.access.Actor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The options of every command that works at a desk: the store, the region, who acts and when.
 *
 * @since 0.1
 */
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class DeskOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--store",
      required = true,
      paramLabel = "S",
      converter = StoreSpec.Converter.class,
      description = "sqlite:FILE or jdbc:postgresql://HOST/DATABASE")
  private StoreSpec store;

  @Option(
      names = "--region",
      paramLabel = "R",
      defaultValue = "cn.town",
      description = "The region pack whose rules hold; ${DEFAULT-VALUE}.")
  private String region;

  @Option(
      names = "--actor",
      paramLabel = "ID",
      defaultValue = "gov",
      description = "Who acts, as the audit will say; ${DEFAULT-VALUE}.")
  private String actor;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "The role of whoever acts; default what the command usually needs.")
  private Optional<String> role = Optional.empty();

  @Option(
      names = "--at-unit",
      paramLabel = "UNIT",
      defaultValue = RoleSubtreePolicy.EVERYWHERE,
      description = "The unit where the role is held; ${DEFAULT-VALUE} for everywhere.")
  private String unit;

  @Option(
      names = "--now",
      paramLabel = "TIME",
      description = "What time it is, e.g. 2026-05-01T09:00:00Z; default the clock.")
  private Optional<Instant> now = Optional.empty();

  @Mixin private MessageOptions messages;

  @Option(names = "--json", description = "Accepted; the answer is always JSON.")
  private boolean isJson;

  /** Made by the command line. */
  public DeskOptions() {}

  /** Works at the desk of an officer; the store is closed afterwards. */
  public int work(Function<Desk, Integer> work) {
    return work("officer", work);
  }

  /** Works at the desk of whoever usually does; the store is closed afterwards. */
  public int work(String usualRole, Function<Desk, Integer> work) {
    try (Governance governance =
        messages
            .applyTo(
                Governance.builder()
                    .discover(DeskOptions.class.getClassLoader())
                    .region(region)
                    .clock(
                        now.map(time -> Clock.fixed(time, ZoneOffset.UTC))
                            .orElse(Clock.systemUTC()))
                    .store(store.open()))
            .build()) {
      Actor who = Actor.of(actor).with(role.orElse(usualRole), unit);
      return work.apply(governance.as(who).inLanguage(Gov.locale(spec)));
    }
  }

  /** Decides something at a desk, and prints the new state, or why it was refused. */
  public <T> int decide(Function<Desk, Decision<T>> command, Function<T, ?> shown) {
    return decide("officer", command, shown);
  }

  /** The same at the desk of whoever usually decides it. */
  public <T> int decide(
      String usualRole, Function<Desk, Decision<T>> command, Function<T, ?> shown) {
    return work(
        usualRole,
        desk -> {
          Decision<T> decision = command.apply(desk);
          if (decision instanceof Decision.Accepted<T> accepted) {
            out().println(shown.apply(accepted.state()));
            return ExitCodes.DONE;
          }
          ((Decision.Rejected<T>) decision).reasons().forEach(reason -> tell(desk, reason));
          return ExitCodes.FINDINGS;
        });
  }

  /** Tells why something was refused. */
  public void tell(Desk desk, Reason reason) {
    spec.commandLine().getErr().println(reason.code() + " " + desk.explain(reason));
  }

  /** Whether JSON was asked for, where there is another shape. */
  public boolean isJson() {
    return isJson;
  }

  /** Where data goes. */
  public PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
