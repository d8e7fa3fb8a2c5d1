package org.grassroots.governance.region.us311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.region.RegionLoader;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.spi.region.RegionPack;
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
    Region region =
        new RegionLoader(
                new Region311Plugin()
                    .regionPacks().stream()
                        .collect(Collectors.toMap(RegionPack::id, Function.identity())))
            .load("311");

    assertThat(region.matterKinds()).containsOnlyKeys("request-311");
    assertThat(region.schemes()).containsOnlyKeys("areas", "departments");
    assertThat(region.needs()).isPresent();
  }
}
