package org.grassroots.governance.formats.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.scheme.Each;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Trial;
import org.grassroots.governance.model.assessment.score.Data;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Runs the worked examples of a scheme.
 *
 * @since 0.1
 */
public final class Trials {
  private Trials() {}

  /** What came out otherwise than the examples say; empty when all hold. */
  public static List<Fault> failures(Scheme scheme, MethodLibrary methods) {
    List<Fault> failures = new ArrayList<>();
    for (Trial trial : scheme.trials()) {
      try {
        failures(scheme, trial, methods, failures);
      } catch (InvalidInput refused) {
        failures.addAll(refused.faults());
      }
    }
    return failures;
  }

  private static void failures(
      Scheme scheme, Trial trial, MethodLibrary methods, List<Fault> failures) {
    String where = "test '" + trial.name() + "'";
    RowTable table = new RowTable(scheme);
    trial.rows().forEach((unit, cells) -> row(scheme, table, where, unit, cells));
    Data data = table.data(trial.period().map(Period::parse), where);
    Scored scored = Scoring.by(scheme).with(methods).score(data);
    List<String> header = ScoreTable.header(scored.scheme());
    trial
        .expected()
        .forEach(
            (unit, expected) -> {
              int place = data.units().indexOf(unit);
              for (Map.Entry<String, String> cell : expected.entrySet()) {
                int column = header.indexOf(cell.getKey());
                String found =
                    place < 0 || column < 0
                        ? "no such unit or column"
                        : ScoreTable.row(scored, place).get(column);
                if (!found.equals(cell.getValue())) {
                  failures.add(
                      Fault.of(
                          "GOV-ASM-035",
                          where + ", " + unit + ", " + cell.getKey(),
                          found,
                          cell.getValue()));
                }
              }
            });
  }

  /** In data of periods a row is called {@code UNIT@PERIOD}. */
  private static void row(
      Scheme scheme, RowTable table, String where, String name, Map<String, String> cells) {
    int at = name.lastIndexOf(Each.AT);
    if (scheme.layout().period().isEmpty() || at < 0) {
      table.row(where, name, Optional.empty(), cells);
    } else {
      Period period = Period.parse(name.substring(at + 1));
      table.row(where, name.substring(0, at), Optional.of(period), cells);
    }
  }
}
