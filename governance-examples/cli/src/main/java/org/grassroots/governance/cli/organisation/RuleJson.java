package org.grassroots.governance.cli.organisation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.grassroots.governance.model.organisation.EstablishmentRule;

/** Rules as JSON: what an advice cites. */
final class RuleJson {
  private RuleJson() {}

  static void put(ObjectNode node, EstablishmentRule rule) {
    node.put("rule", rule.id()).put("source", rule.source()).put("from", rule.from().toString());
    rule.until().ifPresent(until -> node.put("until", until.toString()));
  }

  static void put(ArrayNode array, List<EstablishmentRule> rules) {
    rules.forEach(rule -> put(array.addObject(), rule));
  }
}
