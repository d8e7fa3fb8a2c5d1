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

  void add(int line, String path, Fault fault) {
    found.add(located(line, path, fault));
  }

  /** A fault of the model keeps its code and what it says of the place. */
  Fault located(int line, String path, Fault fault) {
    String where = file + ":" + line + " " + (path + " (" + fault.where() + ")").strip();
    return new Fault(fault.code(), where, fault.found(), fault.wanted(), fault.maybe());
  }

  List<Fault> found() {
    return List.copyOf(found);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidInput(found);
    }
  }
}
