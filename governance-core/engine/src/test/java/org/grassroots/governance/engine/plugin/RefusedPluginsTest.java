package org.grassroots.governance.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URLClassLoader;
import java.util.Map;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a jar can be bad ends in one code, and its neighbour works on. */
class RefusedPluginsTest {
  private static final Message MESSAGE = new Message("key", "to", "", "text", Map.of());

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "missing-class, GOV-SPI-001, unknown, gone.Plugin, plugin, load",
    "missing-superclass, GOV-SPI-002, unknown, orphan.Plugin, plugin, load",
    "corrupt-class, GOV-SPI-002, unknown, corrupt.Plugin, plugin, load",
    "wrong-type, GOV-SPI-003, unknown, wrong.Plugin, plugin, load",
    "stale-level, GOV-SPI-004, acme.stale, stale.Plugin, plugin, load",
    "too-new-level, GOV-SPI-004, acme.toonew, toonew.Plugin, plugin, load",
    "no-info, GOV-SPI-005, unknown, noinfo.Plugin, plugin, load",
    "malformed-id, GOV-SPI-006, Acme Rules, malformed.Plugin, plugin, load",
    "reserved-id, GOV-SPI-007, governance.mine, reserved.Plugin, plugin, load",
    "not-public, GOV-SPI-009, acme.hidden, hidden.Plugin, plugin, load",
    "no-constructor, GOV-SPI-009, acme.needs, needs.Plugin, plugin, load",
    "static-initialiser, GOV-SPI-010, acme.statics, statics.Plugin, plugin, <clinit>",
    "constructor, GOV-SPI-011, acme.constructs, constructs.Plugin, plugin, <init>",
    "throws-when-asked, GOV-SPI-017, acme.asked, asked.Plugin, plugin, weightings",
    "misses-when-asked, GOV-SPI-017, acme.misses, misses.Plugin, plugin, channels",
    "null-list, GOV-SPI-018, acme.nulls, nulls.Plugin, plugin, aggregators",
    "null-element, GOV-SPI-018, acme.nullin, nullin.Plugin, plugin, graders",
    "null-keys, GOV-SPI-018, acme.nullkeys, nullkeys.Plugin, plugin, settingKeys",
    "null-id, GOV-SPI-018, acme.nullid, nullid.Plugin, notification.NotificationChannel, id",
    "malformed-contribution, GOV-SPI-019, acme.badname, badname.Plugin,"
        + " notification.NotificationChannel, id",
    "duplicate-contribution, GOV-SPI-020, acme.doubles, doubles.Plugin,"
        + " notification.NotificationChannel, id",
    "clash, GOV-SPI-020, zeta.clash, clash.Plugin, notification.NotificationChannel, id",
  })
  void a_bad_jar_has_one_code_and_leaves_its_neighbour_alone(
      String jar, String code, String id, String className, String port, String method)
      throws IOException {
    try (URLClassLoader loader = PluginJars.loader(jar, "good")) {
      PluginFailure failure = onlyFailure(loader);

      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure.offender())
          .isEqualTo(new PluginFailure.Offender(id, className, jar + ".jar", port, method));
      assertThat(failure)
          .hasMessageStartingWith(
              "%s Plug-in '%s' (%s, %s.jar) at %s.%s: "
                  .formatted(code, id, className, jar, port, method))
          .hasMessageContaining(" Maybe ");
    }
  }

  @Test
  void a_service_file_that_cannot_be_read_is_named() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("service-file", "good")) {
      assertThat(onlyFailure(loader))
          .hasMessageStartingWith("GOV-SPI-012")
          .hasMessageContaining("service-file.jar!/META-INF/services/");
    }
  }

  @Test
  void two_jars_that_miss_their_superclass_are_both_named() throws IOException {
    try (URLClassLoader loader =
        PluginJars.loader("missing-superclass", "good", "missing-superclass-too")) {
      Plugins plugins = PluginLoader.load(PluginJars.config(loader).lenient().build());

      assertThat(plugins.report().failed())
          .extracting(
              failure -> failure.offender().className(), failure -> failure.offender().jar())
          .containsExactly(
              tuple("orphan.Plugin", "missing-superclass.jar"),
              tuple("orphan2.Plugin", "missing-superclass-too.jar"));
    }
  }

  @Test
  void strict_mode_reports_every_fault_at_once() throws IOException {
    try (URLClassLoader loader =
        PluginJars.loader("constructor", "stale-level", "good", "missing-class", "null-list")) {
      assertThatExceptionOfType(PluginsRefused.class)
          .isThrownBy(() -> PluginLoader.load(PluginJars.config(loader).build()))
          .satisfies(
              refused ->
                  assertThat(refused.failures())
                      .extracting(PluginFailure::code)
                      .containsExactly("GOV-SPI-011", "GOV-SPI-001", "GOV-SPI-018", "GOV-SPI-004"))
          .satisfies(
              refused ->
                  assertThat(refused.getMessage().lines()).hasSameSizeAs(refused.failures()));
    }
  }

  @Test
  void the_message_of_a_stale_level_says_what_is_supported() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("stale-level", "good")) {
      assertThat(onlyFailure(loader))
          .hasMessageContaining("was built for SPI level 0; this host supports level 1.")
          .hasMessageEndingWith("Maybe there is a newer release of the plug-in.");
    }
  }

  @Test
  void no_code_of_a_refused_plug_in_runs() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("static-initialiser", "good")) {
      PluginConfig config = PluginJars.config(loader).exclude("acme.statics").build();

      try (Plugins plugins = PluginLoader.load(config)) {
        assertThat(plugins.report().failed()).isEmpty();
        assertThat(plugins.report().excluded())
            .containsExactly(
                new PluginReport.LeftOut(
                    "acme.statics", "statics.Plugin", "static-initialiser.jar"));
      }
    }
  }

  @Test
  void a_class_that_cannot_be_read_is_left_out_by_its_name() throws IOException {
    try (URLClassLoader loader = PluginJars.loader("missing-class", "good")) {
      PluginConfig config = PluginJars.config(loader).exclude("gone.Plugin").build();

      try (Plugins plugins = PluginLoader.load(config)) {
        assertThat(plugins.report().excluded())
            .extracting(PluginReport.LeftOut::className)
            .containsExactly("gone.Plugin");
      }
    }
  }

  @Test
  void a_closed_loader_finds_nothing_rather_than_hanging() throws IOException {
    URLClassLoader loader = PluginJars.loader("good");
    loader.close();

    Plugins plugins = PluginLoader.load(PluginJars.config(loader).lenient().build());

    assertThat(plugins.report().loaded())
        .extracting(PluginReport.Loaded::id)
        .containsExactly(StandardPlugin.ID);
  }

  /** The same failure in both modes, with the neighbour at work in the lenient one. */
  private static PluginFailure onlyFailure(URLClassLoader loader) {
    assertThatExceptionOfType(PluginsRefused.class)
        .isThrownBy(() -> PluginLoader.load(PluginJars.config(loader).build()))
        .satisfies(refused -> assertThat(refused.failures()).hasSize(1));
    try (Plugins plugins = PluginLoader.load(PluginJars.config(loader).lenient().build())) {
      assertThat(plugins.channels().require("acme-chat").deliver(MESSAGE))
          .isEqualTo(new Delivery.Delivered("key"));
      assertThat(plugins.report().loaded())
          .extracting(PluginReport.Loaded::id)
          .containsExactly(StandardPlugin.ID, "acme.good");
      assertThat(plugins.report().failed()).hasSize(1);
      return plugins.report().failed().get(0);
    }
  }
}
