package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Write;
import org.grassroots.governance.spi.store.support.KeyValue;
import org.grassroots.governance.spi.store.support.RecordKey;
import org.grassroots.governance.spi.store.support.Standing;
import org.grassroots.governance.spi.store.support.StoreView;

/** What the commits of one transaction need to know, loaded at once. */
final class LoadedView implements StoreView {
  private final Map<RecordKey, Standing> standings = new HashMap<>();
  private final Map<KeyValue, RecordKey> owners = new HashMap<>();
  private final Head head;

  LoadedView(
      Dialect dialect, Catalog catalog, Session session, boolean isJoined, List<Commit> wanted)
      throws SQLException {
    Locks locks = Locks.of(isJoined, wanted);
    List<Lookup> lookups = new ArrayList<>();
    lookups.add(standingLookup(catalog.log(), List.copyOf(locks.all())));
    lookups.addAll(ownerLookups(catalog, wanted));
    head = dialect.load(session, locks, lookups);
  }

  Head head() {
    return head;
  }

  @Override
  public Standing standing(RecordKey record) {
    return standings.getOrDefault(record, Standing.NEVER);
  }

  @Override
  public Optional<RecordKey> owner(KeyValue key) {
    return Optional.ofNullable(owners.get(key));
  }

  private Lookup standingLookup(CommitLog log, List<RecordKey> records) {
    return new Lookup(
        log.standings(),
        records.stream().map(record -> new Object[] {record.kind(), record.id()}).toList(),
        (index, row, from) ->
            standings.put(
                records.get(index),
                Standing.of(row.getLong(from), Change.Type.valueOf(row.getString(from + 1)))));
  }

  private List<Lookup> ownerLookups(Catalog catalog, List<Commit> wanted) {
    Map<Lookup.Shape, List<KeyValue>> claims = new LinkedHashMap<>();
    Map<Lookup.Shape, List<Object[]>> keys = new HashMap<>();
    for (Commit commit : wanted) {
      for (Write write : commit.writes()) {
        KindTable table = catalog.table(write.kind());
        if (write instanceof Write.Put put) {
          for (KeyValue claim : KeyValue.of(table.kind(), put.fields())) {
            Lookup.Shape shape = table.key(claim.key());
            claims.computeIfAbsent(shape, unused -> new ArrayList<>()).add(claim);
            keys.computeIfAbsent(shape, unused -> new ArrayList<>())
                .add(table.parameters(shape, claim.values()));
          }
        }
      }
    }
    List<Lookup> lookups = new ArrayList<>();
    claims.forEach(
        (shape, values) ->
            lookups.add(ownerLookup(shape, keys.getOrDefault(shape, List.of()), values)));
    return lookups;
  }

  private Lookup ownerLookup(Lookup.Shape shape, List<Object[]> keys, List<KeyValue> claims) {
    return new Lookup(
        shape,
        keys,
        (index, row, from) -> {
          KeyValue claim = claims.get(index);
          owners.put(claim, new RecordKey(claim.kind(), row.getString(from)));
        });
  }
}
