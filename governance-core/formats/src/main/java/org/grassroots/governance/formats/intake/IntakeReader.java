package org.grassroots.governance.formats.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.grassroots.governance.formats.intake.Finding.Action;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.grassroots.governance.formats.table.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * Streams the accepted rows of a file and reports every finding on the way. Memory grows by about
 * 100 bytes a record, for telling duplicates. To be walked once, by one thread.
 *
 * @since 0.1
 */
public final class IntakeReader implements Iterator<IntakeRow>, AutoCloseable {
  /** Characters of a key; longer ones are replaced by the SHA-256 of the row. */
  private static final int MAX_KEY_LENGTH = 100;

  private final CsvSource source;
  private final RowReader reader;
  private final Optional<Integer> keyColumn;
  private final Consumer<Finding> findings;
  private final Set<Fingerprint> seen = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private long read;
  private long accepted;
  private long rejected;
  private long duplicates;
  private @Nullable IntakeRow ahead;

  private IntakeReader(IntakeProfile profile, CsvSource source, Consumer<Finding> findings) {
    this.source = source;
    this.findings = findings;
    Columns columns = Columns.of(profile, source);
    this.reader = new RowReader(profile, columns);
    this.keyColumn = profile.key().map(profile::columnOf).flatMap(columns::index);
  }

  /**
   * Opens a file.
   *
   * @param findings called in the order of the records, before the row they belong to is handed out
   * @throws org.grassroots.governance.model.shared.InvalidInput when the file cannot be read, or
   *     with {@code GOV-ITK-003} for each missing and {@code GOV-ITK-004} for each repeated column
   */
  public static IntakeReader open(IntakeProfile profile, Path file, Consumer<Finding> findings) {
    CsvSource source = CsvSource.open(file, profile.separator());
    try {
      return new IntakeReader(profile, source, findings);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    while (ahead == null && source.hasNext()) {
      ahead = take(source.next());
    }
    return ahead != null;
  }

  @Override
  public IntakeRow next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException("No further row.");
    }
    IntakeRow row = ahead;
    ahead = null;
    return row;
  }

  private @Nullable IntakeRow take(CsvRow row) {
    read++;
    Fingerprint fingerprint = Fingerprint.of(row.cells());
    if (!seen.add(fingerprint)) {
      duplicates++;
      return null;
    }
    List<Finding> notes = new ArrayList<>();
    Optional<IntakeRow> result =
        reader.fitted(row, notes).flatMap(fit -> identified(fit, fingerprint, notes));
    if (result.isEmpty()) {
      rejected++;
      // a rejected record is listed once, for what rejected it
      findings.accept(notes.get(notes.size() - 1));
      return null;
    }
    accepted++;
    notes.forEach(findings);
    return result.get();
  }

  private Optional<IntakeRow> identified(CsvRow row, Fingerprint print, List<Finding> notes) {
    String id = keyColumn.map(column -> reader.cleanCell(row, column, notes)).orElse("");
    if (id.isEmpty()) {
      return reader.read(row, print.hex(), notes);
    }
    if (!keys.add(id)) {
      String column = source.header().get(keyColumn.orElseThrow());
      notes.add(new Finding(row.record(), column, id, "id-repeated", Action.REJECTED));
      return Optional.empty();
    }
    return reader.read(row, id.length() <= MAX_KEY_LENGTH ? id : print.hex(), notes);
  }

  /** What became of the records so far; complete when {@link #hasNext} is false. */
  public IntakeCounts counts() {
    return new IntakeCounts(read, accepted, rejected, duplicates);
  }

  /** The file behind, for progress. */
  public InputFile file() {
    return source.file();
  }

  @Override
  public void close() {
    source.close();
  }
}
