package org.grassroots.governance.cli;

import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.GovernanceBuilder;
import org.grassroots.governance.engine.notification.NotificationRules;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Whether a command leaves messages, and the settings of the plug-ins that send them.
 *
 * @since 0.1
 */
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MessageOptions {
  /** Stands for the channels that the region names. */
  private static final String BY_REGION = "region";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--notify",
      paramLabel = "CHANNEL",
      description =
          "Leave messages in the outbox, for this channel, or 'region' for those the region names;"
              + " default: none are left.")
  private Optional<String> channel = Optional.empty();

  @Option(
      names = "--setting",
      paramLabel = "PLUGIN:KEY=VALUE",
      description = "A setting of a plug-in; may be repeated.")
  private Map<String, String> settings = Map.of();

  /** Made by the command line. */
  public MessageOptions() {}

  /** Tells a builder. */
  public GovernanceBuilder applyTo(GovernanceBuilder builder) {
    channel
        .map(id -> id.equals(BY_REGION) ? NotificationRules.byRegion() : NotificationRules.to(id))
        .ifPresent(builder::notifications);
    applySettings(builder, settings, spec);
    return builder;
  }

  /** Tells a builder the settings of plug-ins, each {@code PLUGIN:KEY=VALUE}. */
  public static void applySettings(
      GovernanceBuilder builder, Map<String, String> settings, CommandSpec spec) {
    settings.forEach(
        (name, value) -> {
          int colon = name.indexOf(':');
          if (colon < 1) {
            throw new ParameterException(
                spec.commandLine(), "--set is PLUGIN:KEY=VALUE, not " + name);
          }
          builder.setting(name.substring(0, colon), name.substring(colon + 1), value);
        });
  }
}
