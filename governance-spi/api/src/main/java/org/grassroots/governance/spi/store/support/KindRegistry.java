package org.grassroots.governance.spi.store.support;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.spi.store.FieldSpec;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoreException;

/**
 * The kinds a store knows. Safe for threads; a reader sees all of a declaration or nothing of it.
 *
 * @since 0.1
 */
public final class KindRegistry {
  private volatile Map<String, RecordKind> kinds = Map.of();

  /** A registry that knows nothing yet. */
  public KindRegistry() {}

  /** The kind of that name. */
  public RecordKind kind(String name) {
    RecordKind kind = kinds.get(name);
    if (kind == null) {
      throw new StoreException.Refused(
          "The kind '" + name + "' is not declared. Maybe declare(…) was not called for it?");
    }
    return kind;
  }

  /** Whether exactly this declaration is known already. */
  public boolean knows(RecordKind kind) {
    return kind.equals(kinds.get(kind.name()));
  }

  /**
   * Takes the declarations over; those of known kinds must extend them ({@link #checkExtends}),
   * else nothing is taken.
   */
  public synchronized void declare(Collection<RecordKind> declared) {
    Map<String, RecordKind> next = new HashMap<>(kinds);
    for (RecordKind kind : declared) {
      RecordKind known = next.put(kind.name(), kind);
      if (known != null) {
        checkExtends(known, kind);
      }
    }
    kinds = Map.copyOf(next);
  }

  /** Refuses a declaration that takes away or changes a field, key or index of the known one. */
  public static void checkExtends(RecordKind known, RecordKind declared) {
    Set<Object> kept = new HashSet<>(declared.fields());
    for (FieldSpec field : known.fields()) {
      checkKept(known, kept.contains(field), "field", field);
    }
    checkKeys(known, known.uniqueKeys(), declared.uniqueKeys(), "unique key");
    checkKeys(known, known.indexes(), declared.indexes(), "index");
  }

  private static void checkKeys(
      RecordKind known, List<RecordKind.Key> before, List<RecordKind.Key> after, String what) {
    for (RecordKind.Key key : before) {
      checkKept(known, after.contains(key), what, key);
    }
  }

  private static void checkKept(RecordKind known, boolean kept, String what, Object part) {
    if (!kept) {
      throw new StoreException.Refused(
          "The new declaration of kind '%s' lacks or changes the %s %s; only additions are possible. Maybe an older release is running?"
              .formatted(known.name(), what, part));
    }
  }
}
