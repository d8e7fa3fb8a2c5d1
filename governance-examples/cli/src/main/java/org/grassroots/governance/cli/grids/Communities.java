package org.grassroots.governance.cli.grids;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.Refusals;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.unit.RegisterUnits;
import org.grassroots.governance.engine.unit.UnitEntry;
import org.grassroots.governance.formats.grids.UnitEntries;

/** Registers the units that grids belong to. */
final class Communities {
  private Communities() {}

  /** Registers those that are not there yet; whether that went well. */
  static boolean register(Path file, Desk desk, PrintWriter talk) {
    List<UnitEntry> missing = new ArrayList<>();
    for (UnitEntries.Row row : UnitEntries.read(file)) {
      if (desk.units().find(row.id()).isEmpty()) {
        missing.add(new UnitEntry(row.id(), row.name(), row.level(), row.parent()));
      }
    }
    if (missing.isEmpty()) {
      return true;
    }
    String key = "grids-" + Integer.toHexString(missing.hashCode());
    return Refusals.accepted(desk.units().register(new RegisterUnits(key, missing)), desk, talk)
        .isPresent();
  }
}
