package org.grassroots.governance.cli.needs;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.OutputFile;
import org.grassroots.governance.formats.need.WordedNeedsFile;
import org.grassroots.governance.model.need.Likeness;
import org.grassroots.governance.model.need.MergeLink;
import org.grassroots.governance.model.need.MergedNeed;
import org.grassroots.governance.model.need.NeedMerge;
import org.grassroots.governance.model.need.WordedNeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code gov needs merge}.
 *
 * @since 0.1
 */
@Command(
    name = "merge",
    description = "Finds needs that ask for the same thing and says which one speaks for them.",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov needs merge --in needs.csv --out links.csv",
      "  gov needs merge --in answers.csv.gz --text Fullstring --threshold 0.8 --out links.csv",
      "  gov needs merge --in needs.csv --by unit --out links.csv --list merged.csv"
    })
@SuppressWarnings("NullAway.Init") // the command line fills required options
public final class NeedsMergeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FILE",
      description = "A table with id and text or title, plain or gzip; the earlier row speaks.")
  private Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The links: need,representative,similarity, one row a need.")
  private Path out;

  @Option(
      names = "--list",
      paramLabel = "FILE",
      description = "The merged needs: need,text,supporters,members,unit.")
  private Optional<Path> list = Optional.empty();

  @Option(
      names = "--threshold",
      paramLabel = "T",
      defaultValue = "0.7",
      description = "Shared n-grams ÷ all n-grams from which two are the same; ${DEFAULT-VALUE}.")
  private BigDecimal threshold;

  @Option(names = "--id", paramLabel = "COLUMN", description = "The column of the id.")
  private Optional<String> id = Optional.empty();

  @Option(names = "--text", paramLabel = "COLUMN", description = "The column of the words.")
  private Optional<String> text = Optional.empty();

  @Option(
      names = "--by",
      paramLabel = "COLUMN",
      description = "Merges only needs with the same value in this column, e.g. the unit.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--supporters",
      paramLabel = "COLUMN",
      description = "The column of the number of supporters; otherwise 1 each.")
  private Optional<String> supporters = Optional.empty();

  @Override
  public Integer call() {
    Likeness likeness = new Likeness(threshold);
    List<WordedNeed> needs =
        WordedNeedsFile.read(in, new WordedNeedsFile.Names(id, text, by, supporters));
    List<MergeLink> links = NeedMerge.links(needs, likeness);
    List<MergedNeed> merged = NeedMerge.merged(needs, links);
    OutputFile.table(
        out,
        table -> {
          table.writeRecord("need", "representative", "similarity");
          links.forEach(
              link ->
                  table.writeRecord(
                      link.need(), link.representative(), link.similarity().toPlainString()));
        });
    list.ifPresent(file -> writeMerged(file, merged));
    spec.commandLine()
        .getErr()
        .printf(
            "%s needs, %s after merging, %s supporters.%n",
            needs.size(), merged.size(), merged.stream().mapToLong(MergedNeed::supporters).sum());
    return ExitCodes.DONE;
  }

  private static void writeMerged(Path file, List<MergedNeed> merged) {
    OutputFile.table(
        file,
        table -> {
          table.writeRecord("need", "text", "supporters", "members", "unit");
          merged.forEach(
              one ->
                  table.writeRecord(
                      one.representative().id(),
                      one.representative().text(),
                      String.valueOf(one.supporters()),
                      String.valueOf(1 + one.others().size()),
                      one.representative().scope()));
        });
  }
}
