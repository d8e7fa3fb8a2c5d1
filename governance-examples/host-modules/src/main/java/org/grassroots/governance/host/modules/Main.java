package org.grassroots.governance.host.modules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.access.Actor;

/**
 * Does on the module path what reaches through its walls: plug-ins are found in other modules,
 * packs read their own files, a store finds its driver, and commands are read by Hibernate
 * Validator. Prints a line a finding.
 */
public final class Main {

  private static final Actor WORKER = Actor.of("worker-17").with("grid-worker", "east");

  private Main() {}

  /** Runs without arguments. */
  public static void main(String[] args) throws IOException {
    var folder = Files.createTempDirectory("host-modules");
    try (Governance governance = open(folder.resolve("town.db"))) {
      print("host", Main.class.getModule().toString());
      print("engine", Governance.class.getModule().toString());
      governance.pluginReport().loaded().forEach(plugin -> print("plug-in", plugin.id()));
      print("accepted", accept(governance));
      refuse(governance).forEach(fault -> print("refused", fault.where()));
    }
  }

  private static Governance open(Path file) {
    return Governance.builder()
        .discover(Main.class.getClassLoader())
        .region("cn.town")
        .store("sqlite:" + file)
        .clock(Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC))
        .build();
  }

  private static String accept(Governance governance) {
    var rubbish =
        ReportMatter.of("2026-0001", "grid-event", "0101", "east")
            .with(Map.of("description", "Rubbish behind gate 3"));
    return String.valueOf(governance.as(WORKER).matters().report(rubbish).isAccepted());
  }

  private static List<Fault> refuse(Governance governance) {
    try {
      governance.as(WORKER).matters().report(ReportMatter.of("", "grid-event", "0101", "east"));
      return List.of();
    } catch (InvalidInput e) {
      return e.faults();
    }
  }

  private static void print(String what, String value) {
    System.out.println(what + ": " + value);
  }
}
