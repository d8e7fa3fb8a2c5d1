package org.grassroots.governance.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StandardPluginTest {

  @Test
  void the_engine_brings_its_own_plug_in_without_discovery() {
    try (Plugins plugins = PluginLoader.load(PluginConfig.builder().build())) {
      assertThat(plugins.report().loaded())
          .extracting(PluginReport.Loaded::id)
          .containsExactly(StandardPlugin.ID);
      assertThat(plugins.openStore("memory").position()).isZero();
    }
  }

  @Test
  void the_host_may_leave_it_out() {
    PluginConfig config = PluginConfig.builder().exclude(StandardPlugin.ID).build();

    try (Plugins plugins = PluginLoader.load(config)) {
      assertThat(plugins.report().loaded()).isEmpty();
      assertThat(plugins.report().excluded())
          .extracting(PluginReport.LeftOut::id)
          .containsExactly(StandardPlugin.ID);
    }
  }
}
