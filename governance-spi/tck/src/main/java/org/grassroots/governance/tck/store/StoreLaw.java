package org.grassroots.governance.tck.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.grassroots.governance.spi.store.Capability;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * One law of the storage port.
 *
 * @param number {@code S1} to {@code S21}
 * @param intent what it is for
 * @param needs the capability without which the law does not apply
 * @param check tries a harness at a location of its own and throws when the law is broken
 * @since 0.1
 */
public record StoreLaw(String number, String intent, Optional<Capability> needs, Check check) {

  /** Tries a law. */
  @FunctionalInterface
  public interface Check {
    /** Throws when the law is broken. */
    void run(StoreHarness harness, String location) throws Exception;
  }

  /** Every law, by number. */
  public static List<StoreLaw> all() {
    return StoreLaws.ALL;
  }

  /** Whether the law applies to the stores of a harness. */
  public boolean appliesTo(StoreHarness harness) {
    if (needs.isEmpty()) {
      return true;
    }
    try (RecordStore store = harness.open(location())) {
      return store.capabilities().contains(needs.get());
    }
  }

  /**
   * Proves the law.
   *
   * @throws AssertionError its message starts with the number
   */
  public void prove(StoreHarness harness) {
    try {
      check.run(harness, location());
    } catch (AssertionError | RuntimeException broken) {
      throw broken(broken);
    } catch (Exception broken) {
      throw broken(broken);
    }
  }

  private AssertionError broken(Throwable cause) {
    return new AssertionError(number + ": " + intent + " – " + cause, cause);
  }

  private String location() {
    return number.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID();
  }

  @Override
  public String toString() {
    return number + " " + intent;
  }
}
