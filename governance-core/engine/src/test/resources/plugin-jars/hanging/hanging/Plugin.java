package hanging;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "acme.hanging", spiLevel = SpiLevel.CURRENT)
public final class Plugin implements GovernancePlugin {
  /** Ends the loops, so that no thread outlives its test. */
  public static final java.util.concurrent.CountDownLatch RELEASED = new java.util.concurrent.CountDownLatch(1);

  /** Open once both loops run. */
  public static final java.util.concurrent.CountDownLatch SPINNING = new java.util.concurrent.CountDownLatch(2);

  @Override
  public List<NotificationChannel> channels() {
    return List.of(
        new Channel("sleeps", Plugin::sleep),
        new Channel("spins", Plugin::spin),
        new Channel("spins-too", Plugin::spin),
        new Channel("fine", () -> {}));
  }

  @Override
  public List<Normaliser> normalisers() {
    return List.of(new Slow());
  }

  static void spin() {
    SPINNING.countDown();
    while (RELEASED.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  static void sleep() {
    try {
      new java.util.concurrent.CountDownLatch(1).await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  record Channel(String id, Runnable does) implements NotificationChannel {
    @Override
    public Delivery deliver(Message message) {
      does.run();
      return new Delivery.Delivered("");
    }
  }

  record Slow() implements Normaliser {
    @Override
    public String id() {
      return "slow";
    }

    @Override
    public boolean isMonotone() {
      return true;
    }

    @Override
    public Column normalise(Column indicator, Direction direction, Parameters parameters) {
      spin();
      return indicator;
    }
  }
}
