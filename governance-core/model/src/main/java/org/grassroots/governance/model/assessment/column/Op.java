package org.grassroots.governance.model.assessment.column;

/** One loop over the units of a block. */
@FunctionalInterface
interface Op {
  void run(Frame frame);
}
