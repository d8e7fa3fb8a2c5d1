package org.grassroots.governance.engine.command;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.grassroots.governance.model.shared.Reason;

/**
 * The words of refusals in the languages shipped.
 *
 * @since 0.1
 */
public final class ReasonTexts {
  private static final String BUNDLE = "org.grassroots.governance.engine.command.reasons";

  private ReasonTexts() {}

  /**
   * What a reason says, its arguments filled in; a reason that has no text, as one of a plug-in,
   * shows as its code and arguments.
   *
   * @param locale Chinese gives Chinese, everything else English
   */
  public static String text(Reason reason, Locale locale) {
    try {
      String text = Languages.bundle(BUNDLE, locale).getString(reason.code());
      for (Map.Entry<String, String> argument : reason.arguments().entrySet()) {
        text = text.replace("{" + argument.getKey() + "}", argument.getValue());
      }
      return text;
    } catch (MissingResourceException unknown) {
      return reason.code() + " " + reason.arguments();
    }
  }
}
