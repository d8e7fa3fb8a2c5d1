package org.grassroots.governance.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URLClassLoader;
import java.util.List;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.junit.jupiter.api.Test;

/** Exclude, prefer, order and settings: what the host says counts, and a slip is told. */
class HostWishesTest {

  @PluginInfo(id = "acme.twin", spiLevel = SpiLevel.CURRENT)
  private static final class MadeByHost implements GovernancePlugin {}

  @Test
  void the_same_id_in_two_jars_is_an_error_for_both() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("same-id-one", "same-id-two")) {
      List<PluginFailure> failures = refusals(PluginJars.config(loader));

      assertThat(failures).extracting(PluginFailure::code).containsOnly("GOV-SPI-008");
      assertThat(failures)
          .extracting(failure -> failure.offender().className())
          .containsExactly("one.Plugin", "two.Plugin");
      assertThat(failures)
          .allSatisfy(
              failure ->
                  assertThat(failure)
                      .hasMessageContaining(
                          "one.Plugin (same-id-one.jar) and two.Plugin (same-id-two.jar)"));
    }
  }

  @Test
  void nobody_wins_silently_even_in_lenient_mode() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("same-id-one", "same-id-two");
        Plugins plugins = PluginLoader.load(PluginJars.config(loader).lenient().build())) {
      assertThat(ids(plugins)).containsExactly(StandardPlugin.ID);
    }
  }

  @Test
  void prefer_says_which_class_wins() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("same-id-one", "same-id-two")) {
      PluginConfig config = PluginJars.config(loader).prefer("acme.twin", "two.Plugin").build();

      try (Plugins plugins = PluginLoader.load(config)) {
        assertThat(plugins.report().loaded().get(1).className()).isEqualTo("two.Plugin");
        assertThat(plugins.report().overridden())
            .containsExactly(
                new PluginReport.Overridden(
                    "acme.twin", "one.Plugin", "same-id-one.jar", "two.Plugin", "same-id-two.jar"));
      }
    }
  }

  @Test
  void excluding_one_class_settles_it_too() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("same-id-one", "same-id-two")) {
      PluginConfig config = PluginJars.config(loader).exclude("one.Plugin").build();

      try (Plugins plugins = PluginLoader.load(config)) {
        assertThat(plugins.report().loaded().get(1).className()).isEqualTo("two.Plugin");
      }
    }
  }

  @Test
  void what_the_host_made_wins_only_by_prefer() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("same-id-one")) {
      PluginConfig.Builder config = PluginJars.config(loader).plugin(new MadeByHost());

      assertThat(refusals(config)).extracting(PluginFailure::code).containsOnly("GOV-SPI-008");
      try (Plugins plugins =
          PluginLoader.load(config.prefer("acme.twin", MadeByHost.class).build())) {
        assertThat(plugins.report().loaded().get(1).className())
            .isEqualTo(MadeByHost.class.getName());
      }
    }
  }

  @Test
  void a_preferred_class_that_is_not_there_is_told_with_those_that_are() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("same-id-one", "same-id-two")) {
      assertThat(refusals(PluginJars.config(loader).prefer("acme.twin", "too.Plugin")))
          .singleElement()
          .satisfies(
              failure ->
                  assertThat(failure)
                      .hasMessageStartingWith("GOV-SPI-014")
                      .hasMessageContaining("one.Plugin, two.Plugin")
                      .hasMessageEndingWith("Maybe 'two.Plugin' is meant."));
    }
  }

  @Test
  void names_that_nobody_has_are_told_in_every_wish() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("good")) {
      PluginConfig.Builder config =
          PluginJars.config(loader)
              .exclude("acme.bad")
              .prefer("acme.best", "x.Y")
              .order("acme.god")
              .setting("beta.paint", "colour", "red");

      assertThat(refusals(config))
          .extracting(PluginFailure::code, failure -> failure.offender().method())
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("GOV-SPI-014", "exclude"),
              org.assertj.core.groups.Tuple.tuple("GOV-SPI-014", "prefer"),
              org.assertj.core.groups.Tuple.tuple("GOV-SPI-014", "order"),
              org.assertj.core.groups.Tuple.tuple("GOV-SPI-014", "settings"));
    }
  }

  @Test
  void the_plug_ins_number_counts_before_the_id_and_the_host_before_both() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("good", "second", "settings")) {
      try (Plugins plugins = PluginLoader.load(PluginJars.config(loader).build())) {
        assertThat(ids(plugins))
            .containsExactly(StandardPlugin.ID, "acme.settings", "beta.second", "acme.good");
      }
      try (Plugins plugins =
          PluginLoader.load(
              PluginJars.config(loader).order("beta.second", StandardPlugin.ID).build())) {
        assertThat(ids(plugins))
            .containsExactly("beta.second", StandardPlugin.ID, "acme.settings", "acme.good");
      }
    }
  }

  @Test
  void a_plug_in_gets_its_own_settings_without_its_id() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("settings", "good");
        Plugins plugins =
            PluginLoader.load(
                PluginJars.config(loader).setting("acme.settings", "colour", "red").build())) {
      assertThat(plugins.channels().find("paint-red")).isPresent();
    }
  }

  @Test
  void an_unknown_setting_lists_the_known_ones_and_the_nearest() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("settings")) {
      assertThat(refusals(PluginJars.config(loader).setting("acme.settings", "color", "red")))
          .singleElement()
          .satisfies(
              failure ->
                  assertThat(failure)
                      .hasMessageStartingWith("GOV-SPI-015 Plug-in 'acme.settings'")
                      .hasMessageContaining("known are colour, size.")
                      .hasMessageEndingWith("Maybe 'colour' is meant."));
    }
  }

  @Test
  void settings_that_the_plug_in_refuses_keep_its_words() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("settings")) {
      assertThat(refusals(PluginJars.config(loader).setting("acme.settings", "size", "big")))
          .singleElement()
          .satisfies(
              failure ->
                  assertThat(failure)
                      .hasMessageStartingWith("GOV-SPI-016")
                      .hasMessageContaining("at plugin.configure")
                      .hasRootCauseInstanceOf(NumberFormatException.class));
    }
  }

  @Test
  void the_same_class_from_two_sources_counts_once() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("good");
        Plugins plugins =
            PluginLoader.load(
                PluginJars.config(loader)
                    .discover(PluginSource.serviceLoader(loader))
                    .discover(PluginSource.none())
                    .build())) {
      assertThat(ids(plugins)).containsExactly(StandardPlugin.ID, "acme.good");
    }
  }

  @Test
  void the_report_says_in_one_line_each_what_became_of_what() throws IOException {
    try (URLClassLoader loader =
            PluginJars.loader("good", "second", "same-id-one", "same-id-two", "constructor");
        Plugins plugins =
            PluginLoader.load(
                PluginJars.config(loader)
                    .lenient()
                    .exclude("beta.second")
                    .prefer("acme.twin", "one.Plugin")
                    .build())) {
      assertThat(plugins.report().toText().lines())
          .contains(
              "loaded acme.good (good.Plugin, good.jar), SPI level 1:"
                  + " notification.NotificationChannel=acme-chat",
              "excluded beta.second (second.Plugin, second.jar)",
              "overridden acme.twin (two.Plugin, same-id-two.jar) by one.Plugin (same-id-one.jar)")
          .anyMatch(line -> line.startsWith("refused GOV-SPI-011 Plug-in 'acme.constructs'"));
    }
  }

  private static List<PluginFailure> refusals(PluginConfig.Builder config) {
    return catchThrowableOfType(PluginsRefused.class, () -> PluginLoader.load(config.build()))
        .failures();
  }

  private static List<String> ids(Plugins plugins) {
    return plugins.report().loaded().stream().map(PluginReport.Loaded::id).toList();
  }
}
