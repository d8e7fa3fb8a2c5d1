package org.grassroots.governance.model.assessment.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.grassroots.governance.model.assessment.score.Movement;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;

/**
 * Where a result stands: as it was first recorded and as upheld objections made it, without
 * exempted units. Units without an upheld objection keep their scores: what others are compared
 * with stays as it was first recorded; ranks, bands and quotas are given anew.
 *
 * @param provisional as first recorded
 * @param current as it stands
 * @param input what {@code current} was computed from
 * @since 0.1
 */
public record ResultStand(Scored provisional, Scored current, InputSheet input) {

  /** Computes both; the same life, input and scheme give the same result. */
  public static ResultStand of(ResultLife life, InputSheet recorded, Scoring scoring) {
    InputSheet assessed = recorded.without(life.exempted());
    Scored provisional = scoring.score(assessed.data());
    var corrections = life.corrections();
    corrections.keySet().removeAll(life.exempted());
    if (corrections.isEmpty()) {
      return new ResultStand(provisional, provisional, assessed);
    }
    InputSheet corrected = assessed.with(corrections);
    Set<Integer> places = new LinkedHashSet<>();
    corrections.keySet().forEach(unit -> places.add(provisional.find(unit).orElseThrow()));
    return new ResultStand(
        provisional, scoring.rescored(provisional, corrected.data(), places), corrected);
  }

  /**
   * What rulings changed: the units they are about and those whose rank or band moved with them.
   */
  public List<Movement> movements() {
    return new ArrayList<>(Movement.between(provisional, current));
  }
}
