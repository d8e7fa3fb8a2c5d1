package org.grassroots.governance.benchmarks.flow;

import java.util.List;

/** The flow as a process: five human tasks after the start, then a notification as a queued job. */
final class Bpmn {
  static final String PROCESS = "matter";
  static final List<String> TASKS = List.of("accept", "dispatch", "handle", "verify", "close");

  private Bpmn() {}

  /** The process in the words of an engine. */
  static String xml(String prefix, String namespace) {
    StringBuilder xml = new StringBuilder();
    xml.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:%1$s="%2$s" targetNamespace="benchmark">
        <process id="matter" isExecutable="true" %1$s:historyTimeToLive="P365D">
        <startEvent id="start"/>
        """
            .formatted(prefix, namespace));
    String from = "start";
    for (String task : TASKS) {
      flow(xml, from, task);
      xml.append(
          "<userTask id=\"%2$s\" name=\"%2$s\" %1$s:assignee=\"%2$s-desk\" %1$s:dueDate=\"P2D\"/>%n"
              .formatted(prefix, task));
      from = task;
    }
    flow(xml, from, "notify");
    xml.append(
        "<serviceTask id=\"notify\" %1$s:%2$s=\"true\" %1$s:expression=\"${true}\"/>%n"
            .formatted(prefix, prefix.equals("camunda") ? "asyncBefore" : "async"));
    flow(xml, "notify", "end");
    return xml.append("<endEvent id=\"end\"/></process></definitions>").toString();
  }

  private static void flow(StringBuilder xml, String from, String to) {
    xml.append(
        "<sequenceFlow id=\"to-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>%n"
            .formatted(from, to));
  }
}
