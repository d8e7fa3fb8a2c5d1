package org.grassroots.governance.benchmarks.flow;

import java.util.HashMap;
import java.util.Map;

/** What a report is to a process engine. */
final class Variables {
  private Variables() {}

  static Map<String, Object> of(Report report) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("title", report.title());
    variables.put("description", report.description());
    variables.put("category", report.category());
    variables.put("longitude", report.longitude());
    variables.put("latitude", report.latitude());
    variables.put("unit", report.unit());
    return variables;
  }

  /** The task that is open is the one that comes next. */
  static void check(String wanted, String found) {
    if (!wanted.equals(found)) {
      throw new IllegalStateException("Task " + found + " where " + wanted + " comes next");
    }
  }
}
