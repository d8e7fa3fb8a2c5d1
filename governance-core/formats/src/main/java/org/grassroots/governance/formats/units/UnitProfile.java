package org.grassroots.governance.formats.units;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.formats.internal.Shipped;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.formats.yaml.Nearest;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * How a published list of units is laid out.
 *
 * @param name what it is called
 * @param columns where a table says what
 * @param separator what stands between successors
 * @param items where a JSON document has its list of units, a path with points; empty for none
 * @param levels the levels, the highest first; empty when the list itself says which there are
 * @param areCodesNested whether a code starts with the code of its parent
 * @param hasOneRoot whether a list has one root only
 * @since 0.1
 */
public record UnitProfile(
    String name,
    UnitColumns columns,
    String separator,
    String items,
    List<Level> levels,
    boolean areCodesNested,
    boolean hasOneRoot) {
  private static final List<String> SHIPPED =
      List.of("cn-divisions", "dhis2", "generic", "uk-authorities");

  /**
   * A level.
   *
   * @param name what a table calls it; its number, the highest is 1, where the profile says nothing
   * @param file the word the name of its file holds, where each level has a table; else empty
   * @param parent the columns of the parent's code in that table; empty for the highest level
   */
  public record Level(String name, String file, List<String> parent) {
    /** Copies the columns. */
    public Level {
      parent = List.copyOf(parent);
    }
  }

  /** Copies the levels. */
  public UnitProfile {
    levels = List.copyOf(levels);
  }

  /** The names of all shipped profiles, in code-point order. */
  public static List<String> names() {
    return SHIPPED;
  }

  /**
   * A shipped profile, or the profile in a file when {@code nameOrFile} ends in {@code .yaml} or
   * {@code .yml}.
   *
   * @throws InvalidInput {@code GOV-DIV-001} when there is none of that name; as {@link #read} for
   *     a file
   */
  public static UnitProfile find(String nameOrFile) {
    if (nameOrFile.endsWith(".yaml") || nameOrFile.endsWith(".yml")) {
      return read(Path.of(nameOrFile));
    }
    if (!SHIPPED.contains(nameOrFile)) {
      String wanted = "one of " + String.join(", ", SHIPPED) + ", or a file FILE.yaml";
      throw new InvalidInput(
          Fault.of("GOV-DIV-001", "profile", nameOrFile, wanted)
              .withAdvice(Nearest.advice(nameOrFile, SHIPPED)));
    }
    return parse(yaml(nameOrFile), nameOrFile + ".yaml");
  }

  /**
   * The profile in a file.
   *
   * @throws InvalidInput {@code GOV-FMT-001} when it cannot be read, {@code GOV-DIV-001} with every
   *     fault, its line and path
   */
  public static UnitProfile read(Path file) {
    try (InputFile in = InputFile.open(file)) {
      byte[] bytes = in.content().readAllBytes();
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(text, file.toString());
    } catch (CharacterCodingException e) {
      throw InvalidInput.of("GOV-DIV-001", file.toString(), "other bytes", "text in UTF-8")
          .causedBy(e);
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  /**
   * The profile in a text.
   *
   * @param file how faults name it
   * @throws InvalidInput {@code GOV-DIV-001} with every fault, its line and path
   */
  public static UnitProfile parse(String yaml, String file) {
    return UnitProfileReader.read(YamlDocument.read(yaml, file, "GOV-DIV-001"));
  }

  /** The YAML of a shipped profile, to start one's own from. */
  public static String yaml(String name) {
    return Shipped.text(UnitProfile.class, name + ".yaml");
  }

  /** Whether each level has a table of its own, so that a folder can be read. */
  boolean hasTables() {
    return !levels.isEmpty() && levels.stream().noneMatch(level -> level.file().isEmpty());
  }
}
