package orphan2;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "acme.orphan2", spiLevel = SpiLevel.CURRENT)
public final class Plugin extends vendor.lib2.Base {

}
