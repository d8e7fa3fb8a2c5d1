package org.grassroots.governance.engine.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Suppliers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;

/**
 * Posts each message as JSON to the recipient's address, over {@code java.net.http}.
 *
 * <p>The body is an object with {@code key}, {@code subject}, {@code body} and {@code fields}; the
 * key is also the header {@code Idempotency-Key}, so that the other side can drop what it has seen.
 * With a secret each message is signed; see {@link WebhookSignature}. Redirects are not followed:
 * they could lead where the rules do not allow. Safe for threads; the client's own threads start
 * with the first message.
 *
 * @since 0.1
 */
public final class WebhookChannel implements NotificationChannel {
  /** The id of this channel. */
  public static final String ID = "webhook";

  /** Receivers may refuse longer bodies; what is answered is never kept, however long. */
  private static final int LARGEST = 1 << 20;

  private final WebhookRules rules;
  private final Clock clock;
  private final WebhookAnswers answers;
  private final Supplier<HttpClient> client;
  private volatile boolean isClosed;

  /** A channel; {@code clock} dates signatures and reads a wait that is stated as a date. */
  public WebhookChannel(WebhookRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
    this.answers = new WebhookAnswers(rules.retry(), clock);
    this.client = Suppliers.memoize(() -> client(rules));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Delivery deliver(Message message) {
    if (isClosed) {
      return answers.later("The channel is closed.");
    }
    Optional<URI> address = rules.address(message.recipient());
    if (address.isEmpty()) {
      return new Delivery.Rejected("The recipient is no address that this webhook may post to.");
    }
    String body = json(message);
    if (body.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
      return new Delivery.Rejected("The message is larger than " + LARGEST + " bytes.");
    }
    return answer(
        client
            .get()
            .sendAsync(
                post(address.get(), message.key(), body), HttpResponse.BodyHandlers.discarding()));
  }

  /** The client has nothing to give back: its threads end with it. */
  @Override
  public void close() {
    isClosed = true;
  }

  /** The limit holds for the whole exchange; that of the client ends with the first header. */
  private Delivery answer(CompletableFuture<HttpResponse<Void>> exchange) {
    try {
      return answers.read(exchange.get(rules.timeout().toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException noAnswer) {
      return answers.later("There was no answer: " + noAnswer.getCause());
    } catch (TimeoutException late) {
      exchange.cancel(true);
      return answers.later("There was no answer within " + rules.timeout() + ".");
    } catch (InterruptedException interrupt) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return answers.later("The try was interrupted.");
    }
  }

  private static HttpClient client(WebhookRules rules) {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(rules.timeout())
        .build();
  }

  private HttpRequest post(URI address, String key, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(rules.timeout())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", HeaderText.of(key))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    rules.signature().ifPresent(signature -> sign(request, signature, body));
    return request.build();
  }

  private void sign(HttpRequest.Builder request, WebhookSignature signature, String body) {
    String timestamp = String.valueOf(clock.instant().getEpochSecond());
    request
        .header(WebhookSignature.TIMESTAMP, timestamp)
        .header(WebhookSignature.SIGNATURE, signature.sign(timestamp, body));
  }

  private static String json(Message message) {
    ObjectNode body = Json.object();
    body.put("key", message.key());
    body.put("subject", message.subject());
    body.put("body", message.body());
    Json.put(body, "fields", message.fields());
    return Json.text(body);
  }
}
