package org.grassroots.governance.notify.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.PluginSettings;
import org.grassroots.governance.spi.plugin.SpiLevel;

/**
 * Brings the channel {@code mail}, once a host and a sender are set; without them it brings
 * nothing.
 *
 * @since 0.1
 */
@PluginInfo(id = MailPlugin.ID, spiLevel = SpiLevel.CURRENT)
public final class MailPlugin implements GovernancePlugin {
  /** The id of this plug-in. */
  public static final String ID = "governance.notify-mail";

  private Optional<MailSettings> mail = Optional.empty();

  /** A plug-in without settings. */
  public MailPlugin() {}

  @Override
  public Set<String> settingKeys() {
    return MailSettings.KEYS;
  }

  @Override
  public void configure(PluginSettings settings) {
    mail = MailSettings.read(settings);
  }

  @Override
  public List<NotificationChannel> channels() {
    return mail.<NotificationChannel>map(MailChannel::new).map(List::of).orElse(List.of());
  }
}
