package org.grassroots.governance.cli.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
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

  private FindingsFile(CsvWriter csv) {
    this.csv = csv;
    csv.writeRecord("record", "column", "value", "reason", "action");
  }

  static FindingsFile in(Path file) {
    try {
      return new FindingsFile(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes to a stream, which stays open. */
  static FindingsFile to(Writer out) {
    return new FindingsFile(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out));
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

  /** Writes what is still held back. */
  void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
