package org.grassroots.governance.formats.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.grassroots.governance.formats.yaml.YamlDocument;
import org.grassroots.governance.formats.yaml.YamlMap;

/** Turns YAML into a profile, collecting every fault. */
final class ProfileReader {
  static final String CODE = "GOV-ITK-001";
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

  private static final int MAX_NAME = 40;

  private final YamlMap root;
  private final ZoneId zone;

  private ProfileReader(YamlMap root) {
    this.root = root;
    this.zone =
        root.parsed("zone", "a zone such as America/New_York", ZoneId::of).orElse(ZoneId.of("UTC"));
  }

  static IntakeProfile read(String yaml, String file) {
    return new ProfileReader(YamlDocument.read(yaml, file, CODE)).profile();
  }

  private IntakeProfile profile() {
    String name = name();
    String title = root.optionalText("title").orElse(name);
    if (root.optionalText("zone").isEmpty()) {
      root.fault("zone", "", "a zone such as America/New_York");
    }
    char separator = separator();
    List<FieldRule> rules = rules();
    Optional<String> key = key(rules);
    Optional<String> areaProperty = root.optionalText("area-property");
    root.finish();
    root.throwIfFaulty();
    return new IntakeProfile(
        new IntakeProfile.Head(name, title, zone, separator, key, areaProperty), rules);
  }

  private String name() {
    String name = root.text("profile");
    boolean fits = NAME.matcher(name).matches() && name.length() <= MAX_NAME;
    if (!name.isEmpty() && !fits) {
      root.fault("profile", name, "lower-case words with hyphens, at most 40 characters");
    }
    return name;
  }

  private char separator() {
    String separator = root.optionalText("separator").orElse(",");
    String one = separator.equals("tab") ? "\t" : separator;
    if (one.length() != 1 || "\"\r\n".contains(one)) {
      root.fault("separator", separator, "one character, or the word tab");
    }
    return one.charAt(0);
  }

  private List<FieldRule> rules() {
    Map<String, YamlMap> fields = root.namedMaps("fields");
    if (fields.isEmpty()) {
      root.fault("fields", "", "at least one field");
    }
    List<FieldRule> rules = new ArrayList<>();
    fields.forEach(
        (field, map) -> {
          new RuleReader(field, map, zone).rule().ifPresent(rules::add);
          map.finish();
        });
    return rules;
  }

  private Optional<String> key(List<FieldRule> rules) {
    Optional<String> key = root.optionalText("key");
    boolean found =
        key.isEmpty()
            || rules.stream()
                .anyMatch(
                    rule -> rule instanceof TextRule && rule.head().field().equals(key.get()));
    if (!found) {
      root.fault("key", key.orElse(""), "the name of a text field of this profile");
    }
    return key;
  }
}
