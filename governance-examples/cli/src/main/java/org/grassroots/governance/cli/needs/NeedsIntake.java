package org.grassroots.governance.cli.needs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.grassroots.governance.cli.DeskOptions;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.need.NeedsRegister;
import org.grassroots.governance.engine.need.TakeInNeed;
import org.grassroots.governance.engine.need.TakeInNeeds;
import org.grassroots.governance.engine.need.TakenNeeds;
import org.grassroots.governance.formats.need.HeardNeed;
import org.grassroots.governance.formats.need.HeardNeedsFile;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;

/** Takes a table of needs into the list in one commit; every bad row is listed, or all are kept. */
final class NeedsIntake {
  private static final String WANTED = "a need to keep";

  private NeedsIntake() {}

  static int run(DeskOptions desk, Path in) {
    List<HeardNeed> heard = HeardNeedsFile.read(in);
    return desk.work(
        at -> {
          NeedsRegister register = at.needs().register();
          List<Fault> faults = new ArrayList<>();
          heard.forEach(need -> check(at, register, need, faults));
          TakenNeeds taken = new TakenNeeds(List.of(), List.of());
          if (faults.isEmpty() && !heard.isEmpty()) {
            List<TakeInNeed> needs = heard.stream().map(NeedsIntake::command).toList();
            Decision<TakenNeeds> decision =
                register.takeInAll(new TakeInNeeds(UUID.randomUUID().toString(), needs));
            if (decision instanceof Decision.Accepted<TakenNeeds> accepted) {
              taken = accepted.state();
            } else {
              refused(at, heard, ((Decision.Rejected<TakenNeeds>) decision).reasons(), faults);
            }
          }
          if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
          }
          desk.out()
              .println(
                  JsonNodeFactory.instance
                      .objectNode()
                      .put("needs", taken.taken().size())
                      .put("known", taken.known().size()));
          return ExitCodes.DONE;
        });
  }

  /** What can be said against a row by itself. */
  private static void check(Desk desk, NeedsRegister register, HeardNeed need, List<Fault> faults) {
    try {
      register.check(command(need)).forEach(reason -> faults.add(fault(desk, need, reason)));
    } catch (InvalidInput refused) {
      for (Fault fault : refused.faults()) {
        String where = need.where() + " " + fault.where();
        faults.add(Fault.of(fault.code(), where, fault.found(), fault.wanted()));
      }
    }
  }

  /** What the list has against rows, each at the last row of its id. */
  private static void refused(
      Desk desk, List<HeardNeed> heard, List<Reason> reasons, List<Fault> faults) {
    for (Reason reason : reasons) {
      heard.stream()
          .filter(need -> need.id().equals(reason.arguments().get("need")))
          .reduce((first, second) -> second)
          .ifPresent(need -> faults.add(fault(desk, need, reason)));
    }
  }

  private static Fault fault(Desk desk, HeardNeed need, Reason reason) {
    return Fault.of(reason.code(), need.where(), desk.explain(reason), WANTED);
  }

  private static TakeInNeed command(HeardNeed need) {
    return new TakeInNeed(
        need.id(),
        need.title(),
        need.category(),
        need.unit(),
        need.channel(),
        need.source(),
        need.evidence(),
        need.urgency(),
        need.importance(),
        need.supporters(),
        need.requested());
  }
}
