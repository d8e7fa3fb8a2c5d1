package org.grassroots.governance.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.plugin.PluginFailure;
import org.grassroots.governance.spi.scoring.Child;
import org.grassroots.governance.spi.scoring.Column;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call of a plug-in does wrong fails that call, by name, and nothing else. */
class HostileCallsTest {
  private static final Message MESSAGE = new Message("key", "to", "", "text", Map.of());
  private static final Column TWO_UNITS = Column.of(3, Double.NaN);

  private URLClassLoader loader;
  private Plugins plugins;

  @BeforeEach
  void load() {
    loader = PluginJars.loader("hostile", "good");
    plugins = PluginLoader.load(PluginJars.config(loader).build());
  }

  @AfterEach
  void close() throws IOException {
    plugins.close();
    loader.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "throws, GOV-SPI-021, threw java.lang.IllegalStateException: boom.",
    "unlinked, GOV-SPI-022, vendor/late/Late",
    "nothing, GOV-SPI-023, returned null.",
    "backwards, GOV-SPI-024, is negative",
  })
  void a_channel_fails_by_name(String channel, String code, String what) {
    PluginFailure failure = failure(() -> deliver(channel));

    assertThat(failure.code()).isEqualTo(code);
    assertThat(failure).hasMessageContaining(what).hasMessageContaining("Maybe ");
    assertThat(failure.offender())
        .isEqualTo(
            new PluginFailure.Offender(
                "acme.hostile",
                "hostile.Plugin",
                "hostile.jar",
                "notification.NotificationChannel[" + channel + "]",
                "deliver"));
    assertThat(deliver("acme-chat")).isEqualTo(new Delivery.Delivered("key"));
  }

  @Test
  void the_cause_is_kept_and_the_next_call_is_made() {
    assertThat(failure(() -> deliver("throws"))).hasRootCauseMessage("boom");
    assertThat(failure(() -> deliver("throws")).code()).isEqualTo("GOV-SPI-021");
    assertThat(plugins.quarantined()).isEmpty();
  }

  @Test
  void errors_of_the_virtual_machine_pass() {
    assertThatThrownBy(() -> deliver("overflows")).isInstanceOf(StackOverflowError.class);
    assertThat(deliver("acme-chat")).isEqualTo(new Delivery.Delivered("key"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "short-column, M2 it has 1 results for 2 units",
    "too-high, M5 unit 1 has a result but no indicator",
    "invents, M5 unit 1 has a result but no indicator",
  })
  void a_column_that_breaks_a_cheap_law_is_refused_with_its_number(String method, String what) {
    assertThat(failure(() -> normalise(method, Parameters.NONE)))
        .hasMessageStartingWith("GOV-SPI-024")
        .hasMessageContaining("scoring.Normaliser[" + method + "].normalise")
        .hasMessageContaining(what);
  }

  @Test
  void a_result_outside_of_the_scale_is_refused() {
    Normaliser tooHigh = plugins.normalisers().require("too-high");

    assertThat(
            failure(
                () ->
                    tooHigh.normalise(
                        Column.of(1, 2), Normaliser.Direction.HIGHER_IS_BETTER, Parameters.NONE)))
        .hasMessageContaining("M6 1.5 of unit 1 is not in [0.0, 1.0]");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "too-few, M2 it has 0 weights for 1 children",
    "negative, M11 [-1.0] are no weights",
    "all-zero, M11 [0.0] are no weights",
    "not-there, M11 a weight is null",
  })
  void weights_that_break_a_cheap_law_are_refused_with_its_number(String method, String what) {
    List<Child> children = List.of(new Child("only", 1, Column.of(1)));

    assertThat(failure(() -> plugins.weightings().require(method).weigh(children, Parameters.NONE)))
        .hasMessageStartingWith("GOV-SPI-024")
        .hasMessageContaining(what.replace("'", ""));
  }

  @Test
  void parameters_that_the_method_refuses_are_the_fault_of_the_scheme() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> normalise("picky", new Parameters(Map.of("base", "x"))))
        .withMessageStartingWith("ACME-1");
  }

  @Test
  void undeclared_parameters_never_reach_the_method() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> normalise("short-column", new Parameters(Map.of("bse", "1"))))
        .withMessage(
            "GOV-SPI-031 at scoring method 'short-column': found 'bse', wanted one of [base]."
                + " Maybe 'base' is meant.");
  }

  @Test
  void a_name_that_nobody_brings_lists_the_names_there_are() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> plugins.channels().require("acme-chatt"))
        .withMessageStartingWith("GOV-SPI-030 at notification.NotificationChannel")
        .withMessageContaining("acme-chat, ")
        .withMessageEndingWith("Maybe 'acme-chat' is meant.");
  }

  private Delivery deliver(String channel) {
    return plugins.channels().require(channel).deliver(MESSAGE);
  }

  private Column normalise(String method, Parameters parameters) {
    return plugins
        .normalisers()
        .require(method)
        .normalise(TWO_UNITS, Normaliser.Direction.HIGHER_IS_BETTER, parameters);
  }

  private static PluginFailure failure(ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(PluginFailure.class, call);
  }
}
