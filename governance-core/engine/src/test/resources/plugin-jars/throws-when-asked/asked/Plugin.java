package asked;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "acme.asked", spiLevel = SpiLevel.CURRENT)
public final class Plugin implements GovernancePlugin {
  @Override
  public List<Weighting> weightings() {
    throw new UnsupportedOperationException("later");
  }
}
