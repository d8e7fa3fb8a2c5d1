package org.grassroots.governance.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.tck.store.RecordStoreContract;
import org.grassroots.governance.tck.store.StoreHarness;

/** The store on SQLite keeps every law of the port. */
class SqliteContractTest implements RecordStoreContract {
  private static final StoreHarness HARNESS = new SqliteHarness();

  @Override
  public StoreHarness harness() {
    return HARNESS;
  }

  private static final class SqliteHarness extends JdbcHarness {
    private final Path folder = folder();

    private static Path folder() {
      try {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "contract");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Path file(String location) {
      return folder.resolve(location + ".db");
    }

    @Override
    String url(String location) {
      return "jdbc:sqlite:" + file(location);
    }

    @Override
    public JdbcStore open(String location) {
      return JdbcStores.sqlite(file(location));
    }

    @Override
    public OlderStore older(String location) {
      run(url(location), "level-1-sqlite.sql", "");
      return older(open(location));
    }
  }
}
