package org.grassroots.governance.host.modules;

import java.util.List;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginReport;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.unit.RegisterUnits;
import org.grassroots.governance.engine.unit.UnitEntry;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.access.Actor;

/**
 * Does on the module path what reaches through its walls: commands are read by Hibernate Validator,
 * and plug-ins are found in other modules. Prints a line a finding.
 */
public final class Main {

  private static final Actor CLERK = Actor.of("clerk-3").with("clerk", "street");

  private Main() {}

  /** Runs without arguments. */
  public static void main(String[] args) {
    plugins().forEach(plugin -> print("plug-in", plugin.id()));
    try (Governance governance = Governance.builder().policy(new Everybody()).build()) {
      print("host", Main.class.getModule().toString());
      print("engine", Governance.class.getModule().toString());
      print("accepted", accept(governance));
      refuse(governance).forEach(fault -> print("refused", fault.where()));
    }
  }

  private static List<PluginReport.Loaded> plugins() {
    var everywhere = PluginSource.serviceLoader(Main.class.getClassLoader());
    try (var plugins = PluginLoader.load(PluginConfig.builder().discover(everywhere).build())) {
      return plugins.report().loaded();
    }
  }

  private static String accept(Governance governance) {
    var street = new UnitEntry("street", "Harbour street office", "street", "");
    var decision =
        governance.as(CLERK).units().register(new RegisterUnits("units-1", List.of(street)));
    return String.valueOf(decision.isAccepted());
  }

  private static List<Fault> refuse(Governance governance) {
    var nameless = new UnitEntry("east", "", "community", "street");
    try {
      governance.as(CLERK).units().register(new RegisterUnits("units-2", List.of(nameless)));
      return List.of();
    } catch (InvalidInput e) {
      return e.faults();
    }
  }

  private static void print(String what, String value) {
    System.out.println(what + ": " + value);
  }
}
