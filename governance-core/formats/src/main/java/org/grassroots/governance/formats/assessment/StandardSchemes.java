package org.grassroots.governance.formats.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The schemes of international indices that are shipped; those of a region are in its pack.
 *
 * @since 0.1
 */
public final class StandardSchemes {
  private static final List<String> SHIPPED =
      List.of("asem", "undp-gdi", "undp-gii", "undp-hdi", "undp-ihdi");

  private StandardSchemes() {}

  /** The ids of all shipped schemes, in code-point order. */
  public static List<String> ids() {
    return SHIPPED;
  }

  /** The YAML of a shipped scheme, to read or to start one's own from. */
  public static Optional<String> yaml(String id) {
    return SHIPPED.contains(id)
        ? Optional.of(resource("schemes/" + id + ".yaml"))
        : Optional.empty();
  }

  /** The JSON Schema of scheme files. */
  public static String schema() {
    return resource("scheme.schema.json");
  }

  /** Quantiles of the normal distribution by confidence level, as YAML. */
  static String confidence() {
    return resource("confidence.yaml");
  }

  private static String resource(String name) {
    try (InputStream in = StandardSchemes.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
