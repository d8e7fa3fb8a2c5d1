package org.grassroots.governance.region.us311;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.grassroots.governance.engine.assessment.PluginMethods;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.engine.region.RegionLoader;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.shared.notification.MessageKind;
import org.grassroots.governance.tck.plugin.PluginLaws;
import org.grassroots.governance.tck.region.PackLaws;
import org.junit.jupiter.api.Test;

class Region311Test {

  @Test
  void the_plug_in_and_its_packs_keep_the_laws() {
    PluginLaws.proveAll(Region311Plugin.class, Region311Plugin.class.getClassLoader());
    new Region311Plugin().regionPacks().forEach(PackLaws::proveAll);
  }

  @Test
  void the_pack_is_whole() {
    Region region = load();

    assertThat(region.matterKinds()).containsOnlyKeys("request-311");
    assertThat(region.schemes()).containsOnlyKeys("areas", "departments");
    assertThat(region.needs()).isPresent();
  }

  private static Region load() {
    PluginConfig config = PluginConfig.builder().plugin(new Region311Plugin()).build();
    try (Plugins plugins = PluginLoader.load(config)) {
      return new RegionLoader(plugins.regionPacks().byId(), new PluginMethods(plugins)).load("311");
    }
  }

  @Test
  void every_kind_of_message_has_a_template_in_both_languages_and_a_way() {
    Region region = load();
    LocalDate day = LocalDate.parse("2026-06-01");
    List<String> kinds = region.messageKinds().stream().map(MessageKind::id).toList();

    assertThat(kinds)
        .contains("matter.reported.request-311", "matter.overdue.request-311", "need.called-back")
        .contains("booking.confirmed", "organisation.election-due", "digest");
    assertThat(kinds).filteredOn(id -> region.messages().find(id, day).isEmpty()).isEmpty();
    assertThat(kinds)
        .filteredOn(id -> region.notifications().orElseThrow().on(day).channelOf(id).isEmpty())
        .isEmpty();
  }
}
