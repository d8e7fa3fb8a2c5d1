package vendor.chat;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

public final class Channel implements NotificationChannel {
  @Override
  public String id() {
    return "vendor";
  }

  @Override
  public Delivery deliver(Message message) {
    return new Delivery.Delivered("");
  }
}
