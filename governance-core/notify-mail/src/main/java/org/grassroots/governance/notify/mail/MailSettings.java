package org.grassroots.governance.notify.mail;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.grassroots.governance.spi.plugin.PluginSettings;

/**
 * Where mail goes out, and as whom.
 *
 * @param server host and port
 * @param security how the connection is protected
 * @param login who signs in; empty for a server that asks for nobody
 * @param from the sender's address
 * @param timeout how long one step of the exchange may take; positive
 * @param retry the wait after a passing failure; not negative
 * @since 0.1
 */
public record MailSettings(
    Server server,
    Security security,
    Optional<Login> login,
    String from,
    Duration timeout,
    Duration retry) {
  private static final int MAIL_PORT = 25;
  private static final int MAX_PORT = 65_535;
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration DEFAULT_RETRY = Duration.ofMinutes(1);

  static final Set<String> KEYS =
      Set.of(
          "host",
          "port",
          "security",
          "user",
          "password",
          "from",
          "timeout-seconds",
          "retry-seconds");

  /** How a connection is protected. */
  public enum Security {
    /** Not at all; for a server on the same machine. */
    NONE,
    /** It starts in the open and must change to TLS before anything is said. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  /** Where the server listens. */
  public record Server(String host, int port) {}

  /** Who signs in. The password never shows. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[user=" + user + "]";
    }
  }

  /** Checks the ranges. */
  public MailSettings {
    if (server.host().isBlank() || server.port() < 1 || server.port() > MAX_PORT) {
      throw new IllegalArgumentException("A mail server needs a host and a port, not " + server);
    }
    if (timeout.isNegative() || timeout.isZero() || retry.isNegative()) {
      throw new IllegalArgumentException(
          "Mail needs a positive time-out and no negative wait, not %s and %s."
              .formatted(timeout, retry));
    }
  }

  /** A server that asks for nobody and speaks in the open. */
  public static MailSettings open(String host, int port, String from) {
    return new MailSettings(
        new Server(host, port),
        Security.NONE,
        Optional.empty(),
        from,
        DEFAULT_TIMEOUT,
        DEFAULT_RETRY);
  }

  /** Empty when no host is set. */
  static Optional<MailSettings> read(PluginSettings settings) {
    return settings.value("host").map(host -> read(host, settings));
  }

  private static MailSettings read(String host, PluginSettings settings) {
    String from =
        settings
            .value("from")
            .orElseThrow(() -> new IllegalArgumentException("Mail needs a sender: set 'from'."));
    return new MailSettings(
        new Server(host, settings.value("port").map(Integer::parseInt).orElse(MAIL_PORT)),
        Security.valueOf(settings.value("security").orElse("starttls").toUpperCase(Locale.ROOT)),
        settings.value("user").map(user -> new Login(user, settings.value("password").orElse(""))),
        from,
        seconds(settings, "timeout-seconds", DEFAULT_TIMEOUT),
        seconds(settings, "retry-seconds", DEFAULT_RETRY));
  }

  private static Duration seconds(PluginSettings settings, String key, Duration otherwise) {
    return settings.value(key).map(Long::parseLong).map(Duration::ofSeconds).orElse(otherwise);
  }

  /** The same for the mail library. */
  Properties properties() {
    String prefix = "mail." + protocol() + ".";
    String millis = String.valueOf(timeout.toMillis());
    Properties properties = new Properties();
    properties.put(prefix + "connectiontimeout", millis);
    properties.put(prefix + "timeout", millis);
    properties.put(prefix + "writetimeout", millis);
    properties.put(prefix + "auth", String.valueOf(login.isPresent()));
    properties.put(prefix + "starttls.enable", String.valueOf(security == Security.STARTTLS));
    properties.put(prefix + "starttls.required", String.valueOf(security == Security.STARTTLS));
    properties.put(prefix + "ssl.enable", String.valueOf(security == Security.TLS));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    return properties;
  }

  String protocol() {
    return security == Security.TLS ? "smtps" : "smtp";
  }
}
