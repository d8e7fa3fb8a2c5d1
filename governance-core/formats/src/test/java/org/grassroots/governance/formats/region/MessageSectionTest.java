package org.grassroots.governance.formats.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.notification.MessageTemplate;
import org.grassroots.governance.model.shared.notification.MessageTemplates;
import org.grassroots.governance.model.shared.notification.MessageValue;
import org.junit.jupiter.api.Test;

class MessageSectionTest {
  private static final String KINDS =
      """
      roles: {desk: [matter.*]}
      matterKinds:
        job:
          zh-CN: 事项
          en: Job
          start: open
          states:
            - {id: open, zh-CN: 办理中, en: Open}
            - {id: closed, terminal: true, zh-CN: 办结, en: Closed}
          fields:
            - {id: phone, personal: true, zh-CN: 电话, en: Phone}
          actions:
            - {id: close, from: [open], to: closed, roles: [desk], requires: [result], effects: [answers-finder, answers-reporter], guards: [answered], zh-CN: 办结, en: Close}
      """;
  private static final String GOOD =
      """
      messages:
        - kind: matter.close
          from: 2026-01-01
          tell: [reporter]
          fields: [subject, result]
          zh-CN: {subject: "{subject} 已办结", body: "结果：{result}"}
          en: {subject: "{subject} is closed", body: "Result: {result}"}
      """;

  private static MessageTemplates read(PackFiles... packs) {
    return RegionReader.read(List.of(packs)).messages();
  }

  private static PackFiles pack(String id, String... files) {
    TreeMap<String, String> byPath = new TreeMap<>();
    for (String file : files) {
      byPath.put("file" + byPath.size() + ".yaml", file);
    }
    return new PackFiles(id, byPath);
  }

  private static List<String> faults(String messages) {
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class, () -> read(pack("town", KINDS, "messages:\n" + messages)));
    assertThat(refused.faults()).allMatch(fault -> fault.code().equals(RegionReader.CODE));
    return refused.faults().stream().map(Fault::toString).toList();
  }

  @Test
  void a_template_holds_from_its_day_for_every_kind_below_it() {
    MessageTemplates templates = read(pack("town", KINDS, GOOD));

    assertThat(templates.find("matter.close.job", LocalDate.parse("2025-12-31"))).isEmpty();
    MessageTemplate.Reading reading =
        templates
            .find("matter.close.job", LocalDate.parse("2026-01-01"))
            .orElseThrow()
            .read(
                Map.of(
                    "subject", new MessageValue.Plain("7"),
                    "result", new MessageValue.Plain("done"),
                    "phone", new MessageValue.Plain("139")),
                "zh-CN",
                ZoneOffset.UTC);
    assertThat(reading.subject()).isEqualTo("7 已办结");
    assertThat(reading.body()).isEqualTo("结果：done");
    assertThat(reading.fields()).isEqualTo(Map.of("subject", "7", "result", "done"));
  }

  @Test
  void a_child_replaces_the_templates_of_a_kind() {
    String other = GOOD.replace("2026-01-01", "2027-01-01").replace("结果", "答复");

    MessageTemplates templates = read(pack("town", KINDS, GOOD), pack("street", other));

    assertThat(templates.find("matter.close.job", LocalDate.parse("2026-06-01"))).isEmpty();
    assertThat(templates.find("matter.close.job", LocalDate.parse("2027-01-01"))).isPresent();
  }

  @Test
  void a_missing_translation_is_refused() {
    assertThat(
            faults(
                """
                  - kind: matter.close
                    fields: [subject]
                    en: {subject: "{subject}", body: "closed"}
                """))
        .anyMatch(text -> text.contains("file1.yaml:2") && text.contains("zh-CN"));
  }

  @Test
  void an_unknown_placeholder_and_an_unused_field_are_refused() {
    assertThat(
            faults(
                """
                  - kind: matter.close
                    fields: [subject, result]
                    zh-CN: {subject: "{subject}", body: "{resalt}"}
                    en: {subject: "{subject}", body: "{result}"}
                """))
        .hasSize(2)
        .allMatch(text -> text.contains("file1.yaml:2") && text.contains("GOV-NTF-004"))
        .anyMatch(text -> text.contains("{resalt}"))
        .anyMatch(text -> text.contains("zh-CN") && text.contains("result"));
  }

  @Test
  void a_field_the_kind_does_not_have_is_refused_with_advice() {
    assertThat(
            faults(
                """
                  - kind: matter.close
                    fields: [resault]
                    zh-CN: {subject: "办结", body: "{resault}"}
                    en: {subject: "closed", body: "{resault}"}
                """))
        .singleElement()
        .asString()
        .contains("file1.yaml:2", "GOV-NTF-006", "Maybe 'result' is meant.");
  }

  @Test
  void a_personal_field_must_be_declared_knowingly() {
    String template =
        """
          - kind: matter.close
            fields: [phone]
            zh-CN: {subject: "办结", body: "{phone}"}
            en: {subject: "closed", body: "{phone}"}
        """;

    assertThat(faults(template)).singleElement().asString().contains("GOV-NTF-007", "phone");
    assertThat(
            read(pack("town", KINDS, "messages:\n" + template + "    personal: [phone]\n"))
                .find("matter.close.job", LocalDate.EPOCH))
        .isPresent();
  }

  @Test
  void a_kind_nobody_sends_a_slip_in_a_party_and_a_day_twice_are_refused() {
    assertThat(
            faults(
                """
                  - kind: matter.clos
                    zh-CN: {subject: "办结", body: "办结"}
                    en: {subject: "closed", body: "closed"}
                  - kind: matter.close
                    tell: [reportr, desk-7]
                    zh-CN: {subject: "办结", body: "办结"}
                    en: {subject: "closed", body: "closed"}
                  - kind: matter.close
                    zh-CN: {subject: "办结", body: "办结"}
                    en: {subject: "closed", body: "closed"}
                """))
        .hasSize(3)
        .anyMatch(text -> text.contains(":2 ") && text.contains("Maybe 'matter.close' is meant."))
        .anyMatch(text -> text.contains(":5 ") && text.contains("Maybe 'reporter' is meant."))
        .anyMatch(text -> text.contains(":9 ") && text.contains("GOV-NTF-005"));
  }
}
