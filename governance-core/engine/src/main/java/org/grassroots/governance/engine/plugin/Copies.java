package org.grassroots.governance.engine.plugin;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Copies of what plug-ins return, so that they cannot change it after it was checked. */
final class Copies {
  private Copies() {}

  /** The elements as they are, null among them, for the law to judge; null itself stays null. */
  static <T> List<T> of(List<T> returned) {
    return returned == null ? returned : Collections.unmodifiableList(new ArrayList<>(returned));
  }
}
