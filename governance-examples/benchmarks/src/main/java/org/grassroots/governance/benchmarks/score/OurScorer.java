package org.grassroots.governance.benchmarks.score;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.grassroots.governance.model.assessment.column.ColumnScores;
import org.grassroots.governance.model.assessment.column.ColumnScoring;
import org.grassroots.governance.model.assessment.column.Columns;
import org.grassroots.governance.model.assessment.scheme.Scheme;

/** The library: the scheme as data, compiled to columns. */
final class OurScorer implements Scorer {
  private final int threads;
  private final boolean keepsAll;
  private final ExecutorService pool;
  private Columns columns = Columns.of(java.util.List.of(), Map.of(), Map.of());
  private final Scheme scheme = Town.scheme();
  private int undecided;

  OurScorer(int threads, boolean keepsAll) {
    this.threads = threads;
    this.keepsAll = keepsAll;
    this.pool = Executors.newFixedThreadPool(threads);
  }

  @Override
  public void load(Town town) {
    columns = town.columns();
  }

  @Override
  public Marks score() {
    Set<String> kept = new HashSet<>();
    if (keepsAll) {
      scheme.nodes().forEach(node -> kept.add(node.id()));
    }
    ColumnScores scores =
        ColumnScoring.by(scheme)
            .keeping(kept)
            .on(pool, threads)
            .score(columns)
            .orElseThrow(() -> new IllegalStateException("The scheme has a form in columns."));
    undecided = scores.undecided();
    if (keepsAll) {
      kept.forEach(node -> scores.rank(node, 0));
    }
    Marks marks = new Marks(columns.units().size());
    scores.each(
        (unit, score, band, rank) -> {
          marks.hundredths[unit] = (int) score;
          marks.bands[unit] = (byte) band;
          marks.ranks[unit] = (int) rank;
        });
    return marks;
  }

  int undecided() {
    return undecided;
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
