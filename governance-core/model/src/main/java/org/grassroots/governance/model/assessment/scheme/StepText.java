package org.grassroots.governance.model.assessment.scheme;

import java.lang.reflect.RecordComponent;
import java.util.StringJoiner;

/** Shows a record by its parts, as explanations do; empty parts are left out. */
final class StepText {
  private StepText() {}

  static String of(Step step) {
    StringJoiner text = new StringJoiner(", ");
    for (RecordComponent part : step.getClass().getRecordComponents()) {
      String shown = Canonical.of(Canonical.value(part, step));
      if (!shown.isEmpty()) {
        text.add(part.getName() + " " + shown);
      }
    }
    return text.toString();
  }
}
