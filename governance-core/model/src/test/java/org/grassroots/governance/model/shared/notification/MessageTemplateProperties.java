package org.grassroots.governance.model.shared.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Text;

class MessageTemplateProperties {

  @Provide
  Arbitrary<Set<String>> fields() {
    return Arbitraries.of("a", "b", "due", "unit", "reason", "phone", "name-2", "x_y")
        .set()
        .ofMaxSize(6);
  }

  private static MessageTemplate template(List<String> declared, Set<String> zh, Set<String> en) {
    return new MessageTemplate(
        "a.b",
        LocalDate.EPOCH,
        Set.of(),
        declared,
        Text.of(Map.of("zh-CN", "标题", "en", "Subject")),
        Text.of(Map.of("zh-CN", "正文" + places(zh), "en", "Body" + places(en))));
  }

  private static String places(Set<String> fields) {
    StringBuilder text = new StringBuilder();
    new TreeSet<>(fields).forEach(field -> text.append(" [{").append(field).append("}]"));
    return text.toString();
  }

  /**
   * Declared in one place, used in another: one fault for each difference, or none and a reading.
   */
  @Property(tries = 300)
  void a_template_stands_exactly_when_each_language_uses_what_is_declared(
      @ForAll("fields") Set<String> declared,
      @ForAll("fields") Set<String> zh,
      @ForAll("fields") Set<String> en) {
    int differences = 0;
    for (Set<String> used : List.of(zh, en)) {
      Set<String> either = new TreeSet<>(declared);
      either.addAll(used);
      Set<String> both = new TreeSet<>(declared);
      both.retainAll(used);
      differences += either.size() - both.size();
    }
    if (differences == 0) {
      assertThat(template(List.copyOf(declared), zh, en).fields()).hasSameSizeAs(declared);
      return;
    }
    InvalidInput refused =
        catchThrowableOfType(InvalidInput.class, () -> template(List.copyOf(declared), zh, en));

    assertThat(refused.faults()).hasSize(differences);
    assertThat(refused.faults()).extracting(Fault::code).containsOnly("GOV-NTF-004");
  }

  @Property(tries = 300)
  void a_reading_holds_the_declared_values_and_no_others(
      @ForAll("fields") Set<String> declared,
      @ForAll("fields") Set<String> given,
      @ForAll boolean isChinese) {
    Map<String, MessageValue> values = new TreeMap<>();
    given.forEach(field -> values.put(field, new MessageValue.Plain("<" + field + "{a}$1\\>")));

    MessageTemplate.Reading reading =
        template(List.copyOf(declared), declared, declared)
            .read(values, isChinese ? "zh-CN" : "en", ZoneOffset.UTC);

    StringBuilder expected = new StringBuilder(isChinese ? "正文" : "Body");
    for (String field : new TreeSet<>(declared)) {
      String shown = given.contains(field) ? "<" + field + "{a}$1\\>" : "–";
      expected.append(" [").append(shown).append(']');
    }
    assertThat(reading.body()).isEqualTo(expected.toString());
    assertThat(reading.fields().keySet()).isEqualTo(new TreeSet<>(declared));
  }

  @Property(tries = 200)
  void the_latest_of_the_most_special_that_holds_is_found(
      @ForAll List<@IntRange(max = 23) Integer> starts, @ForAll @IntRange(max = 8) int day) {
    List<String> kinds = List.of("m", "m.x", "m.x.y");
    Map<String, MessageTemplate> byStart = new TreeMap<>();
    for (int start : starts) {
      String kind = kinds.get(start % 3);
      LocalDate from = LocalDate.EPOCH.plusDays(start / 3);
      byStart.put(
          kind + from,
          new MessageTemplate(
              kind,
              from,
              Set.of(),
              List.of(),
              Text.of(Map.of("zh-CN", "题", "en", "s")),
              Text.of(Map.of("zh-CN", "文", "en", "b"))));
    }
    LocalDate today = LocalDate.EPOCH.plusDays(day);

    Optional<MessageTemplate> expected = Optional.empty();
    for (String kind : kinds) {
      List<MessageTemplate> holding = new ArrayList<>();
      byStart.values().stream()
          .filter(each -> each.kind().equals(kind) && !each.from().isAfter(today))
          .forEach(holding::add);
      holding.sort(java.util.Comparator.comparing(MessageTemplate::from));
      if (!holding.isEmpty()) {
        expected = Optional.of(holding.get(holding.size() - 1));
      }
    }

    assertThat(MessageTemplates.of(List.copyOf(byStart.values())).find("m.x.y", today))
        .isEqualTo(expected);
    assertThat(MessageTemplates.of(List.copyOf(byStart.values())).find("mm.x", today)).isEmpty();
  }

  @Example
  void values_read_in_the_language_and_at_the_clock_of_the_reader() {
    ZoneId shanghai = ZoneId.of("Asia/Shanghai");
    MessageValue moment = new MessageValue.Moment(Instant.parse("2026-03-02T23:05:30Z"));
    MessageValue named =
        new MessageNames(
                new TreeMap<>(Map.of("k", Text.of(Map.of("zh-CN", "垃圾", "en", "Rubbish")))))
            .of("k", "0101");

    assertThat(moment.shown("en", shanghai)).isEqualTo("2026-03-03 07:05");
    assertThat(moment.raw()).isEqualTo("2026-03-02T23:05:30Z");
    assertThat(named.shown("zh-CN", shanghai)).isEqualTo("垃圾");
    assertThat(named.shown("en", shanghai)).isEqualTo("Rubbish");
    assertThat(named.raw()).isEqualTo("0101");
    assertThat(MessageNames.NONE.of("k", "0101").shown("en", shanghai)).isEqualTo("0101");
  }

  @Example
  void a_long_value_is_cut_between_characters_and_a_subject_stays_one_line() {
    MessageTemplate template =
        new MessageTemplate(
            "a",
            LocalDate.EPOCH,
            Set.of(),
            List.of("text"),
            Text.of(Map.of("zh-CN", "{text}", "en", "{text}")),
            Text.of(Map.of("zh-CN", "{text}", "en", "{text}")));

    MessageTemplate.Reading reading =
        template.read(
            Map.of("text", new MessageValue.Plain("a\r\nb" + "😀".repeat(20_000))),
            "en",
            ZoneOffset.UTC);

    assertThat(reading.subject()).startsWith("a b😀").endsWith("…").doesNotContain("\n");
    assertThat(reading.body().codePointCount(0, reading.body().length()))
        .isEqualTo(MessageTemplate.LONGEST_FIELD);
    assertThat(reading.body().codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  @Example
  void braces_that_belong_to_nothing_and_subjects_of_two_lines_are_refused() {
    for (String body : List.of("{", "}", "{a", "{{a}}", "{a}}")) {
      InvalidInput refused =
          catchThrowableOfType(
              InvalidInput.class,
              () ->
                  new MessageTemplate(
                      "a",
                      LocalDate.EPOCH,
                      Set.of(),
                      body.contains("a}") ? List.of("a") : List.of(),
                      Text.of(Map.of("zh-CN", "题\n题", "en", "s")),
                      Text.of(Map.of("zh-CN", body, "en", body))));
      assertThat(refused.faults()).extracting(Fault::found).contains("a brace alone");
      assertThat(refused.faults()).extracting(Fault::found).contains("a line break");
    }
  }
}
