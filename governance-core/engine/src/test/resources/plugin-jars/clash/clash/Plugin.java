package clash;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "zeta.clash", spiLevel = SpiLevel.CURRENT, order = 8)
public final class Plugin implements GovernancePlugin {
  @Override
  public List<NotificationChannel> channels() {
    return List.of(new Channel("zeta-chat"), new Channel("acme-chat"));
  }

  record Channel(String id) implements NotificationChannel {
    @Override
    public Delivery deliver(Message message) {
      return new Delivery.Delivered(message.key());
    }
  }
}
