package nullkeys;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "acme.nullkeys", spiLevel = SpiLevel.CURRENT)
public final class Plugin implements GovernancePlugin {
  @Override
  public Set<String> settingKeys() {
    return null;
  }
}
