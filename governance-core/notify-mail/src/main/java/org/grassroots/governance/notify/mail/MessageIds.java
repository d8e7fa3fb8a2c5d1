package org.grassroots.governance.notify.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The left part of a Message-ID, made of a key: different keys never share one. */
final class MessageIds {
  private static final int LONGEST = 200;

  private MessageIds() {}

  /** Letters, digits and hyphens stay; other bytes become {@code _} and two hexadecimal digits. */
  static String of(String key) {
    StringBuilder id = new StringBuilder();
    for (byte each : key.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xff);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-') {
        id.append(c);
      } else {
        id.append('_').append(HexFormat.of().toHexDigits(each));
      }
    }
    return id.length() <= LONGEST ? id.toString() : "_long-" + digest(id.toString());
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
