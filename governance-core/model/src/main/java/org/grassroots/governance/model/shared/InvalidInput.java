package org.grassroots.governance.model.shared;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The caller's data breaks at least one rule. Carries every fault that was found, in the order of
 * the input, never only the first. Nothing was changed.
 *
 * @since 0.1
 */
public final class InvalidInput extends GovernanceException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** Refuses with one fault. */
  public InvalidInput(Fault fault) {
    this(List.of(fault));
  }

  /**
   * Refuses with all faults; the code of the error is that of the first. The list must not be
   * empty.
   */
  public InvalidInput(List<Fault> faults) {
    this(faults, null);
  }

  private InvalidInput(List<Fault> faults, @Nullable Throwable cause) {
    super(faults.get(0).code(), describe(faults), cause);
    this.faults = List.copyOf(faults);
  }

  /** The same refusal with what led to it. */
  public InvalidInput causedBy(Throwable cause) {
    return new InvalidInput(faults, cause);
  }

  /** Refuses with one fault without advice. */
  public static InvalidInput of(String code, String where, Object found, String wanted) {
    return new InvalidInput(Fault.of(code, where, String.valueOf(found), wanted));
  }

  /** Every fault, in the order of the input; never empty. */
  public List<Fault> faults() {
    return faults;
  }

  private static String describe(List<Fault> faults) {
    return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
  }
}
