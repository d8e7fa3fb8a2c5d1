package org.grassroots.governance.formats.intake;

import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.formats.internal.Shipped;
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
    if (Shipped.isFile(nameOrFile)) {
      return IntakeProfile.read(Path.of(nameOrFile));
    }
    Shipped.require(SHIPPED, nameOrFile, "GOV-ITK-002");
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
    return Shipped.text(IntakeProfiles.class, name);
  }
}
