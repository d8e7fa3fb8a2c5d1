package org.grassroots.governance.engine.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text for a header of HTTP, which takes visible ASCII only. */
final class HeaderText {
  private HeaderText() {}

  /** The text itself where it is visible ASCII, percent-encoded UTF-8 where not. */
  static String of(String text) {
    boolean isPlain = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    return isPlain ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
