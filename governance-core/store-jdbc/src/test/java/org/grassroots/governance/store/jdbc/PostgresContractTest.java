package org.grassroots.governance.store.jdbc;

import org.grassroots.governance.tck.store.RecordStoreContract;
import org.grassroots.governance.tck.store.StoreHarness;
import org.postgresql.ds.PGSimpleDataSource;

/** The store on PostgreSQL keeps every law of the port; a location is a schema. */
class PostgresContractTest implements RecordStoreContract {
  private static final StoreHarness HARNESS = new PostgresHarness();

  @Override
  public StoreHarness harness() {
    return HARNESS;
  }

  private static final class PostgresHarness extends JdbcHarness {
    private static String schema(String location) {
      return location.replace('-', '_');
    }

    @Override
    String url(String location) {
      return TestPostgres.url();
    }

    @Override
    public JdbcStore open(String location) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(TestPostgres.url());
      return JdbcStores.postgresql(source, schema(location));
    }

    @Override
    public OlderStore older(String location) {
      run(url(location), "level-1-postgresql.sql", schema(location));
      return older(open(location));
    }
  }
}
