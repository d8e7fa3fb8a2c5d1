package org.grassroots.governance.cli.organisation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.MessageOptions;
import org.grassroots.governance.cli.Refusals;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.organisation.Organisations;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.spi.access.Actor;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command on a stored register of organisations is told. */
@SuppressWarnings("NullAway.Init") // the command line fills required options
final class StoreOptions {
  private static final Actor REGISTRAR = Actor.of("gov").with("registrar", "*");

  @Option(
      names = "--store",
      required = true,
      paramLabel = "S",
      converter = StoreSpec.Converter.class,
      description = "Where the register is: sqlite:FILE or jdbc:postgresql://HOST/DATABASE")
  private StoreSpec store;

  @Option(
      names = "--region",
      paramLabel = "PACK",
      defaultValue = "cn.town",
      description = "A shipped region pack, whose kinds and rules hold; default: ${DEFAULT-VALUE}.")
  private String region;

  @Option(
      names = "--key",
      paramLabel = "K",
      description = "What makes repeating the command harmless; default: made of the options.")
  private Optional<String> key = Optional.empty();

  @Mixin private MessageOptions messages;

  @Option(names = "--json", description = "Print JSON.")
  private boolean isJson;

  boolean isJson() {
    return isJson;
  }

  /** Opens the store; the caller closes it. */
  Governance open() {
    return messages
        .applyTo(
            Governance.builder()
                .discover(StoreOptions.class.getClassLoader())
                .region(region)
                .store(store.open()))
        .build();
  }

  Desk desk(Governance governance) {
    return governance.as(REGISTRAR);
  }

  /** Runs a command under the key of its options and prints the organisation it leaves behind. */
  int run(
      CommandLine line,
      List<?> options,
      LocalDate day,
      BiFunction<Organisations, String, Decision<Organisation>> command) {
    try (Governance governance = open()) {
      Desk desk = desk(governance);
      Decision<Organisation> decision = command.apply(desk.organisations(), key(options));
      return Refusals.accepted(decision, desk, line.getErr())
          .map(
              accepted -> {
                OrganisationView view = new OrganisationView(accepted.state(), day);
                line.getOut().println(isJson ? view.json(accepted.facts()) : view.line());
                return ExitCodes.DONE;
              })
          .orElse(ExitCodes.FINDINGS);
    }
  }

  private String key(List<?> options) {
    return key.orElseGet(
        () ->
            UUID.nameUUIDFromBytes(options.toString().getBytes(StandardCharsets.UTF_8)).toString());
  }
}
