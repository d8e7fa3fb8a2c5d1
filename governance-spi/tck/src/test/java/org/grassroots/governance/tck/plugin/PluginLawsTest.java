package org.grassroots.governance.tck.plugin;

import java.util.List;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.tck.Killed;
import org.junit.jupiter.api.Test;

class PluginLawsTest {
  private static final ClassLoader LOADER = PluginLawsTest.class.getClassLoader();

  /** Keeps the laws; registered in the service file of these tests. */
  @PluginInfo(id = "acme.sound", spiLevel = SpiLevel.CURRENT)
  public static final class Sound implements GovernancePlugin {}

  /** Broken: nobody can say what it is. */
  public static final class Nameless implements GovernancePlugin {}

  /** Broken: the loader cannot make one. */
  @PluginInfo(id = "acme.locked", spiLevel = SpiLevel.CURRENT)
  public static final class Locked implements GovernancePlugin {
    private Locked() {}
  }

  /** Broken: brings null. */
  @PluginInfo(id = "acme.hollow", spiLevel = SpiLevel.CURRENT)
  public static final class Hollow implements GovernancePlugin {
    @Override
    @SuppressWarnings("NullAway")
    public List<NotificationChannel> channels() {
      return null;
    }
  }

  /** Broken: two channels of one name. */
  @PluginInfo(id = "acme.doubled", spiLevel = SpiLevel.CURRENT)
  public static final class Doubled implements GovernancePlugin {
    @Override
    public List<NotificationChannel> channels() {
      return List.of(new Pager(), new Pager());
    }
  }

  /** Broken: no service file names it. */
  @PluginInfo(id = "acme.unlisted", spiLevel = SpiLevel.CURRENT)
  public static final class Unlisted implements GovernancePlugin {}

  private static final class Pager implements NotificationChannel {
    @Override
    public String id() {
      return "pager";
    }

    @Override
    public Delivery deliver(Message message) {
      return new Delivery.Delivered("");
    }
  }

  @Test
  void a_plug_in_that_keeps_the_laws_passes() {
    PluginLaws.proveAll(Sound.class, LOADER);
  }

  @Test
  void no_identity_breaks_p1() {
    Killed.by("P1", () -> PluginLaws.proveAll(Nameless.class, LOADER));
  }

  @Test
  void a_locked_constructor_breaks_p1() {
    Killed.by("P1", () -> PluginLaws.proveAll(Locked.class, LOADER));
  }

  @Test
  void a_null_contribution_breaks_p2() {
    Killed.by("P2", () -> PluginLaws.proveAll(Hollow.class, LOADER));
  }

  @Test
  void one_id_twice_breaks_p3() {
    Killed.by("P3", () -> PluginLaws.proveAll(Doubled.class, LOADER));
  }

  @Test
  void a_forgotten_service_file_breaks_p4() {
    Killed.by("P4", () -> PluginLaws.proveAll(Unlisted.class, LOADER));
  }
}
