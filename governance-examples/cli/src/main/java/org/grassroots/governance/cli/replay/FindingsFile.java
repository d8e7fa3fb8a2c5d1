package org.grassroots.governance.cli.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.grassroots.governance.formats.intake.Finding;

/** Writes {@code rejected.csv} while records stream by, and counts. Not safe for threads. */
final class FindingsFile implements Consumer<Finding>, AutoCloseable {
  private final CsvWriter csv;
  private final SortedMap<String, Long> counts = new TreeMap<>();

  FindingsFile(Path file) {
    try {
      csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    csv.writeRecord("record", "column", "value", "reason", "action");
  }

  @Override
  public void accept(Finding finding) {
    String action = finding.action().word();
    csv.writeRecord(
        String.valueOf(finding.record()),
        finding.column(),
        finding.value(),
        finding.reason(),
        action);
    counts.merge(action + " " + finding.reason(), 1L, Long::sum);
  }

  /** How many findings there are by action and reason, in order. */
  SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
