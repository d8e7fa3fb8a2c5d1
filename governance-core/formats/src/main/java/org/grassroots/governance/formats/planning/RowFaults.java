package org.grassroots.governance.formats.planning;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Gathers the faults of a file. */
final class RowFaults {
  private final List<Fault> faults = new ArrayList<>();

  void add(Fault fault) {
    faults.add(fault);
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** Refuses when there is any. */
  void raise() {
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }
}
