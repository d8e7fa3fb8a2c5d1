package malformed;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "Acme Rules", spiLevel = SpiLevel.CURRENT)
public final class Plugin implements GovernancePlugin {

}
