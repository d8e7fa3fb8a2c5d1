package org.grassroots.governance.formats.workflow;

import java.util.List;
import org.grassroots.governance.model.matter.StateGraph;

/**
 * A workflow as a file has it.
 *
 * @param name the name of the service or kind; empty without one
 * @param tenant for whom it is; empty without one
 * @param graph its states and transitions
 * @param notes what else is odd about it, one sentence each
 * @since 0.1
 */
public record Workflow(String name, String tenant, StateGraph graph, List<String> notes) {
  /** Copies the notes. */
  public Workflow {
    notes = List.copyOf(notes);
  }
}
