package org.grassroots.governance.tck.notification;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;

/** A medium in memory with a channel that keeps the laws, or a twin of it that does not. */
final class MemoryMedium implements ChannelHarness {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final NotificationChannel channel;
  private volatile Mood mood = Mood.WELL;

  MemoryMedium(UnaryOperator<NotificationChannel> twin) {
    channel = twin.apply(new Pager());
  }

  @Override
  public NotificationChannel channel() {
    return channel;
  }

  @Override
  public Message message(String key, String body) {
    return new Message(key, "desk", "", body, java.util.Map.of());
  }

  @Override
  public void become(Mood next) {
    mood = next;
  }

  @Override
  public List<Arrival> arrivals() {
    return arrivals;
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }

  @Override
  public void close() {
    closed.countDown();
  }

  /** Keeps every law. */
  private final class Pager implements NotificationChannel {
    private volatile boolean isClosed;

    @Override
    public String id() {
      return "pager";
    }

    @Override
    public Delivery deliver(Message message) {
      if (isClosed) {
        return new Delivery.RetryAfter(Duration.ZERO, "It is closed.");
      }
      return switch (mood) {
        case WELL -> {
          arrivals.add(new Arrival(message.key(), message.body()));
          yield new Delivery.Delivered(message.key());
        }
        case BUSY -> new Delivery.RetryAfter(stated(), "It is busy.");
        case REFUSING -> new Delivery.Rejected("There is no such desk.");
        case DOWN -> new Delivery.RetryAfter(Duration.ofMinutes(1), "It is away.");
        case SILENT -> silence();
      };
    }

    private Delivery silence() {
      try {
        closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        return new Delivery.RetryAfter(Duration.ofMinutes(1), "It does not answer.");
      } catch (InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        return new Delivery.RetryAfter(Duration.ZERO, "The try was interrupted.");
      }
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }
}
