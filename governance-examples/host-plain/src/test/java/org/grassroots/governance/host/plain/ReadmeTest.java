package org.grassroots.governance.host.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.spi.access.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README, run. */
class ReadmeTest {

  /** A day of a year whose holidays the region knows. */
  private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);

  @Test
  void the_example_of_the_readme_works(@TempDir Path folder) {
    var file = folder.resolve("town.db");
    var loader = getClass().getClassLoader();

    // region readme
    try (Governance governance =
        Governance.builder()
            .discover(loader)
            .region("cn.town")
            .store("sqlite:" + file)
            .clock(clock)
            .build()) {
      var worker = Actor.of("worker-17").with("grid-worker", "east");
      var rubbish = ReportMatter.of("2026-0001", "grid-event", "0101", "east");
      var details = Map.of("description", "Rubbish behind gate 3");
      var decision = governance.as(worker).matters().report(rubbish.with(details));
      assertThat(decision.isAccepted()).isTrue();
    }
    // endregion

    assertThat(file).exists();
  }
}
