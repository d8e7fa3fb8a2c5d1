package org.grassroots.governance.cli.score;

import java.util.Optional;
import org.grassroots.governance.model.assessment.method.Perturbation;
import org.grassroots.governance.model.assessment.score.Robustness;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine.Option;

/** How weights are shaken. */
@SuppressWarnings("NullAway.Init") // the command line fills options
final class StudyOptions {
  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How often weights are drawn; ${DEFAULT-VALUE}.")
  private int draws;

  @Option(
      names = "--spread",
      paramLabel = "F",
      defaultValue = "0.25",
      description = "Each weight is drawn between 1 − F and 1 + F times itself; ${DEFAULT-VALUE}.")
  private double spread;

  @Option(
      names = "--concentration",
      paramLabel = "C",
      description = "Weights are drawn from a Dirichlet distribution instead, around themselves.")
  private Optional<Double> concentration;

  @Option(
      names = "--interval",
      paramLabel = "P",
      defaultValue = "0.9",
      description = "The share of the draws within low and high; ${DEFAULT-VALUE}.")
  private double interval;

  @Option(
      names = "--sobol",
      paramLabel = "N",
      defaultValue = "0",
      description = "Base points of Sobol's variance shares; ${DEFAULT-VALUE} leaves them out.")
  private int sobolPoints;

  Robustness.Plan plan(long seed) {
    Perturbation perturbation =
        concentration
            .<Perturbation>map(Perturbation.Dirichlet::new)
            .orElseGet(() -> new Perturbation.Uniform(spread));
    if (concentration.isPresent() && sobolPoints > 0) {
      throw InvalidInput.of(
          "GOV-ASM-231", "--sobol", "--concentration too", "one of both: shares need --spread");
    }
    return new Robustness.Plan(perturbation, seed, draws, sobolPoints);
  }

  double interval() {
    if (!(interval >= 0) || interval > 1) {
      throw InvalidInput.of("GOV-ASM-231", "--interval", interval, "from 0 to 1");
    }
    return interval;
  }
}
