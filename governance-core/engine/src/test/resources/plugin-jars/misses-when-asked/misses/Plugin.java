package misses;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "acme.misses", spiLevel = SpiLevel.CURRENT)
public final class Plugin implements GovernancePlugin {
  @Override
  public List<NotificationChannel> channels() {
    return List.of(new vendor.chat.Channel());
  }
}
