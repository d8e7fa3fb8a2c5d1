package org.grassroots.governance.formats.assessment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.column.ColumnScores;
import org.grassroots.governance.model.assessment.column.ColumnScoring;
import org.grassroots.governance.model.assessment.column.Columns;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Ranking;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * Scores a file of any length part by part, reading it twice: once to count the figures that ranks
 * are among, once to write. Memory is that of one part, of the different rounded figures of each
 * node, and eight bytes a unit. The table is that of {@link ScoreTable}, byte for byte.
 *
 * @since 0.1
 */
public final class ScoreStream {
  /** Units of a part. */
  static final int PART = 1 << 14;

  /** More different figures than this are left to the way in memory. */
  private static final int MOST = 10_000_000;

  /** Of so many units every fault is listed; of more, those of the part that has one. */
  private static final long LISTED = 200_000;

  private final Scheme scheme;
  private final Path file;
  private final boolean ignoresUnknown;
  private final int part;
  private final ColumnScoring scoring;
  private final List<Node> nodes;

  /** By the place of the node, then by cohort. */
  private final List<Map<String, KeyCounts>> counts = new ArrayList<>();

  private final SortedMap<String, Integer> bands = new TreeMap<>();
  private List<String> unknown = List.of();
  private Optional<ColumnScores> only = Optional.empty();
  private long units;
  private long scored;
  private int different;

  private ScoreStream(Scheme scheme, Path file, boolean ignoresUnknown, int part) {
    this.scheme = scheme;
    this.file = file;
    this.ignoresUnknown = ignoresUnknown;
    this.part = part;
    this.scoring = ColumnScoring.by(scheme);
    this.nodes = scheme.nodes();
    nodes.forEach(node -> counts.add(new HashMap<>()));
  }

  /**
   * Reads and scores a file for the first time; empty when the scheme must see all units at once,
   * when it has no form in columns, or when something in the file must be told by {@link
   * DataReader}.
   *
   * @throws InvalidInput columns that do not fit
   */
  public static Optional<ScoreStream> of(Scheme scheme, Path file, boolean ignoresUnknown) {
    return of(scheme, file, ignoresUnknown, PART);
  }

  /** The same in parts of so many units. */
  static Optional<ScoreStream> of(Scheme scheme, Path file, boolean ignoresUnknown, int part) {
    boolean isEach =
        scheme.layout().period().isEmpty()
            && scheme.quotas().isEmpty()
            && scheme.ranking().chain().isEmpty()
            && scheme.ranking().on() == Ranking.On.ROUNDED
            && scheme.ranking().ties() != Ranking.Ties.ORDINAL
            && scheme.nodes().stream()
                .allMatch(node -> scheme.decimals(node).isPresent() && !isWeighing(node));
    ScoreStream stream = new ScoreStream(scheme, file, ignoresUnknown, part);
    return isEach && stream.counted() ? Optional.of(stream) : Optional.empty();
  }

  private static boolean isWeighing(Node node) {
    return node.source() instanceof Source.Children group && group.weighing().isPresent();
  }

  private boolean counted() {
    try (ColumnReader reader = new ColumnReader(scheme, file, ignoresUnknown)) {
      unknown = reader.unknown();
      Optional<Columns> read = reader.next(part);
      while (read.isPresent()) {
        Optional<ColumnScores> scores = scores(read.get());
        if (scores.isEmpty() || different > MOST) {
          return false;
        }
        only = units == 0 ? scores : Optional.empty();
        count(scores.get());
        read = reader.next(part);
      }
      if (reader.isIrregular() || units == 0) {
        return false;
      }
    }
    for (int place = 0; place < nodes.size(); place++) {
      boolean isLowBest = nodes.get(place).isLowBest();
      counts.get(place).values().forEach(each -> each.rank(scheme.ranking().ties(), isLowBest));
    }
    return true;
  }

  private Optional<ColumnScores> scores(Columns read) {
    try {
      return scoring.score(read);
    } catch (InvalidInput refused) {
      if (units > LISTED) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  private void count(ColumnScores scores) {
    int size = scores.columns().units().size();
    for (int place = 0; place < nodes.size(); place++) {
      for (int unit = 0; unit < size; unit++) {
        OptionalLong key = scores.rounded(nodes.get(place).id(), unit);
        if (key.isPresent() && scores.isRanked(unit)) {
          different += counts(scores, place, unit).add(key.getAsLong()) ? 1 : 0;
        }
      }
    }
    for (int unit = 0; unit < size; unit++) {
      scores.band(unit).ifPresent(band -> bands.merge(band, 1, Integer::sum));
      scored += scores.rounded(scheme.root().id(), unit).isPresent() ? 1 : 0;
    }
    units += size;
  }

  private KeyCounts counts(ColumnScores scores, int place, int unit) {
    Map<String, KeyCounts> cohorts = counts.get(place);
    String within = scheme.ranking().within();
    String cohort = within.isEmpty() ? "" : scores.columns().text(within, unit).orElse("");
    return cohorts.computeIfAbsent(cohort, text -> new KeyCounts());
  }

  /** Columns that the scheme does not know and that were left out. */
  public List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** How many units there are. */
  public long units() {
    return units;
  }

  /** How many of them have a score. */
  public long scored() {
    return scored;
  }

  /** How many units are in each band that has any. */
  public SortedMap<String, Integer> bands() {
    return new TreeMap<>(bands);
  }

  /** Hands out the rows of the result, without the header, in the order of the file. */
  public void rows(Consumer<List<String>> row) {
    if (only.isPresent()) {
      rows(only.get(), row);
      return;
    }
    try (ColumnReader reader = new ColumnReader(scheme, file, ignoresUnknown)) {
      Optional<Columns> read = reader.next(part);
      while (read.isPresent()) {
        rows(scoring.score(read.get()).orElseThrow(), row);
        read = reader.next(part);
      }
    }
  }

  private void rows(ColumnScores scores, Consumer<List<String>> row) {
    for (int unit = 0; unit < scores.columns().units().size(); unit++) {
      row.accept(ScoreTable.row(scores, unit, this::rank));
    }
  }

  private String rank(ColumnScores scores, int place, int unit) {
    OptionalLong key = scores.rounded(nodes.get(place).id(), unit);
    return key.isPresent() && scores.isRanked(unit)
        ? counts(scores, place, unit).rank(key.getAsLong())
        : "";
  }
}
