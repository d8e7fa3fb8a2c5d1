package org.grassroots.governance.model.assessment.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Veto;
import org.grassroots.governance.model.assessment.score.Outcome;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.Fraction;

/** A result before ranks and quotas. */
final class Judged {
  private static final int BATCH = 256;
  private final Scheme scheme;
  private final Columns columns;
  private final Program program;
  private final Rows rows;
  private final Kept figures;
  private final List<Node> leaves;
  private final Map<Integer, Outcome> exact = new HashMap<>();

  Judged(
      Scheme scheme, Columns columns, Program program, Rows rows, Kept figures, List<Node> leaves) {
    this.scheme = scheme;
    this.columns = columns;
    this.program = program;
    this.rows = rows;
    this.figures = figures;
    this.leaves = leaves;
  }

  /**
   * The figures of nodes that are kept.
   *
   * @param published by node
   * @param compared what ranks look at, by node; the published ones unless ranks are unrounded
   * @param before the compared figures of the root before vetoes
   */
  record Kept(
      Map<String, NodeFigures> published, Map<String, NodeFigures> compared, NodeFigures before) {}

  /** Runs all units in parts and then what stayed undecided; the parts do not show. */
  void run(Executor executor, int parts, Scoring exactly) {
    int units = columns.units().size();
    int blocks = (units + Frame.SIZE - 1) / Frame.SIZE;
    List<CompletableFuture<List<Integer>>> running = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) blocks * part / parts) * Frame.SIZE;
      int to = Math.min(units, (int) ((long) blocks * (part + 1) / parts) * Frame.SIZE);
      running.add(CompletableFuture.supplyAsync(() -> program.run(from, to, rows), executor));
    }
    List<Integer> undecided = new ArrayList<>();
    running.forEach(each -> undecided.addAll(each.join()));
    exactly(undecided, exactly);
  }

  private void exactly(List<Integer> undecided, Scoring scoring) {
    for (int start = 0; start < undecided.size(); start += BATCH) {
      List<Integer> batch = undecided.subList(start, Math.min(undecided.size(), start + BATCH));
      Scored scored = scoring.score(columns.data(batch));
      for (int place = 0; place < batch.size(); place++) {
        put(scored, place, batch.get(place));
      }
    }
  }

  private void put(Scored scored, int place, int unit) {
    String root = scheme.root().id();
    Outcome outcome = scored.outcome(place);
    figures.published().forEach((node, column) -> column.put(unit, scored.published(node, place)));
    figures
        .compared()
        .forEach(
            (node, column) -> {
              if (!column.isRounded()) {
                column.put(unit, compared(scored, node, place));
              }
            });
    figures
        .before()
        .put(unit, figures.before().isRounded() ? outcome.beforeVeto() : scored.exact(root, place));
    exact.put(unit, outcome);
    rows.isRanked[unit] = scored.isRanked(place) ? Frame.YES : Frame.NO;
    rows.bands[unit] =
        outcome.allowed().map(band -> scheme.bands().orElseThrow().place(band)).orElse(-1);
    rows.vetoes[unit] = 0;
    for (Veto veto : outcome.vetoes()) {
      rows.vetoes[unit] |= 1L << scheme.vetoes().indexOf(veto);
    }
  }

  /** The exact figure that ranks look at; of the root, after vetoes. */
  static Cell compared(Scored scored, String node, int place) {
    Cell cell = scored.exact(node, place);
    return node.equals(scored.scheme().root().id())
        ? capped(cell, scored.outcome(place).vetoes())
        : cell;
  }

  private static Cell capped(Cell cell, List<Veto> vetoes) {
    Cell capped = cell;
    for (Veto veto : vetoes) {
      if (veto.effect() == Veto.Effect.ZERO || veto.effect() == Veto.Effect.CAP_SCORE) {
        Fraction most =
            veto.effect() == Veto.Effect.ZERO ? Fraction.ZERO : veto.score().orElse(Fraction.ZERO);
        capped = capped.map(value -> value.min(most));
      }
    }
    return capped;
  }

  Scheme scheme() {
    return scheme;
  }

  Columns columns() {
    return columns;
  }

  NodeFigures published(String node) {
    return Objects.requireNonNull(figures.published().get(node), node);
  }

  NodeFigures compared(String node) {
    return Objects.requireNonNull(figures.compared().get(node), node);
  }

  /** The nodes whose ranks look at unrounded figures. */
  List<String> exactlyCompared() {
    return figures.compared().entrySet().stream()
        .filter(entry -> !entry.getValue().isRounded())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The compared figures of the root before vetoes. */
  NodeFigures before() {
    return figures.before();
  }

  boolean isRanked(int unit) {
    return rows.isRanked[unit] == Frame.YES;
  }

  /** The place of the band that vetoes leave; below 0 for none. */
  int[] bands() {
    return rows.bands;
  }

  boolean isExcluded(int unit) {
    for (int veto = 0; veto < scheme.vetoes().size(); veto++) {
      if ((rows.vetoes[unit] >>> veto & 1) != 0
          && scheme.vetoes().get(veto).effect() == Veto.Effect.EXCLUDE_FROM_HONOURS) {
        return true;
      }
    }
    return false;
  }

  /** What a reader should know of a unit, quotas apart. */
  List<String> flags(int unit) {
    Outcome outcome = exact.get(unit);
    return outcome == null ? List.copyOf(program.named(rows.flags, unit)) : outcome.flags();
  }

  /** How many units were computed exactly. */
  int undecided() {
    return exact.size();
  }

  /** The coverage where it was computed. */
  Optional<Outcome> exact(int unit) {
    return Optional.ofNullable(exact.get(unit));
  }

  Cell source(Node leaf, int unit) {
    int place = leaves.indexOf(leaf);
    long bit = 1L << place;
    int word = place / Long.SIZE;
    return (rows.missing[word][unit] & bit) != 0
        ? Cell.Absent.MISSING
        : (rows.outside[word][unit] & bit) != 0
            ? Cell.Absent.NOT_APPLICABLE
            : Cell.of(Fraction.ONE);
  }

  long[][] missing() {
    return rows.missing;
  }

  long[][] outside() {
    return rows.outside;
  }
}
