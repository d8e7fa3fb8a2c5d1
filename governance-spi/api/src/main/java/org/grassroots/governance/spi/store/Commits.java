package org.grassroots.governance.spi.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical form of a commit, for comparing repeats (S4) and chaining the audit.
 *
 * @since 0.1
 */
public final class Commits {
  private final MessageDigest digest = sha256();

  private Commits() {}

  /**
   * SHA-256 over id, writes and reads in order, each part preceded by its length; 64 lower-case
   * hexadecimal digits.
   */
  public static String contentHash(Commit commit) {
    Commits canonical = new Commits();
    canonical.add(commit.id());
    commit.writes().forEach(canonical::add);
    commit.reads().forEach(canonical::add);
    return HexFormat.of().formatHex(canonical.digest.digest());
  }

  private void add(Write write) {
    add(write.getClass().getSimpleName());
    add(write.kind());
    add(write.id());
    add(write.expectedVersion());
    if (write instanceof Write.Put put) {
      add(put.document());
      add(put.fields().size());
      for (Map.Entry<String, FieldValue> field : new TreeMap<>(put.fields()).entrySet()) {
        add(field.getKey());
        add(field.getValue());
      }
    }
  }

  private void add(ReadCheck read) {
    add("Read");
    add(read.kind());
    add(read.id());
    add(read.version());
  }

  private void add(FieldValue value) {
    add(value.type().name());
    if (value instanceof FieldValue.Bytes bytes) {
      add(bytes.value());
    } else if (value instanceof FieldValue.Decimal decimal) {
      add(decimal.value().stripTrailingZeros().toPlainString());
    } else {
      add(value.toString());
    }
  }

  private void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
    digest.update(bytes);
  }

  private void add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
