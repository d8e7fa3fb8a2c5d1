package org.grassroots.governance.formats.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * The profiles that are shipped.
 *
 * @since 0.1
 */
public final class IntakeProfiles {
  private static final List<String> SHIPPED =
      List.of("baltimore", "boston", "ottawa", "san-francisco");

  private IntakeProfiles() {}

  /** The names of all shipped profiles, in code-point order. */
  public static List<String> names() {
    return SHIPPED;
  }

  /**
   * A shipped profile, or the profile in a file when {@code nameOrFile} ends in {@code .yaml} or
   * {@code .yml}.
   *
   * @throws InvalidInput {@code GOV-ITK-002} when no profile has that name; as {@link
   *     IntakeProfile#read} for a file
   */
  public static IntakeProfile find(String nameOrFile) {
    if (nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml")) {
      return IntakeProfile.read(Path.of(nameOrFile));
    }
    if (!SHIPPED.contains(nameOrFile)) {
      throw new InvalidInput(
          Fault.of(
                  "GOV-ITK-002",
                  "profile",
                  nameOrFile,
                  "one of " + String.join(", ", SHIPPED) + ", or a file FILE.yaml")
              .withAdvice(Nearest.advice(nameOrFile, SHIPPED)));
    }
    return IntakeProfile.parse(yaml(nameOrFile), nameOrFile + ".yaml");
  }

  /** The YAML of a shipped profile, to start one's own from. */
  public static String yaml(String name) {
    return resource("profiles/" + name + ".yaml");
  }

  /** The JSON Schema of profiles. */
  public static String schema() {
    return resource("intake-profile.schema.json");
  }

  private static String resource(String name) {
    try (InputStream in = IntakeProfiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try (InputFile in = InputFile.open(file)) {
      byte[] bytes = in.content().readAllBytes();
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }
}
