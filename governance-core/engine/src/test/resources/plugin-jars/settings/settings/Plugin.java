package settings;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "acme.settings", spiLevel = SpiLevel.CURRENT)
public final class Plugin implements GovernancePlugin {
  private String colour = "none";

  @Override
  public Set<String> settingKeys() {
    return Set.of("colour", "size");
  }

  @Override
  public void configure(PluginSettings settings) {
    colour = settings.value("colour").orElse("none");
    settings.value("size").ifPresent(Integer::parseInt);
  }

  @Override
  public List<NotificationChannel> channels() {
    return List.of(new Channel("paint-" + colour));
  }

  record Channel(String id) implements NotificationChannel {
    @Override
    public Delivery deliver(Message message) {
      return new Delivery.Delivered(message.key());
    }
  }
}
