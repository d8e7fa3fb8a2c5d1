package org.grassroots.governance.cli.organisation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.grassroots.governance.model.organisation.EstablishmentRule;
import org.grassroots.governance.model.organisation.coverage.Coverage;
import org.grassroots.governance.model.organisation.coverage.CoveragePlan;
import org.grassroots.governance.model.organisation.coverage.Proposal;
import org.grassroots.governance.model.organisation.coverage.Subject;

/**
 * What {@code gov organisation coverage} says.
 *
 * @param coverage who is covered
 * @param plan what to do
 * @param strays members of no organisation
 * @param memberRows rows of the table of members
 */
record CoverageReport(Coverage coverage, CoveragePlan plan, List<String> strays, int memberRows) {

  ObjectNode json() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("asOf", coverage.day().toString()).put("kind", coverage.kind().id());
    int covered = coverage.covered().size();
    int open = coverage.uncovered().size();
    put(
        root.putObject("enterprises"),
        covered + open,
        coverage.uncovered().stream().map(Subject::id).toList());
    put(root.putObject("grids"), coverage.grids().size(), coverage.uncoveredGrids());
    root.putObject("members").put("rows", memberRows).set("uncovered", array(strays));
    ArrayNode proposals = root.putArray("proposals");
    plan.proposals().forEach(proposal -> put(proposals.addObject(), proposal));
    ArrayNode left = root.putArray("left");
    plan.uncovered()
        .forEach(
            each -> {
              ObjectNode node = left.addObject().put("enterprise", each.subject());
              node.put("reason", each.reason().word());
              RuleJson.put(node.putArray("rules"), each.rules());
            });
    root.put("cost", plan.cost()).put("lowerBound", plan.lowerBound());
    return root.put("provedLeast", plan.isProvedLeast());
  }

  private static void put(ObjectNode node, int total, Collection<String> uncovered) {
    node.put("total", total).put("covered", total - uncovered.size());
    node.set("uncovered", array(uncovered));
  }

  private static ArrayNode array(Collection<String> ids) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    ids.forEach(array::add);
    return array;
  }

  private static void put(ObjectNode node, Proposal proposal) {
    node.put("action", word(proposal)).put("form", proposal.form());
    node.put("organisation", proposal.organisation()).put("host", proposal.host());
    node.set("enterprises", array(proposal.subjects()));
    node.put("fullMembers", proposal.fullMembers()).put("members", proposal.members());
    node.put("units", proposal.units()).put("cost", proposal.cost());
    RuleJson.put(node.putArray("rules"), proposal.rules());
  }

  private static String word(Proposal proposal) {
    return proposal.action().name().toLowerCase(Locale.ROOT);
  }

  /** One row for each enterprise, those that are left at the end. */
  void write(CsvWriter table) {
    table.writeRecord(
        "proposal",
        "action",
        "form",
        "organisation",
        "host",
        "enterprise",
        "cost",
        "rules",
        "reason");
    int number = 0;
    for (Proposal proposal : plan.proposals()) {
      number++;
      for (String enterprise : proposal.subjects()) {
        table.writeRecord(
            String.valueOf(number),
            word(proposal),
            proposal.form(),
            proposal.organisation(),
            proposal.host(),
            enterprise,
            String.valueOf(proposal.cost()),
            ids(proposal.rules()),
            "");
      }
    }
    plan.uncovered()
        .forEach(
            each ->
                table.writeRecord(
                    "",
                    "none",
                    "",
                    "",
                    "",
                    each.subject(),
                    "",
                    ids(each.rules()),
                    each.reason().word()));
  }

  private static String ids(List<EstablishmentRule> rules) {
    return rules.stream().map(EstablishmentRule::id).collect(Collectors.joining(" "));
  }

  /** A few lines for people. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%s on %s: %s enterprises covered, %s not; %s of %s grids and %s members not%n"
            .formatted(
                coverage.kind().id(),
                coverage.day(),
                coverage.covered().size(),
                coverage.uncovered().size(),
                coverage.uncoveredGrids().size(),
                coverage.grids().size(),
                strays.size()));
    for (Proposal proposal : plan.proposals()) {
      text.append(
          "%s %s%s for %s: %s full members, %s units, cost %s (%s)%n"
              .formatted(
                  word(proposal),
                  proposal.form(),
                  proposal.organisation().isEmpty()
                      ? " at " + proposal.host()
                      : " " + proposal.organisation(),
                  String.join(", ", proposal.subjects()),
                  proposal.fullMembers(),
                  proposal.units(),
                  proposal.cost(),
                  ids(proposal.rules())));
    }
    plan.uncovered()
        .forEach(
            each ->
                text.append(
                    "left %s: %s %s%n"
                        .formatted(each.subject(), each.reason().word(), ids(each.rules()))));
    text.append(
        plan.isProvedLeast()
            ? "cost %s, proved least".formatted(plan.cost())
            : "cost %s, no plan below %s".formatted(plan.cost(), plan.lowerBound()));
    return text.toString();
  }
}
