package org.grassroots.governance.cli.notify;

import java.time.Clock;
import java.util.Locale;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.spi.access.Actor;
import picocli.CommandLine.Option;

/** Where the outbox is. */
@SuppressWarnings("NullAway.Init") // the command line fills options
final class OutboxOptions {
  /** As whom the command acts. */
  private static final String OPERATOR = "gov";

  @Option(
      names = "--store",
      required = true,
      paramLabel = "S",
      converter = StoreSpec.Converter.class,
      description = "sqlite:FILE or jdbc:postgresql://HOST/DATABASE")
  StoreSpec store;

  @Option(names = "--json", description = "Print JSON on standard output.")
  boolean isJson;

  Governance open() {
    return Governance.builder().store(store.open()).build();
  }

  static Call call(String purpose) {
    return new Call(Actor.of(OPERATOR), purpose, Clock.systemUTC(), Locale.ENGLISH);
  }
}
