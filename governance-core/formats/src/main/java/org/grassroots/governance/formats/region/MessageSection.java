package org.grassroots.governance.formats.region;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.shared.Text;
import org.grassroots.governance.model.shared.notification.MessageTemplate;

/**
 * Reads a template of messages: {@code kind, from, tell, fields, personal, zh-CN, en}, the last two
 * with {@code subject} and {@code body}.
 */
final class MessageSection {
  private static final List<String> LANGUAGES = List.of("zh-CN", "en");

  private final YamlMap map;

  MessageSection(YamlMap map) {
    this.map = map;
  }

  /**
   * A template and where it stands.
   *
   * @param template what it says
   * @param personal the personal fields that it declares knowingly
   * @param where the file and line
   */
  record Placed(MessageTemplate template, Set<String> personal, String where) {}

  Optional<Placed> read(String file) {
    String kind = map.text("kind");
    LocalDate from =
        map.parsed("from", "a day such as 2026-01-01", LocalDate::parse).orElse(LocalDate.MIN);
    Set<String> tell = Set.copyOf(map.texts("tell"));
    List<String> fields = map.texts("fields");
    Set<String> personal = Set.copyOf(map.texts("personal"));
    for (String field : personal) {
      if (!fields.contains(field)) {
        map.fault("personal", field, "a field that stands under 'fields' too");
      }
    }
    Map<String, String> subjects = new HashMap<>();
    Map<String, String> bodies = new HashMap<>();
    LANGUAGES.forEach(language -> texts(language, subjects, bodies));
    map.finish();
    return kind.isEmpty() || subjects.isEmpty() || bodies.isEmpty()
        ? Optional.empty()
        : Guarded.build(
                map,
                () ->
                    new MessageTemplate(
                        kind, from, tell, fields, Text.of(subjects), Text.of(bodies)))
            .map(template -> new Placed(template, personal, where(file)));
  }

  private void texts(String language, Map<String, String> subjects, Map<String, String> bodies) {
    Optional<YamlMap> texts = map.map(language);
    if (texts.isEmpty()) {
      map.fault(language, "", "subject and body in zh-CN and en");
    }
    texts.ifPresent(
        read -> {
          subjects.put(language, read.text("subject"));
          bodies.put(language, read.text("body"));
          read.finish();
        });
  }

  private String where(String file) {
    return file + ":" + map.line() + " messages";
  }
}
