package org.grassroots.governance.cli.needs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.DeskOptions;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.need.NeedsRegister;
import org.grassroots.governance.engine.need.TakeInNeed;
import org.grassroots.governance.formats.need.HeardNeed;
import org.grassroots.governance.formats.need.HeardNeedsFile;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;

/** Takes a table of needs into the list: all are checked before the first is kept. */
final class NeedsIntake {
  private NeedsIntake() {}

  static int run(DeskOptions desk, Path in) {
    List<HeardNeed> heard = HeardNeedsFile.read(in);
    return desk.work(
        at -> {
          NeedsRegister register = at.needs().register();
          List<Fault> faults = new ArrayList<>();
          for (HeardNeed need : heard) {
            try {
              List<Reason> reasons = register.check(command(need));
              for (Reason reason : reasons) {
                faults.add(
                    Fault.of(reason.code(), need.where(), at.explain(reason), "a need to keep"));
              }
            } catch (InvalidInput refused) {
              for (Fault fault : refused.faults()) {
                String where = need.where() + " " + fault.where();
                faults.add(Fault.of(fault.code(), where, fault.found(), fault.wanted()));
              }
            }
          }
          if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
          }
          long taken =
              heard.stream()
                  .map(need -> register.takeIn(command(need)))
                  .filter(Decision::isAccepted)
                  .count();
          desk.out().println(JsonNodeFactory.instance.objectNode().put("needs", taken));
          return ExitCodes.DONE;
        });
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
