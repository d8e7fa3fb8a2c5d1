package org.grassroots.governance.benchmarks.commit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that an audit row keeps. */
final class Hash {
  private Hash() {}

  static String of(Load.Update update) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(update.commitId().getBytes(StandardCharsets.UTF_8));
      digest.update(update.document().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
