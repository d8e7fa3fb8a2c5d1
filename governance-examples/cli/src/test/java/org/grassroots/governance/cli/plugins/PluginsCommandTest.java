package org.grassroots.governance.cli.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsCommandTest {
  private static final String SERVICE =
      "META-INF/services/org.grassroots.governance.spi.plugin.GovernancePlugin";

  @TempDir private Path folder;

  @Test
  void the_shipped_plug_ins_are_loaded_and_named_with_what_they_bring() throws IOException {
    JsonNode report = plugins(ExitCodes.DONE);

    assertThat(report.get("loaded").findValuesAsText("id"))
        .containsExactlyInAnyOrder(
            "governance.standard",
            "governance.notify-mail",
            "governance.region-311",
            "governance.region-cn",
            "governance.store-jdbc");
    assertThat(report.get("loaded").toString()).contains("cn.town");
    assertThat(report.get("failed")).isEmpty();
  }

  @Test
  void an_excluded_plug_in_is_named_as_such() throws IOException {
    JsonNode report = plugins(ExitCodes.DONE, "--exclude", "governance.region-311");

    assertThat(report.get("excluded").findValuesAsText("id"))
        .containsExactly("governance.region-311");
  }

  @Test
  void a_jar_whose_class_is_missing_is_refused_with_code_class_and_jar() throws IOException {
    Path jar = jar("com.vendor.Missing");

    JsonNode failed = plugins(ExitCodes.FAILED, "--plugin-path", jar.toString()).at("/failed/0");

    assertThat(failed.get("code").asText()).startsWith("GOV-SPI-");
    assertThat(failed.get("message").asText()).contains("com.vendor.Missing", "vendor.jar");
    plugins(ExitCodes.DONE, "--lenient", "--plugin-path", folder.toString());
  }

  @Test
  void settings_nobody_knows_are_refused_with_those_that_exist() throws IOException {
    JsonNode report = plugins(ExitCodes.FAILED, "--set", "governance.region-cn.colour=red");

    assertThat(report.at("/failed/0/message").asText()).contains("colour");
  }

  private Path jar(String named) throws IOException {
    Path jar = folder.resolve("vendor.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(SERVICE));
      out.write(named.getBytes(StandardCharsets.UTF_8));
    }
    return jar;
  }

  private static JsonNode plugins(int code, String... args) throws IOException {
    StringWriter data = new StringWriter();
    String[] line =
        Stream.concat(Stream.of("plugins", "--json"), Stream.of(args)).toArray(String[]::new);
    assertThat(Gov.run(new PrintWriter(data), new PrintWriter(new StringWriter()), line))
        .as(data.toString())
        .isEqualTo(code);
    return new ObjectMapper().readTree(data.toString());
  }
}
