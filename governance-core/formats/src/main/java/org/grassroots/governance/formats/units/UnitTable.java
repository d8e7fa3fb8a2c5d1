package org.grassroots.governance.formats.units;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;

/** A table of units, from CSV or from a JSON document, row by row. To be walked once. */
interface UnitTable extends Iterator<CsvRow>, AutoCloseable {
  /** The names of the columns. */
  List<String> header();

  @Override
  void close();

  /** Opens a file; a document is what a profile has items for and starts with a brace. */
  static UnitTable open(Path file, UnitProfile profile) {
    return !profile.items().isEmpty() && JsonUnits.isDocument(file)
        ? JsonUnits.read(file, profile)
        : new Csv(CsvSource.open(file));
  }

  /** A table in CSV. */
  record Csv(CsvSource source) implements UnitTable {
    @Override
    public List<String> header() {
      return source.header();
    }

    @Override
    public boolean hasNext() {
      return source.hasNext();
    }

    @Override
    public CsvRow next() {
      return source.next();
    }

    @Override
    public void close() {
      source.close();
    }
  }
}
