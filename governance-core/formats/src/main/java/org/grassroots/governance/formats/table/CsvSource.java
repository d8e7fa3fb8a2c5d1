package org.grassroots.governance.formats.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Streams the records of a CSV file in bounded memory. The header is the first record; its names
 * are trimmed. To be walked once, by one thread.
 *
 * <p>Quoting follows RFC 4180 and forgives what published files do: text after a closing quote
 * belongs to the cell, a quote that is never closed ends with the file. Rows may have more or fewer
 * cells than the header.
 *
 * @since 0.1
 */
public final class CsvSource implements Iterator<CsvRow>, AutoCloseable {
  private static final int MAX_RECORD = 16 << 20;

  private final InputFile file;
  private final CloseableIterator<CsvRecord> records;
  private final List<String> header;
  private long count;

  private CsvSource(InputFile file, char separator) {
    this.file = file;
    this.records = reader(file, separator).iterator();
    this.header = readHeader();
  }

  /** Opens a file of cells separated by commas. */
  public static CsvSource open(Path path) {
    return open(path, ',');
  }

  /**
   * Opens a file.
   *
   * @param separator what stands between the cells
   * @throws InvalidInput {@code GOV-FMT-001} when the file cannot be read, {@code GOV-FMT-002} when
   *     it has no header
   */
  public static CsvSource open(Path path, char separator) {
    InputFile file = InputFile.open(path);
    try {
      return new CsvSource(file, separator);
    } catch (InvalidInput e) {
      file.close();
      throw e;
    }
  }

  @SuppressWarnings("removal") // nothing else reads text after a closing quote
  private static CsvReader<CsvRecord> reader(InputFile file, char separator) {
    Reader text =
        new InputStreamReader(
            file.content(),
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .maxBufferSize(MAX_RECORD)
        .ofCsvRecord(text);
  }

  private List<String> readHeader() {
    if (!advance()) {
      throw new InvalidInput(
          Fault.of("GOV-FMT-002", file.path().toString(), "", "a header and records")
              .withAdvice("Maybe the download was empty."));
    }
    List<String> names = next(CsvRecord::getFields);
    String first = names.get(0);
    if (first.indexOf('\uFFFD') >= 0 || first.indexOf('\0') >= 0) {
      throw new InvalidInput(
          Fault.of("GOV-FMT-002", file.path() + ":1", first, "a header in UTF-8")
              .withAdvice("Maybe the file is UTF-16 or a spreadsheet; save it as CSV in UTF-8."));
    }
    return names.stream().map(String::strip).toList();
  }

  /** The names of the columns, in order. */
  public List<String> header() {
    return header;
  }

  /** The file behind, for progress. */
  public InputFile file() {
    return file;
  }

  /**
   * Whether there is another record.
   *
   * @throws InvalidInput {@code GOV-FMT-001} when the file breaks off or is damaged
   */
  @Override
  public boolean hasNext() {
    return advance();
  }

  /** The next record. */
  @Override
  public CsvRow next() {
    return next(
        read -> new CsvRow(++count, read.getStartingLineNumber(), List.copyOf(read.getFields())));
  }

  private boolean advance() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | CsvParseException e) {
      throw InputFile.unreadable(file.path(), e);
    }
  }

  private <T> T next(java.util.function.Function<CsvRecord, T> use) {
    try {
      return use.apply(records.next());
    } catch (UncheckedIOException | CsvParseException e) {
      throw InputFile.unreadable(file.path(), e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
