package org.grassroots.governance.cli.matters;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.grassroots.governance.cli.MessageOptions;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.spi.access.Actor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where matters are kept, who acts, and when. */
@SuppressWarnings("NullAway.Init") // the command line fills required options
final class MatterOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--store",
      paramLabel = "STORE",
      required = true,
      converter = StoreSpec.Converter.class,
      description = "sqlite:FILE or jdbc:postgresql://HOST/DATABASE.")
  private StoreSpec store;

  @Option(
      names = "--region",
      paramLabel = "PACK",
      defaultValue = "cn.town",
      description = "The region whose kinds, calendar and roles hold; default: ${DEFAULT-VALUE}.")
  private String region;

  @Option(
      names = "--actor",
      paramLabel = "ID",
      defaultValue = "gov",
      description = "Who acts; default: ${DEFAULT-VALUE}.")
  private String actor;

  @Option(
      names = "--role",
      paramLabel = "ROLE@UNIT",
      description = "A role the actor holds at a unit; may be repeated.")
  private List<String> roles = List.of();

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      description = "When it happens, such as 2026-03-02T01:00:00Z; default: now.")
  private Optional<Instant> at = Optional.empty();

  @Mixin private MessageOptions messages;

  @Option(names = "--json", description = "Print JSON alone.")
  private boolean isJson;

  Governance open() {
    return messages
        .applyTo(
            Governance.builder()
                .discover(MatterOptions.class.getClassLoader())
                .store(store.open())
                .region(region)
                .clock(at.map(now -> Clock.fixed(now, ZoneOffset.UTC)).orElseGet(Clock::systemUTC)))
        .build();
  }

  Desk desk(Governance governance, Locale locale) {
    Actor who = Actor.of(actor);
    for (String held : roles) {
      int split = held.indexOf('@');
      if (split < 1 || split == held.length() - 1) {
        throw new ParameterException(
            command.commandLine(), "'" + held + "' is no role at a unit: ROLE@UNIT");
      }
      who = who.with(held.substring(0, split), held.substring(split + 1));
    }
    return governance.as(who).inLanguage(locale);
  }

  boolean isJson() {
    return isJson;
  }
}
