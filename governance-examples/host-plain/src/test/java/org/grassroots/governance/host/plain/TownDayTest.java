package org.grassroots.governance.host.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.agenda.DueReport;
import org.grassroots.governance.engine.matter.ActOnMatter;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.engine.plugin.PluginReport;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.region.cn.RegionCnPlugin;
import org.grassroots.governance.spi.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The examples of docs/embedding.md about a day in a town. */
class TownDayTest {

  private final TownClock clock = new TownClock("2026-03-02T01:00:00Z");
  private final Governance governance = open();

  private Governance open() {
    // region open
    return Governance.builder()
        .plugin(new RegionCnPlugin()) // or .discover(loader)
        .region("cn.town")
        .store("memory")
        .clock(clock)
        .build();
    // endregion
  }

  @AfterEach
  void close() {
    governance.close();
  }

  @Test
  void the_host_chooses_what_is_loaded() {
    assertThat(governance.pluginReport().loaded())
        .extracting(PluginReport.Loaded::id)
        .containsExactlyInAnyOrder("governance.region-cn", "governance.standard");
  }

  @Test
  void a_matter_goes_from_hand_to_hand() {
    // region day
    var worker = governance.as(Actor.of("worker-17").with("grid-worker", "east")).matters();
    var desk = governance.as(Actor.of("desk-2").with("dispatcher", "east")).matters();

    var rubbish = ReportMatter.of("2026-0001", "grid-event", "0101", "east");
    worker.report(rubbish.with(Map.of("description", "Rubbish behind gate 3")));

    var id = "grid-event:2026-0001";
    desk.act(ActOnMatter.of("2026-0001-file", id, "file"));
    desk.act(
        ActOnMatter.of("2026-0001-send", id, "dispatch").with(Map.of("department", "cleaning")));
    // endregion

    assertThat(worker.find(id)).map(Matter::state).contains("dispatched");
  }

  @Test
  void what_falls_due_is_done_when_the_host_asks() {
    var desk = governance.as(Actor.of("worker-17").with("grid-worker", "east"));
    var details = Map.of("description", "Rubbish behind gate 3");
    desk.matters().report(ReportMatter.of("2026-0001", "grid-event", "0101", "east").with(details));
    clock.forward(Duration.ofDays(2));

    List<String> done = new ArrayList<>();
    // region due
    DueReport report;
    do {
      report = governance.runDue(100);
      done.addAll(report.done());
    } while (report.isMoreDue());
    // endregion

    assertThat(done)
        .doesNotHaveDuplicates()
        .filteredOn(item -> item.startsWith("matter.due:"))
        .hasSize(1);
    assertThat(done).filteredOn(item -> item.startsWith("matter.rung:")).hasSize(6);
    assertThat(report.failures()).isEmpty();
  }
}
