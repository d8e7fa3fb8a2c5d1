package nullin;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "acme.nullin", spiLevel = SpiLevel.CURRENT)
public final class Plugin implements GovernancePlugin {
  @Override
  public List<Grader> graders() {
    return Arrays.asList((Grader) null);
  }
}
