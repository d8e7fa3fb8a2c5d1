package org.grassroots.governance.model.shared.identifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects what a check finds. */
final class Findings {
  private final Map<String, String> parts = new TreeMap<>();
  private final List<Flaw> flaws = new ArrayList<>();

  void part(String name, String value) {
    parts.put(name, value);
  }

  void flaw(Flaw.Rule rule, String found, String wanted) {
    flaws.add(new Flaw(rule, found, wanted));
  }

  boolean isSound() {
    return flaws.isEmpty();
  }

  Checked shown(String identifier) {
    return new Checked(identifier, new TreeMap<>(parts), flaws);
  }
}
