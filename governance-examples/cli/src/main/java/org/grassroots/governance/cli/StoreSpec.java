package org.grassroots.governance.cli;

import java.nio.file.Path;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.store.jdbc.JdbcStores;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Where a command keeps its records: {@code memory}, {@code sqlite:FILE} or {@code
 * jdbc:postgresql://…}. Nothing is opened or created before {@link #open}.
 *
 * @param text as written on the command line
 * @since 0.1
 */
public record StoreSpec(String text) {
  private static final String SQLITE = "sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /** Opens the store; the caller closes it. */
  public RecordStore open() {
    if (text.equals("memory")) {
      return InMemoryStore.create();
    }
    return text.startsWith(SQLITE)
        ? JdbcStores.sqlite(Path.of(text.substring(SQLITE.length())))
        : JdbcStores.postgresql(text, JdbcStores.DEFAULT_SCHEMA);
  }

  /** Reads the option. */
  public static final class Converter implements ITypeConverter<StoreSpec> {
    /** Made by the command line. */
    public Converter() {}

    @Override
    public StoreSpec convert(String text) {
      boolean isSqlite = text.startsWith(SQLITE) && text.length() > SQLITE.length();
      if (text.equals("memory") || isSqlite || text.startsWith(POSTGRESQL)) {
        return new StoreSpec(text);
      }
      throw new TypeConversionException(
          "'" + text + "' is no store: memory, sqlite:FILE or jdbc:postgresql://HOST/DATABASE");
    }
  }
}
