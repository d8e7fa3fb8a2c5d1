package org.grassroots.governance.spi.store;

import org.grassroots.governance.model.shared.GovernanceException;
import org.jspecify.annotations.Nullable;

/**
 * The typed errors of a store (S18). Whatever is thrown, the commit did not happen, but for {@link
 * Unavailable} where that is unknown and sending the same commit again settles it.
 *
 * @since 0.1
 */
public abstract sealed class StoreException extends GovernanceException {
  private static final long serialVersionUID = 1L;

  private StoreException(String code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }

  /**
   * A version is not what the commit expected or read ({@code GOV-STO-001}); read again and decide
   * again.
   */
  public static final class Conflict extends StoreException {
    private static final long serialVersionUID = 1L;
    private final String kind;
    private final String id;
    private final long expected;
    private final long actual;

    /** Names the record and both versions; {@link Write#ABSENT} stands for no live record. */
    public Conflict(String kind, String id, long expected, long actual) {
      super(
          "GOV-STO-001",
          "Record %s/%s has version %s, the commit expected %s. Maybe somebody changed it in between: read it again."
              .formatted(kind, id, actual, expected),
          null);
      this.kind = kind;
      this.id = id;
      this.expected = expected;
      this.actual = actual;
    }

    /** The kind of the record. */
    public String kind() {
      return kind;
    }

    /** The id of the record. */
    public String id() {
      return id;
    }

    /** The version the commit expected. */
    public long expected() {
      return expected;
    }

    /** The version the record has. */
    public long actual() {
      return actual;
    }
  }

  /** A unique key ({@code GOV-STO-002}) or a commit id ({@code GOV-STO-003}) is taken. */
  public static final class Duplicate extends StoreException {
    private static final long serialVersionUID = 1L;

    private Duplicate(String code, String message) {
      super(code, message, null);
    }

    /** The unique key is taken by another live record. */
    public static Duplicate key(String kind, String id, String key) {
      return new Duplicate(
          "GOV-STO-002",
          "Record %s/%s repeats the unique key '%s' of another record. Maybe it is the same thing under two ids?"
              .formatted(kind, id, key));
    }

    /** The commit id was used before with other content. */
    public static Duplicate commit(String commitId) {
      return new Duplicate(
          "GOV-STO-003",
          "Commit '%s' was made before with other content. Maybe the idempotency key is used for two commands?"
              .formatted(commitId));
    }
  }

  /**
   * The input breaks a rule of the port ({@code GOV-STO-004}): a value, a size, a name that is not
   * declared.
   */
  public static final class Refused extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Says what was found and wanted. */
    public Refused(String message) {
      super("GOV-STO-004", message, null);
    }
  }

  /**
   * The store is away or the outcome unknown ({@code GOV-STO-005}); the same call may go through
   * later.
   */
  public static final class Unavailable extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Keeps the cause. */
    public Unavailable(String message, @Nullable Throwable cause) {
      super("GOV-STO-005", message, cause);
    }
  }

  /**
   * What is stored cannot be read ({@code GOV-STO-006}): damaged, or written by a newer release.
   */
  public static final class Corrupt extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Keeps the cause. */
    public Corrupt(String message, @Nullable Throwable cause) {
      super("GOV-STO-006", message, cause);
    }
  }

  /** The store was closed ({@code GOV-STO-007}). */
  public static final class Closed extends StoreException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public Closed() {
      super(
          "GOV-STO-007",
          "The store is closed. Maybe the Governance that owns it was closed?",
          null);
    }
  }
}
