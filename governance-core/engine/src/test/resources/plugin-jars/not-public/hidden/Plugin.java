package hidden;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "acme.hidden", spiLevel = SpiLevel.CURRENT)
final class Plugin implements GovernancePlugin {

}
