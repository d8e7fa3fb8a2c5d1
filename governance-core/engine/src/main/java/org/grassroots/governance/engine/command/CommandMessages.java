package org.grassroots.governance.engine.command;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Messages of constraints in the languages shipped, with {@code {attribute}} filled in; no
 * expression language.
 */
final class CommandMessages implements MessageInterpolator {
  private static final String BUNDLE = "org.grassroots.governance.engine.command.messages";

  /** Where any validator of a host looks for the messages of constraints that a library brings. */
  private static final String CONTRIBUTED = "ContributorValidationMessages";

  private final Locale locale;

  CommandMessages(Locale locale) {
    this.locale = locale;
  }

  @Override
  public String interpolate(String template, Context context) {
    return interpolate(template, context, locale);
  }

  @Override
  public String interpolate(String template, Context context, Locale wanted) {
    String message = text(template, wanted);
    Map<String, Object> attributes = context.getConstraintDescriptor().getAttributes();
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      message =
          message.replace("{" + attribute.getKey() + "}", String.valueOf(attribute.getValue()));
    }
    return message;
  }

  private static String text(String template, Locale wanted) {
    if (!template.startsWith("{")) {
      return template;
    }
    String key = template.substring(1, template.length() - 1);
    return Stream.of(BUNDLE, CONTRIBUTED)
        .map(name -> Languages.bundle(name, wanted))
        .filter(bundle -> bundle.containsKey(key))
        .map(bundle -> bundle.getString(key))
        .findFirst()
        .orElse(key);
  }
}
