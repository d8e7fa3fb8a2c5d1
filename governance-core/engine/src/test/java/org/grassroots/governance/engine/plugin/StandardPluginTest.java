package org.grassroots.governance.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.tck.access.PolicyLaws;
import org.grassroots.governance.tck.plugin.PluginLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void it_keeps_the_laws_of_plug_ins_and_policies() {
    PluginLaws.p1Identity(StandardPlugin.class);
    PluginLaws.p2NothingIsNull(new StandardPlugin());
    PluginLaws.p3IdsDiffer(new StandardPlugin());
    new StandardPlugin().accessPolicies().forEach(policy -> PolicyLaws.proveAll(policy, List.of()));
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

  @Test
  void its_contributions_are_addressed_by_id() {
    try (Plugins plugins = PluginLoader.load(PluginConfig.builder().build())) {
      assertThat(plugins.channels().byId()).containsOnlyKeys("log", "webhook");
      assertThat(plugins.accessPolicies().byId()).containsOnlyKeys("deny-all", "role-subtree");
    }
  }

  @Test
  void roles_are_data() {
    PluginConfig config =
        PluginConfig.builder()
            .setting(
                StandardPlugin.ID, "access.roles", "worker: matter.report matter.read; chief: *")
            .build();
    try (Plugins plugins = PluginLoader.load(config)) {
      AccessPolicy policy = plugins.accessPolicies().require("role-subtree");
      Actor worker = Actor.of("a").with("worker", "east");

      assertThat(policy.decide(new AccessRequest(worker, "matter.read", List.of("east"), "")))
          .isEqualTo(new AccessDecision.Allowed(List.of("east"), Set.of("reporter")));
      assertThat(policy.decide(new AccessRequest(worker, "matter.close", List.of("east"), "")))
          .isInstanceOf(AccessDecision.Denied.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "access.roles, worker matter.read",
    "access.roles, worker: matter",
    "access.roles, worker: a.b; worker: a.c",
    "access.roles, worker:",
    "webhook.timeout-seconds, soon",
    "webhook.timeout-seconds, 0",
    "webhook.allow, ftp://town.example",
  })
  void a_setting_that_makes_no_sense_refuses_the_start(String key, String value) {
    PluginConfig config = PluginConfig.builder().setting(StandardPlugin.ID, key, value).build();

    assertThatExceptionOfType(PluginsRefused.class)
        .isThrownBy(() -> PluginLoader.load(config))
        .withMessageStartingWith("GOV-SPI-016 Plug-in 'governance.standard'");
  }

  @Test
  void a_store_that_nobody_opens_is_refused_with_those_that_were_asked() {
    try (Plugins plugins = PluginLoader.load(PluginConfig.builder().build())) {
      assertThatExceptionOfType(InvalidInput.class)
          .isThrownBy(() -> plugins.openStore("punch-cards:box"))
          .withMessageStartingWith("GOV-SPI-032 at store: found punch-cards:box")
          .withMessageContaining("InMemoryStoreFactory");
    }
  }
}
