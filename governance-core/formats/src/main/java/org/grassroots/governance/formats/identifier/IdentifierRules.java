package org.grassroots.governance.formats.identifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.model.shared.Text;
import org.grassroots.governance.model.shared.identifier.CreditCode;
import org.grassroots.governance.model.shared.identifier.DivisionRules;

/**
 * What the standards say of the identifiers of a country, as data. Immutable.
 *
 * @param creditCodePrefixes kinds of holders by the first two characters of a credit code
 * @param divisions the classes of division codes
 * @since 0.1
 */
public record IdentifierRules(SortedMap<String, Text> creditCodePrefixes, DivisionRules divisions) {
  /** The code of every fault of a file of rules. */
  public static final String CODE = "GOV-IDN-001";

  private static final String SHIPPED = "cn.yaml";

  /** Copies the prefixes. */
  public IdentifierRules {
    creditCodePrefixes = Ordered.copyOf(creditCodePrefixes);
  }

  /** The rules shipped: those of China. */
  public static IdentifierRules shipped() {
    try (InputStream in = IdentifierRules.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + SHIPPED);
      }
      return parse(text(in), SHIPPED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rules of a file, plain or gzip.
   *
   * @throws InvalidInput {@code GOV-FMT-001} when it cannot be read, {@code GOV-IDN-001} for every
   *     fault
   */
  public static IdentifierRules read(Path path) {
    try (InputFile file = InputFile.open(path)) {
      return parse(text(file.content()), path.toString());
    } catch (IOException e) {
      throw InputFile.unreadable(path, e);
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private static IdentifierRules parse(String text, String file) {
    YamlMap root = YamlDocument.read(text, file, CODE);
    IdentifierRules rules = new IdentifierRules(prefixes(root), DivisionGroups.read(root));
    root.finish();
    root.throwIfFaulty();
    return rules;
  }

  private static SortedMap<String, Text> prefixes(YamlMap root) {
    SortedMap<String, Text> prefixes = new TreeMap<>();
    root.namedMaps("creditCodePrefixes")
        .forEach(
            (prefix, names) -> {
              if (!prefix.matches("[0-9A-Z]{2}")) {
                root.fault("creditCodePrefixes", prefix, "two digits or letters in upper case");
              }
              Text name = Text.of(Map.of("zh-CN", names.text("zh-CN"), "en", names.text("en")));
              names.finish();
              prefixes.put(prefix, name);
            });
    return prefixes;
  }

  /** How credit codes are checked: these prefixes alone. */
  public CreditCode.Strictness strictness(boolean isOrganisationChecked) {
    return new CreditCode.Strictness(creditCodePrefixes.keySet(), isOrganisationChecked);
  }
}
