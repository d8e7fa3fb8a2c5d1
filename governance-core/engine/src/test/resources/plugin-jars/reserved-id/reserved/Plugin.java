package reserved;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "governance.mine", spiLevel = SpiLevel.CURRENT)
public final class Plugin implements GovernancePlugin {

}
