package org.grassroots.governance.formats.yaml;

import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Collects the faults of one document, in the order they are found. */
final class Faults {
  private final String file;
  private final String code;
  private final List<Fault> found = new ArrayList<>();

  Faults(String file, String code) {
    this.file = file;
    this.code = code;
  }

  void add(int line, String path, String what, String wanted, String advice) {
    found.add(new Fault(code, (file + ":" + line + " " + path).strip(), what, wanted, advice));
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInput(found);
    }
  }
}
