package org.grassroots.governance.engine.notification;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Suppliers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

  private final WebhookRules rules;
  private final Clock clock;
  private final WebhookAnswers answers;
  private final Supplier<HttpClient> client;

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
    Optional<URI> address = rules.address(message.recipient());
    if (address.isEmpty()) {
      return new Delivery.Rejected("The recipient is no address that this webhook may post to.");
    }
    return answer(
        client
            .get()
            .sendAsync(post(address.get(), message), HttpResponse.BodyHandlers.discarding()));
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

  private HttpRequest post(URI address, Message message) {
    String body = json(message);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(rules.timeout())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", HeaderText.of(message.key()))
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
