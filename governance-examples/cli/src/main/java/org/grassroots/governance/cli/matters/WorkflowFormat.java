package org.grassroots.governance.cli.matters;

import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.formats.workflow.DigitWorkflows;
import org.grassroots.governance.formats.workflow.PackWorkflows;
import org.grassroots.governance.formats.workflow.Workflow;

/** How a file of lifecycles is laid out. */
enum WorkflowFormat {
  /** The workflow configuration of eGov DIGIT, JSON. */
  DIGIT,
  /** Matter kinds of a region pack, YAML. */
  GOV;

  List<Workflow> read(Path file) {
    return this == DIGIT ? DigitWorkflows.read(file) : PackWorkflows.read(file);
  }
}
