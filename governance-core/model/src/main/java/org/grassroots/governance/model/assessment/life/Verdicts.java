package org.grassroots.governance.model.assessment.life;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.grassroots.governance.model.assessment.scheme.Consequence;
import org.grassroots.governance.model.assessment.scheme.Veto;
import org.grassroots.governance.model.assessment.score.Outcome;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.shared.Fact;

/**
 * What follows from a published result, as facts.
 *
 * @since 0.1
 */
public final class Verdicts {
  /** The type of the facts. */
  public static final String CONSEQUENCE = "assessment.consequence";

  private Verdicts() {}

  /**
   * One fact a unit and consequence that holds, in the order of the data, then of the scheme: with
   * {@code result}, {@code unit}, {@code consequence}, {@code kind}, the first {@code ground} that
   * holds and, where declared, {@code days}, {@code matter} and {@code field.NAME}.
   */
  public static List<Fact> facts(String result, Scored scored, Instant at) {
    List<Fact> facts = new ArrayList<>();
    for (int unit = 0; unit < scored.data().units().size(); unit++) {
      for (Consequence each : scored.scheme().publication().consequences()) {
        Optional<String> ground = ground(each, scored, unit);
        if (ground.isPresent()) {
          Map<String, String> details = new TreeMap<>();
          details.put("result", result);
          details.put("unit", scored.data().units().get(unit));
          details.put("consequence", each.id());
          details.put("kind", each.kind());
          details.put("ground", ground.get());
          each.days().ifPresent(days -> details.put("days", days.toString()));
          each.matter().ifPresent(matter -> details.put("matter", matter));
          each.fields().forEach((name, text) -> details.put("field." + name, text));
          facts.add(new Fact(CONSEQUENCE, result, at, details));
        }
      }
    }
    return facts;
  }

  private static Optional<String> ground(Consequence each, Scored scored, int unit) {
    Outcome outcome = scored.outcome(unit);
    Optional<String> band = outcome.band().filter(each.bands()::contains);
    if (band.isPresent()) {
      return band.map(id -> "band:" + id);
    }
    Optional<String> veto =
        outcome.vetoes().stream().map(Veto::id).filter(each.vetoes()::contains).findFirst();
    if (veto.isPresent()) {
      return veto.map(id -> "veto:" + id);
    }
    Optional<String> list =
        each.lists().stream().filter(id -> outcome.lists().contains("list:" + id)).findFirst();
    if (list.isPresent()) {
      return list.map(id -> "list:" + id);
    }
    Optional<BigDecimal> rank = scored.rank(scored.scheme().root().id(), unit);
    return each.ranks()
        .filter(most -> rank.filter(r -> r.compareTo(BigDecimal.valueOf(most)) <= 0).isPresent())
        .map(most -> "rank:" + rank.orElseThrow().toPlainString());
  }
}
