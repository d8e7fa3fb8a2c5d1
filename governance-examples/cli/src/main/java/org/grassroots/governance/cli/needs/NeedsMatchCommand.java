package org.grassroots.governance.cli.needs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.engine.need.NeedMatcher;
import org.grassroots.governance.formats.need.MatchTables;
import org.grassroots.governance.model.need.Allotment;
import org.grassroots.governance.model.need.Demand;
import org.grassroots.governance.model.need.Match;
import org.grassroots.governance.model.need.Supply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov needs match}.
 *
 * @since 0.1
 */
@Command(
    name = "match",
    description = "Gives resources to needs so that the most priority is met, and says why.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov needs match --needs needs.csv --resources resources.csv --out matches.csv",
      "  gov needs match --needs n.csv --resources r.csv --budget 50000 --out matches.csv"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class NeedsMatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--needs",
      required = true,
      paramLabel = "FILE",
      description = "id,category and maybe area,from,to,amount,budget,priority; plain or gzip.")
  private Path needs;

  @Option(
      names = "--resources",
      required = true,
      paramLabel = "FILE",
      description = "resource,category and maybe area,from,to,capacity,cost; plain or gzip.")
  private Path resources;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "need,resource,amount,score,reason; what is lacking has no resource.")
  private Path out;

  @Option(
      names = "--budget",
      paramLabel = "MONEY",
      description = "What may be spent in all; without it there is no limit.")
  private Optional<BigDecimal> budget = Optional.empty();

  @Override
  public Integer call() {
    List<Demand> demands = MatchTables.demands(needs);
    List<Supply> supplies = MatchTables.supplies(resources);
    Allotment allotment = NeedMatcher.match(demands, supplies, budget);
    List<Match> matches = allotment.matches();
    MatchReasons reasons = new MatchReasons(demands, supplies);
    OutputFile.table(
        out,
        table -> {
          table.writeRecord("need", "resource", "amount", "score", "reason");
          matches.forEach(
              match ->
                  table.writeRecord(
                      match.need(),
                      match.resource().orElse(""),
                      String.valueOf(match.amount()),
                      plain(match.score()),
                      reasons.reason(match)));
        });
    long lacking = matches.stream().filter(match -> match.resource().isEmpty()).count();
    spec.commandLine()
        .getErr()
        .printf(
            "%s needs, %s of them lack something; score %s, cost %s.%n",
            demands.size(), lacking, plain(allotment.score()), plain(allotment.spent()));
    return ExitCodes.DONE;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
