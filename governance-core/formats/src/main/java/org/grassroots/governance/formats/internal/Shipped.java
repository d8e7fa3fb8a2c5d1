package org.grassroots.governance.formats.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Files that lie in the jar. */
public final class Shipped {
  private Shipped() {}

  /** The text of a file beside a class. */
  public static String text(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a name means a file of the user. */
  public static boolean isFile(String nameOrFile) {
    return nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml");
  }

  /** Refuses a name that is not among the shipped ones. */
  public static void require(List<String> shipped, String name, String code) {
    if (!shipped.contains(name)) {
      throw new InvalidInput(
          Fault.of(
                  code,
                  "profile",
                  name,
                  "one of " + String.join(", ", shipped) + ", or a file FILE.yaml")
              .withAdvice(Nearest.advice(name, shipped)));
    }
  }
}
