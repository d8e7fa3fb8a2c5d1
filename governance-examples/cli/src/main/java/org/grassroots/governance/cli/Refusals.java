package org.grassroots.governance.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Reason;

/**
 * Says why a command was refused.
 *
 * @since 0.1
 */
public final class Refusals {
  private Refusals() {}

  /** What was decided; empty, with a line for each reason, when it was refused. */
  public static <T> Optional<Decision.Accepted<T>> accepted(
      Decision<T> decision, Desk desk, PrintWriter talk) {
    if (decision instanceof Decision.Accepted<T> accepted) {
      return Optional.of(accepted);
    }
    List<Reason> reasons = ((Decision.Rejected<T>) decision).reasons();
    reasons.forEach(reason -> talk.println(reason.code() + " " + desk.explain(reason)));
    return Optional.empty();
  }
}
