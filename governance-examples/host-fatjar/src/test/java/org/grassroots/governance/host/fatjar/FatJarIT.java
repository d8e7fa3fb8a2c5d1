package org.grassroots.governance.host.fatjar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is found in separate jars, on the class path of this test, is found in the one jar as well.
 */
class FatJarIT {

  private static final long LIMIT_SECONDS = 120;

  @Test
  void plug_ins_and_drivers_of_all_jars_are_found_in_the_one_jar()
      throws IOException, InterruptedException {
    var plugins = Main.pluginIds();
    var drivers = Main.drivers();
    assertThat(plugins).contains("governance.store-jdbc");
    assertThat(drivers).contains("org.postgresql.Driver", "org.sqlite.JDBC");

    assertThat(run(System.getProperty("host.jar")))
        .containsExactlyElementsOf(
            Stream.concat(
                    plugins.stream().map(id -> "plug-in: " + id),
                    drivers.stream().map(name -> "driver: " + name))
                .toList());
  }

  private static List<String> run(String jar) throws IOException, InterruptedException {
    var output = Files.createTempFile("host-fatjar", ".txt");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process = new ProcessBuilder(java, "-jar", jar).redirectOutput(output.toFile()).start();
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();

    assertThat(ended).as("ended in time").isTrue();
    assertThat(process.exitValue()).isZero();
    return Files.readAllLines(output);
  }
}
