package org.grassroots.governance.region.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.region.RegionLoader;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.model.shared.notification.MessageTemplate;
import org.grassroots.governance.model.shared.notification.MessageValue;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.spi.region.RegionPack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message that can leave has words for it, and its way. */
class MessagesTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

  private static Region load(String id) {
    return new RegionLoader(
            new RegionCnPlugin()
                .regionPacks().stream()
                    .collect(Collectors.toMap(RegionPack::id, Function.identity())))
        .load(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn", "cn.town"})
  void every_kind_of_message_has_a_template_in_both_languages(String id) {
    Region region = load(id);
    List<String> wordless = new ArrayList<>();
    for (MessageKind kind : region.messageKinds()) {
      if (region.messages().find(kind.id(), TODAY).isEmpty()) {
        wordless.add(kind.id());
      }
    }

    assertThat(wordless).isEmpty();
    assertThat(region.messageKinds()).hasSizeGreaterThanOrEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn", "cn.town"})
  void every_field_that_is_declared_is_filled_for_each_kind_it_is_read_for(String id) {
    Region region = load(id);
    Set<String> unfilled = new TreeSet<>();
    for (MessageKind kind : region.messageKinds()) {
      Map<String, MessageValue> values = new HashMap<>();
      kind.fields().forEach(field -> values.put(field, new MessageValue.Plain("<" + field + ">")));
      MessageTemplate template = region.messages().find(kind.id(), TODAY).orElseThrow();
      for (String language : List.of("zh-CN", "en")) {
        MessageTemplate.Reading reading = template.read(values, language, ZoneOffset.UTC);
        assertThat(reading.subject() + reading.body()).doesNotContain("{").doesNotContain("}");
        if ((reading.subject() + reading.body()).contains(MessageTemplate.NOTHING)) {
          unfilled.add(kind.id() + " " + language);
        }
      }
    }

    assertThat(unfilled).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn", "cn.town"})
  void every_kind_has_its_way_on_every_day_since_the_packs_begin(String id) {
    Region region = load(id);
    for (LocalDate day : List.of(LocalDate.parse("2010-01-01"), TODAY)) {
      NotificationPolicy policy = region.notifications().orElseThrow().on(day);
      for (MessageKind kind : region.messageKinds()) {
        assertThat(policy.channelOf(kind.id())).contains("log");
        assertThat(policy.isUrgent(kind.id()) && policy.digest(kind.id()).isPresent()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cn", "cn.town"})
  void no_shipped_template_declares_a_personal_field(String id) {
    Region region = load(id);
    for (MessageKind kind : region.messageKinds()) {
      assertThat(region.messages().find(kind.id(), TODAY).orElseThrow().fields())
          .filteredOn(kind.personal()::contains)
          .isEmpty();
    }
  }
}
