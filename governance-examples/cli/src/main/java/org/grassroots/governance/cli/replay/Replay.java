package org.grassroots.governance.cli.replay;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.grassroots.governance.cli.Progress;
import org.grassroots.governance.engine.matter.Matters;
import org.grassroots.governance.formats.intake.Finding;
import org.grassroots.governance.formats.intake.IntakeCounts;
import org.grassroots.governance.formats.intake.IntakeReader;
import org.grassroots.governance.formats.intake.IntakeRow;

/**
 * One replay: reads a file, imports its requests, counts.
 *
 * @param profile how the file is read
 * @param requests the file
 * @param areas the areas; empty: the ward is the area
 * @param asOf the moment of the figures, local time of the profile's zone
 */
record Replay(RequestProfile profile, Path requests, Optional<AreaMap> areas, LocalDateTime asOf) {

  /** Reads the whole file without storing anything; throws when it cannot be read to its end. */
  IntakeCounts check(Consumer<Finding> findings) {
    try (IntakeReader reader = IntakeReader.open(profile.intake(), requests, findings)) {
      while (reader.hasNext()) {
        profile.oddity(reader.next()).ifPresent(findings);
      }
      return reader.counts();
    }
  }

  /**
   * Imports and counts.
   *
   * @param total how many records there are, for progress
   */
  Summary run(Matters matters, Consumer<Finding> findings, long total, PrintWriter talk) {
    ReplayFigures figures = new ReplayFigures(asOf, areas.isPresent());
    areas.ifPresent(map -> map.areas().keySet().forEach(figures::area));
    MatterImporter importer = new MatterImporter(matters, profile.intake(), figures::add);
    try (IntakeReader reader = IntakeReader.open(profile.intake(), requests, findings);
        Progress progress = Progress.of(talk, "records", total)) {
      while (reader.hasNext()) {
        IntakeRow row = reader.next();
        profile.oddity(row).ifPresent(findings);
        importer.add(profile.matter(row, areas));
        progress.done(reader.counts().read());
      }
      importer.flush();
      return new Summary(reader.counts(), importer.newlyStored(), figures);
    }
  }
}
