package org.grassroots.governance.cli.organisation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.formats.organisation.OrganisationRegister;
import org.grassroots.governance.model.organisation.OrganisationFinding;
import org.grassroots.governance.model.organisation.OrganisationReview;
import org.grassroots.governance.model.organisation.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov organisation check}.
 *
 * @since 0.1
 */
@Command(
    name = "check",
    description =
        "Checks a register of organisations: rules not met, posts held twice or by nobody, terms"
            + " that have ended.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer =
        "  gov organisation check --organisations organisations.csv --holders holders.csv --as-of"
            + " 2025-06-30 --json")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class OrganisationCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private RuleOptions rules;
  @Mixin private RegisterOptions register;

  @Option(names = "--json", description = "Print JSON.")
  private boolean isJson;

  @Override
  public Integer call() {
    RuleBook book = rules.book();
    LocalDate day = rules.day();
    OrganisationRegister read = OrganisationRegister.read(register.files(), book, day);
    List<OrganisationFinding> findings = new OrganisationReview(book, day).of(read.organisations());
    long existing =
        read.organisations().stream().filter(each -> each.organisation().existsOn(day)).count();
    PrintWriter out = spec.commandLine().getOut();
    if (isJson) {
      out.println(json(day, existing, findings));
    } else {
      findings.forEach(finding -> out.println(line(finding)));
    }
    spec.commandLine()
        .getErr()
        .println("%s organisations on %s, %s findings".formatted(existing, day, findings.size()));
    boolean isOpen = findings.stream().anyMatch(finding -> finding.flaw().isOpen());
    return isOpen ? ExitCodes.FINDINGS : ExitCodes.DONE;
  }

  private static ObjectNode json(LocalDate day, long existing, List<OrganisationFinding> findings) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("asOf", day.toString()).put("organisations", existing);
    ObjectNode counts = root.putObject("counts");
    OrganisationReview.counts(findings).forEach((flaw, count) -> counts.put(flaw.word(), count));
    ArrayNode array = root.putArray("findings");
    for (OrganisationFinding finding : findings) {
      ObjectNode node = array.addObject().put("finding", finding.flaw().word());
      node.put("organisation", finding.organisation()).put("subject", finding.subject());
      node.put("found", finding.found()).put("wanted", finding.wanted());
      finding.rule().ifPresent(rule -> RuleJson.put(node, rule));
      finding.approval().ifPresent(approval -> node.put("approval", approval.reference()));
    }
    return root;
  }

  private static String line(OrganisationFinding finding) {
    String rule =
        finding.rule().map(each -> " (" + each.id() + ", " + each.source() + ")").orElse("");
    String approval =
        finding.approval().map(each -> ", approved by " + each.reference()).orElse("");
    return "%s %s %s: found %s, wanted %s%s%s"
        .formatted(
            finding.organisation(),
            finding.flaw().word(),
            finding.subject(),
            finding.found(),
            finding.wanted(),
            rule,
            approval);
  }
}
