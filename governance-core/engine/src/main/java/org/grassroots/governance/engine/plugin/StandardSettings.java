package org.grassroots.governance.engine.plugin;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.grassroots.governance.engine.access.RoleSubtreePolicy;
import org.grassroots.governance.engine.notification.WebhookRules;
import org.grassroots.governance.engine.notification.WebhookSignature;
import org.grassroots.governance.spi.plugin.PluginSettings;

/** Reads the settings of the engine's own plug-in. */
final class StandardSettings {
  /** Addresses that a webhook may post to, separated by blanks. */
  static final String WEBHOOK_ALLOW = "webhook.allow";

  /** Seconds that one try may take. */
  static final String WEBHOOK_TIMEOUT = "webhook.timeout-seconds";

  /** Seconds to wait where the other side does not say. */
  static final String WEBHOOK_RETRY = "webhook.retry-seconds";

  /** {@code role: action action; role: …}. */
  static final String ACCESS_ROLES = "access.roles";

  /** The secret under which messages are signed. */
  static final String WEBHOOK_SECRET = "webhook.secret";

  static final Set<String> KEYS =
      Set.of(WEBHOOK_ALLOW, WEBHOOK_TIMEOUT, WEBHOOK_RETRY, WEBHOOK_SECRET, ACCESS_ROLES);

  private static final Pattern ROLE =
      Pattern.compile("\\s*([\\w-]+)\\s*:((?:\\s+(?:\\*|[\\w-]+\\.(?:\\*|[\\w-]+)))+)\\s*");

  private StandardSettings() {}

  static WebhookRules webhook(PluginSettings settings) {
    return new WebhookRules(
        words(settings.value(WEBHOOK_ALLOW).orElse("")).stream().map(URI::create).toList(),
        seconds(settings, WEBHOOK_TIMEOUT, WebhookRules.DEFAULT_TIMEOUT),
        seconds(settings, WEBHOOK_RETRY, WebhookRules.DEFAULT_RETRY),
        settings.value(WEBHOOK_SECRET).map(WebhookSignature::of));
  }

  static RoleSubtreePolicy roles(PluginSettings settings) {
    Map<String, Set<String>> permissions = new HashMap<>();
    Arrays.stream(settings.value(ACCESS_ROLES).orElse("").split(";"))
        .filter(role -> !role.isBlank())
        .forEach(role -> addRole(role, permissions));
    return new RoleSubtreePolicy(permissions);
  }

  private static void addRole(String text, Map<String, Set<String>> permissions) {
    Matcher role = ROLE.matcher(text);
    if (!role.matches()
        || permissions.put(role.group(1), Set.copyOf(words(role.group(2)))) != null) {
      throw new IllegalArgumentException(
          "'%s' is not of the form 'role: family.verb family.* …', or the role comes twice."
              .formatted(text.strip()));
    }
  }

  private static Duration seconds(PluginSettings settings, String key, Duration otherwise) {
    return settings.value(key).map(Long::parseLong).map(Duration::ofSeconds).orElse(otherwise);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }
}
