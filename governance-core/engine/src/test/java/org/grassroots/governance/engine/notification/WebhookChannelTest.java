package org.grassroots.governance.engine.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The webhook against a real server on the loopback address. */
class WebhookChannelTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
  private static final Duration RETRY = Duration.ofSeconds(77);
  private static final Duration LONG = Duration.ofMinutes(5);

  private final AtomicReference<String> body = new AtomicReference<>("");
  private final AtomicReference<Headers> headers = new AtomicReference<>(new Headers());
  private final AtomicReference<String> key = new AtomicReference<>("");
  private final CountDownLatch released = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String home;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/hook/", this::take);
    server.start();
    home = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  @AfterEach
  void stop() {
    released.countDown();
    server.stop(0);
    threads.shutdown();
  }

  @Test
  void what_arrives_is_signed_so_that_a_receiver_can_check_it() {
    WebhookRules rules = WebhookRules.to(home).signedWith("0123456789abcdef");

    new WebhookChannel(rules, CLOCK).deliver(message(home + "/200"));

    assertThat(
            WebhookSignature.of("0123456789abcdef")
                .isGenuine(
                    headers.get().getFirst(WebhookSignature.TIMESTAMP),
                    headers.get().getFirst(WebhookSignature.SIGNATURE),
                    body.get(),
                    CLOCK.instant(),
                    Duration.ZERO))
        .isTrue();
  }

  @Test
  void what_arrives_is_json_with_the_idempotency_key() {
    Delivery delivery = channel(LONG).deliver(message(home + "/200"));

    assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
    assertThat(key.get()).isEqualTo("key-1");
    assertThat(Json.read(body.get()))
        .isEqualTo(
            Json.read(
                """
                {"key": "key-1", "subject": "路灯", "body": "line 1\\nline \\"2\\" 😀",
                 "fields": {"matter": "m-1", "state": "closed"}}\
                """));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204})
  void success_is_delivered(int status) {
    assertThat(channel(LONG).deliver(message(home + "/" + status)))
        .isEqualTo(new Delivery.Delivered(""));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 400, 401, 403, 404, 410, 422})
  void refusals_and_redirects_are_final(int status) {
    assertThat(channel(LONG).deliver(message(home + "/" + status)))
        .isEqualTo(new Delivery.Rejected("The other side answered " + status + "."));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
  void what_may_pass_is_tried_again_after_the_wait_of_the_rules(int status) {
    assertThat(channel(LONG).deliver(message(home + "/" + status)))
        .isEqualTo(new Delivery.RetryAfter(RETRY, "The other side answered " + status + "."));
  }

  @ParameterizedTest(name = "Retry-After: {0}")
  @CsvSource({
    "120, PT2M",
    "0, PT0S",
    "'Sun, 1 Mar 2026 08:10:00 GMT', PT10M",
    "'Sun, 1 Mar 2026 07:00:00 GMT', PT0S",
    "999999999, PT24H",
    "soon, PT77S",
    "-5, PT77S",
  })
  void the_other_side_says_how_long_to_wait(String retryAfter, Duration delay) {
    server.createContext(
        "/hook/busy",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", retryAfter);
          answer(exchange, 503);
        });

    assertThat(channel(LONG).deliver(message(home + "/busy")))
        .isEqualTo(new Delivery.RetryAfter(delay, "The other side answered 503."));
  }

  @Test
  void a_server_that_is_away_is_tried_again() {
    server.stop(0);

    assertThat(channel(LONG).deliver(message(home + "/200")))
        .isInstanceOfSatisfying(
            Delivery.RetryAfter.class, later -> assertThat(later.delay()).isEqualTo(RETRY));
  }

  @Test
  void a_server_that_never_answers_is_given_up() {
    server.createContext("/hook/silent", exchange -> await());

    assertThat(channel(Duration.ofMillis(100)).deliver(message(home + "/silent")))
        .isInstanceOfSatisfying(
            Delivery.RetryAfter.class, later -> assertThat(later.delay()).isEqualTo(RETRY));
  }

  @Test
  void an_answer_that_never_ends_is_given_up() {
    server.createContext(
        "/hook/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('x');
          exchange.getResponseBody().flush();
          await();
        });

    assertThat(channel(Duration.ofMillis(500)).deliver(message(home + "/endless")))
        .isInstanceOf(Delivery.RetryAfter.class);
  }

  @Test
  void a_redirect_is_not_followed_even_to_where_the_rules_allow() {
    server.createContext(
        "/hook/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", home + "/200");
          answer(exchange, 307);
        });

    assertThat(channel(LONG).deliver(message(home + "/moved")))
        .isEqualTo(new Delivery.Rejected("The other side answered 307."));
    assertThat(body.get()).isEmpty();
  }

  @Test
  void a_long_answer_is_not_kept_and_a_message_that_is_too_large_is_not_sent() {
    server.createContext(
        "/hook/long",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[1 << 16];
          for (int i = 0; i < 256; i++) {
            exchange.getResponseBody().write(block);
          }
          exchange.close();
        });

    assertThat(channel(LONG).deliver(message(home + "/long")))
        .isInstanceOf(Delivery.Delivered.class);
    assertThat(
            channel(LONG)
                .deliver(new Message("k", home + "/200", "", "超".repeat(400_000), Map.of())))
        .isInstanceOfSatisfying(
            Delivery.Rejected.class, refused -> assertThat(refused.reason()).contains("1048576"));
    assertThat(body.get()).isEmpty();
  }

  @Test
  void an_interrupt_ends_the_try_soon_and_is_kept() {
    server.createContext("/hook/silent", exchange -> await());
    Thread.currentThread().interrupt();

    Delivery delivery = channel(LONG).deliver(message(home + "/silent"));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(delivery).isEqualTo(new Delivery.RetryAfter(RETRY, "The try was interrupted."));
  }

  @Test
  void addresses_outside_of_the_rules_are_never_called() {
    String elsewhere = home.replace("/hook", "/admin");

    assertThat(List.of(elsewhere, home + "ed", home + "/../admin", "mailto:a@b", "no address"))
        .allSatisfy(
            recipient ->
                assertThat(channel(LONG).deliver(message(recipient)))
                    .isInstanceOf(Delivery.Rejected.class));
    assertThat(body.get()).isEmpty();
  }

  private WebhookChannel channel(Duration timeout) {
    return new WebhookChannel(new WebhookRules(List.of(URI.create(home)), timeout, RETRY), CLOCK);
  }

  private static Message message(String recipient) {
    return new Message(
        "key-1",
        recipient,
        "路灯",
        "line 1\nline \"2\" 😀",
        Map.of("state", "closed", "matter", "m-1"));
  }

  private void take(HttpExchange exchange) throws IOException {
    body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    headers.set(exchange.getRequestHeaders());
    key.set(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    String path = exchange.getRequestURI().getPath();
    answer(exchange, Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
  }

  private static void answer(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void await() {
    try {
      released.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
