package org.grassroots.governance.host.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.PluginSettings;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.junit.jupiter.api.Test;

/** The plug-in of the plug-in guide, loaded. */
class PluginGuideTest {

  // region plugin
  @PluginInfo(id = "acme.pager", spiLevel = SpiLevel.CURRENT)
  public static final class PagerPlugin implements GovernancePlugin {
    private String prefix = "";

    @Override
    public Set<String> settingKeys() {
      return Set.of("prefix");
    }

    @Override
    public void configure(PluginSettings settings) {
      prefix = settings.value("prefix").orElse("");
    }

    @Override
    public List<NotificationChannel> channels() {
      return List.of(new PagerChannel(prefix));
    }
  }

  // endregion

  // region channel
  record PagerChannel(String prefix) implements NotificationChannel {
    @Override
    public String id() {
      return "pager";
    }

    @Override
    public Delivery deliver(Message message) {
      String reference = prefix + message.key();
      return message.recipient().isBlank()
          ? new Delivery.Rejected("A pager needs a number.")
          : new Delivery.Delivered(reference);
    }
  }

  // endregion

  @Test
  void the_plug_in_of_the_guide_is_loaded_and_used() {
    // region host
    try (Governance governance =
        Governance.builder()
            .plugin(new PagerPlugin())
            .setting("acme.pager", "prefix", "town-")
            .notifications(NotificationRules.to("pager"))
            .build()) {
      // endregion
      assertThat(governance.pluginReport().loaded())
          .anySatisfy(plugin -> assertThat(plugin.id()).isEqualTo("acme.pager"));
    }
  }
}
