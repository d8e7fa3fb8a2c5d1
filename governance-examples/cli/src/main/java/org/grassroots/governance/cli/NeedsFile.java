package org.grassroots.governance.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.model.need.RankedNeed;

/**
 * Writes a needs list: {@code needs.csv}, UTF-8, line feeds.
 *
 * @since 0.1
 */
public final class NeedsFile {
  private NeedsFile() {}

  /** One row a need, in the order of the list. */
  public static void write(Path file, List<RankedNeed> needs) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(
          "rank",
          "category",
          "area",
          "volume",
          "medianAgeDays",
          "overdue",
          "urgency",
          "importance",
          "score");
      needs.forEach(ranked -> csv.writeRecord(row(ranked)));
    }
  }

  private static List<String> row(RankedNeed ranked) {
    return List.of(
        String.valueOf(ranked.rank()),
        ranked.need().category(),
        ranked.need().area(),
        String.valueOf(ranked.need().volume()),
        ranked.need().medianAgeDays().toPlainString(),
        String.valueOf(ranked.need().overdue()),
        ranked.urgency().toPlainString(),
        ranked.importance().toPlainString(),
        ranked.score().toPlainString());
  }
}
