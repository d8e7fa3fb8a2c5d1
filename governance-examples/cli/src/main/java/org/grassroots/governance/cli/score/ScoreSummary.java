package org.grassroots.governance.cli.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.formats.assessment.ExplanationJson;
import org.grassroots.governance.formats.assessment.ScoreStream;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Weighing;
import org.grassroots.governance.model.assessment.score.Explained;
import org.grassroots.governance.model.assessment.score.Scored;

/** What {@code gov score --json} says. */
final class ScoreSummary {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScoreSummary() {}

  static String json(Scheme scheme, ScoreStream stream) {
    ObjectNode json = head(scheme);
    json.put("units", stream.units());
    json.put("scored", stream.scored());
    stream.bands().forEach(json.putObject("bands")::put);
    stream.unknown().forEach(json.putArray("ignored")::add);
    return json.toString();
  }

  private static ObjectNode head(Scheme scheme) {
    ObjectNode json = JSON.createObjectNode();
    json.put("scheme", scheme.id());
    json.put("version", scheme.version());
    json.put("schemeHash", scheme.hash());
    return json;
  }

  static String json(Scored scored, List<String> ignored, Optional<Explained> why) {
    ObjectNode json = head(scored.scheme());
    int units = scored.data().units().size();
    json.put("units", units);
    int known = 0;
    SortedMap<String, Integer> bands = new TreeMap<>();
    for (int unit = 0; unit < units; unit++) {
      known += scored.outcome(unit).score().isKnown() ? 1 : 0;
      scored.outcome(unit).band().ifPresent(band -> bands.merge(band, 1, Integer::sum));
    }
    json.put("scored", known);
    bands.forEach(json.putObject("bands")::put);
    ignored.forEach(json.putArray("ignored")::add);
    weights(json, scored);
    try {
      if (why.isPresent()) {
        json.set("explanation", JSON.readTree(ExplanationJson.of(why.get())));
      }
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was just written reads back", e);
    }
  }

  /** The weights that were found, so that they can be frozen in the next version of the scheme. */
  private static void weights(ObjectNode json, Scored scored) {
    var found = scored.foundWeights();
    if (found.isEmpty()) {
      return;
    }
    ObjectNode weights = json.putObject("weights");
    found.forEach(
        (group, cohorts) -> {
          ObjectNode inGroup = weights.putObject(group);
          cohorts.forEach(
              (cohort, children) -> {
                ObjectNode inCohort = inGroup.putObject(cohort);
                children.forEach((child, weight) -> inCohort.put(child, Weighing.shown(weight)));
              });
        });
  }
}
