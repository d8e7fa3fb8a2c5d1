package org.grassroots.governance.host.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Starts the packaged host on a real module path, in a virtual machine of its own. */
class ModulePathIT {

  private static final String MODULE = "org.grassroots.governance.host.modules";
  private static final long LIMIT_SECONDS = 120;

  private static List<String> lines;

  @BeforeAll
  static void run() throws IOException, InterruptedException {
    var output = Files.createTempFile("host-modules", ".txt");
    var process =
        new ProcessBuilder(java(), "-p", modulePath(), "-m", MODULE + "/" + MODULE + ".Main")
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    lines = Files.readAllLines(output);

    assertThat(ended).as("ended in time").isTrue();
    assertThat(process.exitValue()).as(() -> String.join("\n", lines)).isZero();
  }

  @Test
  void host_and_engine_are_named_modules() {
    assertThat(lines)
        .contains("host: module " + MODULE, "engine: module org.grassroots.governance.engine");
  }

  @Test
  void a_command_passes_the_walls_of_its_module_into_the_validator() {
    assertThat(lines).contains("accepted: true", "refused: ReportMatter.key");
  }

  @Test
  void plug_ins_of_other_modules_are_found() {
    assertThat(lines)
        .contains(
            "plug-in: governance.region-311",
            "plug-in: governance.region-cn",
            "plug-in: governance.standard",
            "plug-in: governance.store-jdbc");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The packaged host, then what it needs at run time. */
  private static String modulePath() throws IOException {
    var host = System.getProperty("host.jar");
    var needed = Path.of(System.getProperty("module.path.file"));
    return host + File.pathSeparator + Files.readString(needed, StandardCharsets.UTF_8).strip();
  }
}
