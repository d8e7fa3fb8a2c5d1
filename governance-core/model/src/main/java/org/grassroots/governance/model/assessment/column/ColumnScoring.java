package org.grassroots.governance.model.assessment.column;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.grassroots.governance.model.assessment.scheme.Ranking;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Scoring;

/**
 * Applies a scheme to columns of primitives: the result of {@link Scoring}, digit for digit, much
 * faster. Immutable; safe for threads.
 *
 * @since 0.1
 */
public final class ColumnScoring {
  private static final Executor HERE = Runnable::run;
  private final Scheme scheme;
  private final Optional<LocalDate> day;
  private final Set<String> kept;
  private final Executor executor;
  private final int parts;

  private ColumnScoring(
      Scheme scheme, Optional<LocalDate> day, Set<String> kept, Executor executor, int parts) {
    this.scheme = scheme;
    this.day = day;
    this.kept = kept;
    this.executor = executor;
    this.parts = parts;
  }

  /** Scoring by a scheme, with the figures of all nodes. */
  public static ColumnScoring by(Scheme scheme) {
    Set<String> all = new HashSet<>();
    scheme.root().walk(node -> all.add(node.id()));
    return new ColumnScoring(scheme, Optional.empty(), all, HERE, 1);
  }

  /** The same as of a day, after which ended vetoes no longer hold. */
  public ColumnScoring asOf(LocalDate asOf) {
    return new ColumnScoring(scheme, Optional.of(asOf), kept, executor, parts);
  }

  /** The same, keeping the figures of these nodes and of the root alone. */
  public ColumnScoring keeping(Set<String> nodes) {
    return new ColumnScoring(scheme, day, Set.copyOf(nodes), executor, parts);
  }

  /** The same in so many parts, each run by the executor; the result is the same. */
  public ColumnScoring on(Executor threads, int count) {
    return new ColumnScoring(scheme, day, kept, threads, Math.max(1, count));
  }

  /**
   * Scores all units; empty where the scheme, on these figures, has no form in columns and {@link
   * Scoring} must do it. That is so of steps that compare units, methods outside the standard ones,
   * and figures with more than fifteen digits after rounding.
   *
   * @throws org.grassroots.governance.model.shared.InvalidInput what {@link Scoring#score} refuses
   */
  public Optional<ColumnScores> score(Columns columns) {
    try {
      Judged judged = new Compiler(scheme, columns, kept).compiled(day);
      judged.run(executor, parts, exactly());
      ColumnScores scores = new ColumnScores(judged, day);
      scores.compare();
      return Optional.of(scores);
    } catch (Unsupported | ArithmeticException noForm) {
      return Optional.empty();
    }
  }

  /** The exact way for single units, to which ranks and quotas do not matter. */
  private Scoring exactly() {
    Ranking plain =
        new Ranking(
            scheme.ranking().among(), Ranking.On.ROUNDED, Ranking.Ties.COMPETITION, List.of(), "");
    Scheme alone =
        new Scheme(
            scheme.id(),
            scheme.version(),
            scheme.title(),
            scheme.from(),
            scheme.until(),
            scheme.subject(),
            scheme.layout(),
            scheme.root(),
            scheme.publication(),
            plain,
            scheme.bands(),
            scheme.vetoes(),
            List.of(),
            List.of(),
            scheme.measures());
    Scoring scoring = Scoring.by(alone);
    return day.map(scoring::asOf).orElse(scoring);
  }
}
