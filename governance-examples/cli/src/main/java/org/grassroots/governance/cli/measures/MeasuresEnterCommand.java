package org.grassroots.governance.cli.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.grassroots.governance.cli.DeskOptions;
import org.grassroots.governance.engine.assessment.EnterMeasure;
import org.grassroots.governance.formats.assessment.MeasureTables;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.assessment.score.Period;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code gov measures enter}.
 *
 * @since 0.1
 */
@Command(
    name = "enter",
    description = "Enters the figure of a measure by hand, or corrects it; earlier ones are kept.",
    footerHeading = "%nExamples:%n",
    footer =
        "  gov measures enter --store sqlite:town.db --actor clerk-3 --measures town.yaml --measure"
            + " drills --unit east --period 2026-Q1 --figure 3 --evidence minutes-2026-14")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class MeasuresEnterCommand implements Callable<Integer> {
  @Mixin private DeskOptions options;
  @Mixin private MeasureFiles files;

  @Option(names = "--measure", paramLabel = "ID", required = true, description = "Which measure.")
  private String measure;

  @Option(names = "--unit", paramLabel = "ID", required = true, description = "Of which unit.")
  private String unit;

  @Option(names = "--period", paramLabel = "P", required = true, description = "Of which period.")
  private String period;

  @Option(
      names = "--figure",
      paramLabel = "N",
      required = true,
      description = "The figure, or the numerator of a rate.")
  private BigDecimal figure;

  @Option(names = "--cases", paramLabel = "N", description = "The denominator of a rate.")
  private Optional<BigDecimal> cases;

  @Option(names = "--evidence", paramLabel = "REF", description = "A reference to evidence.")
  private List<String> evidence = List.of();

  @Option(names = "--key", paramLabel = "KEY", description = "Its key; default: a random one.")
  private Optional<String> key;

  /** Made by the command line. */
  public MeasuresEnterCommand() {}

  @Override
  public Integer call() {
    Measure wanted = files.read(Optional.of(measure)).get(0);
    Period when = Period.parse(period);
    EnterMeasure command =
        new EnterMeasure(
            key.orElseGet(() -> UUID.randomUUID().toString()), unit, when, figure, cases, evidence);
    return options.decide(
        "assessor",
        desk -> desk.measures().enter(wanted, command),
        entered -> MeasureTables.json(entered, Optional.of(when)));
  }
}
