package org.grassroots.governance.cli.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.StoreSpec;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.audit.AuditReport;
import org.grassroots.governance.engine.audit.AuditVerifier;
import org.grassroots.governance.model.shared.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov audit}.
 *
 * @since 0.1
 */
@Command(name = "audit", description = "Checks the audit of a store.")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class AuditCommand {
  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public AuditCommand() {}

  @Command(
      name = "verify",
      description =
          "Compares every commit with its audit entry and every seal with its entries; exit 1 when something differs.",
      footerHeading = "%nExample:%n",
      footer = "  gov audit verify --store sqlite:town.db --expect 5f1c…")
  int verify(
      @Option(
              names = "--store",
              required = true,
              paramLabel = "S",
              converter = StoreSpec.Converter.class,
              description = "sqlite:FILE or jdbc:postgresql://HOST/DATABASE")
          StoreSpec store,
      @Option(
              names = "--expect",
              paramLabel = "HASH",
              description = "The hash of a seal that was kept elsewhere.")
          Optional<String> expected,
      @Option(names = "--json", description = "Print the findings on standard output as JSON.")
          boolean isJson) {
    try (Governance governance = Governance.builder().store(store.open()).build()) {
      AuditReport report = AuditVerifier.verify(governance.store(), expected);
      print(report, isJson);
      return report.faults().isEmpty() ? ExitCodes.DONE : ExitCodes.FINDINGS;
    }
  }

  private void print(AuditReport report, boolean isJson) {
    report.faults().forEach(fault -> spec.commandLine().getErr().println(fault));
    spec.commandLine()
        .getOut()
        .println(
            isJson
                ? json(report)
                : "%s commits, %s entries, %s sealed, %s findings%nseal %s"
                    .formatted(
                        report.commits(),
                        report.entries(),
                        report.sealed(),
                        report.faults().size(),
                        report.hash()));
  }

  private static ObjectNode json(AuditReport report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("commits", report.commits()).put("entries", report.entries());
    json.put("sealed", report.sealed()).put("hash", report.hash());
    ArrayNode findings = json.putArray("findings");
    for (Fault fault : report.faults()) {
      findings
          .addObject()
          .put("code", fault.code())
          .put("where", fault.where())
          .put("found", fault.found())
          .put("wanted", fault.wanted());
    }
    return json;
  }
}
