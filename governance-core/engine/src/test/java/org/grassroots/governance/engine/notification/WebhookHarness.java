package org.grassroots.governance.engine.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.tck.notification.ChannelHarness;

/** The webhook with a server that is in every mood. */
final class WebhookHarness implements ChannelHarness {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final String home;
  private final WebhookChannel channel;
  private volatile Mood mood = Mood.WELL;

  WebhookHarness() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
    home = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    channel =
        new WebhookChannel(
            new WebhookRules(List.of(URI.create(home)), PATIENCE, Duration.ofMinutes(1)),
            Clock.systemUTC());
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (mood) {
      case WELL -> {
        arrivals.add(
            new Arrival(
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                Json.read(body).get("body").asText()));
        answer(exchange, 204);
      }
      case BUSY -> {
        exchange.getResponseHeaders().add("Retry-After", String.valueOf(stated().toSeconds()));
        answer(exchange, 429);
      }
      case REFUSING -> answer(exchange, 410);
      case DOWN -> answer(exchange, 502);
      case SILENT -> {
        try {
          closed.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        exchange.close();
      }
    }
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  @Override
  public NotificationChannel channel() {
    return channel;
  }

  @Override
  public Message message(String key, String body) {
    return new Message(key, home, "kit", body, Map.of());
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
    return PATIENCE.multipliedBy(2);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
