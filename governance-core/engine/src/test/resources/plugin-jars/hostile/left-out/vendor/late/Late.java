package vendor.late;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

public final class Late {
  public static Delivery deliver() {
    return new Delivery.Delivered("");
  }
}
