package org.grassroots.governance.tck.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;

/**
 * The harness of {@link ReferenceStore}: locations live as long as the harness.
 *
 * @since 0.1
 */
public class ReferenceHarness implements StoreHarness {
  private final Map<String, ReferenceState> states = new ConcurrentHashMap<>();

  /** A harness without locations. */
  public ReferenceHarness() {}

  @Override
  public RecordStore open(String location) {
    return new ReferenceStore(state(location));
  }

  /** Nothing is lost: what has a receipt is in the state already. */
  @Override
  public void crash(String location) {}

  @Override
  public HostTransaction begin(String location) {
    return new ReferenceTransaction(open(location));
  }

  @Override
  public OlderStore older(String location) {
    RecordStore store = open(location);
    store.declare(List.of(RecordKind.of("older")));
    store.commit(Commit.of("o1", new Write.Put("older", "a", 0, "first", Map.of())));
    store.commit(Commit.of("o2", new Write.Put("older", "a", 1, "second", Map.of())));
    return new OlderStore(store, "older", "a", "second");
  }

  final ReferenceState state(String location) {
    return states.computeIfAbsent(location, unused -> new ReferenceState());
  }

  /** Goes back to an earlier state, as a store that loses its end does. */
  final void replace(String location, ReferenceState state) {
    states.put(location, state);
  }
}
