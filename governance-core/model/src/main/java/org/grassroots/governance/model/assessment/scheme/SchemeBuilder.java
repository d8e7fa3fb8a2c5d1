package org.grassroots.governance.model.assessment.scheme;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.grassroots.governance.model.assessment.SubjectKind;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Text;

/**
 * Builds a scheme in Java; equal, also by hash, to the one a file with the same content gives.
 * Nothing is checked before {@link #build}, which tells every fault together. Not safe for threads.
 *
 * @since 0.1
 */
public final class SchemeBuilder {
  private final String id;
  private int version = 1;
  private Optional<Text> title = Optional.empty();
  private final LocalDate from;
  private Optional<LocalDate> until = Optional.empty();
  private Subject subject = new Subject(SubjectKind.UNIT, "");
  private String idColumn = "unit";
  private Optional<String> period = Optional.empty();
  private final List<String> attributes = new ArrayList<>();
  private final List<Layout.Indicator> indicators = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final List<Measure> measures = new ArrayList<>();
  private Optional<NodeBuilder> root = Optional.empty();
  private Publication publication = new Publication(Optional.empty(), RoundingMode.HALF_UP);
  private Supplier<Ranking> ranking = () -> Ranking.PLAIN;
  private Optional<Supplier<Bands>> bands = Optional.empty();
  private final List<Bands.Band> plainBands = new ArrayList<>();
  private final List<Supplier<Veto>> vetoes = new ArrayList<>();
  private final List<Supplier<Quota>> quotas = new ArrayList<>();
  private final List<Trial> trials = new ArrayList<>();

  private SchemeBuilder(String id, LocalDate from) {
    this.id = id;
    this.from = from;
  }

  /** A scheme of that id that holds from that day on. */
  public static SchemeBuilder of(String id, LocalDate from) {
    return new SchemeBuilder(id, from);
  }

  /** The number of the version. */
  public SchemeBuilder version(int number) {
    version = number;
    return this;
  }

  /** Its title, for people. */
  public SchemeBuilder title(Text text) {
    title = Optional.of(text);
    return this;
  }

  /** The first day it no longer holds. */
  public SchemeBuilder until(LocalDate day) {
    until = Optional.of(day);
    return this;
  }

  /** What is assessed; the level may be empty. */
  public SchemeBuilder subject(SubjectKind kind, String level) {
    subject = new Subject(kind, level);
    return this;
  }

  /** The column with the id of the unit; {@code unit} where nothing is said. */
  public SchemeBuilder idColumn(String column) {
    idColumn = column;
    return this;
  }

  /** The column with the period of a row. */
  public SchemeBuilder periodColumn(String column) {
    period = Optional.of(column);
    return this;
  }

  /** Columns that describe a unit. */
  public SchemeBuilder attributes(String... columns) {
    attributes.addAll(Arrays.asList(columns));
    return this;
  }

  /** Columns with figures and answers. */
  public SchemeBuilder indicators(String... columns) {
    return rolled(Layout.Roll.NONE, 0, columns);
  }

  /** Columns with figures of several periods. */
  public SchemeBuilder rolled(Layout.Roll roll, int carry, String... columns) {
    for (String column : columns) {
      indicators.add(new Layout.Indicator(column, roll, carry));
    }
    return this;
  }

  /** Columns that are there and not looked at. */
  public SchemeBuilder ignored(String... columns) {
    ignored.addAll(Arrays.asList(columns));
    return this;
  }

  /** Measures; their columns need not be declared. */
  public SchemeBuilder measures(Measure... more) {
    measures.addAll(Arrays.asList(more));
    return this;
  }

  /** The tree. */
  public SchemeBuilder root(NodeBuilder node) {
    root = Optional.of(node);
    return this;
  }

  /** How many decimals every node publishes that says nothing else. */
  public SchemeBuilder publish(int decimals, RoundingMode mode) {
    publication = new Publication(Optional.of(decimals), mode);
    return this;
  }

  /** How figures are rounded that say their decimals themselves. */
  public SchemeBuilder publish(RoundingMode mode) {
    publication = new Publication(Optional.empty(), mode);
    return this;
  }

  /** How ranks are given. */
  public SchemeBuilder ranking(Supplier<Ranking> how) {
    ranking = how;
    return this;
  }

  /** Grade bands of every form. */
  public SchemeBuilder bands(Supplier<Bands> all) {
    bands = Optional.of(all);
    return this;
  }

  /**
   * One more grade band, best first: from here on to where the one before begins, of the figure as
   * the root publishes it.
   */
  public SchemeBuilder band(String band, Fraction lowest) {
    return plain(band, Optional.of(lowest));
  }

  /** The last grade band, open below. */
  public SchemeBuilder lastBand(String band) {
    return plain(band, Optional.empty());
  }

  private SchemeBuilder plain(String band, Optional<Fraction> lowest) {
    Optional<Fraction> above =
        plainBands.isEmpty()
            ? Optional.empty()
            : plainBands.get(plainBands.size() - 1).part().from();
    plainBands.add(new Bands.Band(band, Optional.empty(), new Part(lowest, above)));
    return this;
  }

  private Optional<Supplier<Bands>> grades(Optional<Node> tree) {
    if (plainBands.isEmpty()) {
      return bands;
    }
    Optional<Integer> decimals = tree.flatMap(Node::decimals).or(publication::decimals);
    return Optional.of(() -> new Bands(Optional.empty(), Edge.LOWER, decimals, plainBands));
  }

  /** One more veto. */
  public SchemeBuilder veto(Supplier<Veto> veto) {
    vetoes.add(veto);
    return this;
  }

  /** One more quota. */
  public SchemeBuilder quota(Supplier<Quota> quota) {
    quotas.add(quota);
    return this;
  }

  /** One more worked example. */
  public SchemeBuilder trial(
      String name,
      SortedMap<String, SortedMap<String, String>> rows,
      SortedMap<String, SortedMap<String, String>> expected) {
    trials.add(new Trial(name, rows, expected));
    return this;
  }

  /**
   * The scheme.
   *
   * @throws InvalidInput every fault, each with the node, band, veto or quota it is of
   */
  public Scheme build() {
    List<Fault> faults = new ArrayList<>();
    Optional<Layout> layout =
        made(
            faults,
            () ->
                new Layout(idColumn, period, attributes, indicators, ignored).measuring(measures));
    Optional<Node> tree = root.flatMap(node -> node.build(faults));
    if (root.isEmpty()) {
      faults.add(Fault.of("GOV-ASM-004", "scheme " + id, "no root", "the tree of nodes"));
    }
    Optional<Ranking> ranks = made(faults, ranking);
    Optional<Bands> grades = grades(tree).flatMap(all -> made(faults, all));
    List<Veto> stops = new ArrayList<>();
    vetoes.forEach(veto -> made(faults, veto).ifPresent(stops::add));
    List<Quota> limits = new ArrayList<>();
    quotas.forEach(quota -> made(faults, quota).ifPresent(limits::add));
    Optional<Scheme> scheme =
        layout.isEmpty() || tree.isEmpty()
            ? Optional.empty()
            : made(
                faults,
                () ->
                    new Scheme(
                        id,
                        version,
                        title,
                        from,
                        until,
                        subject,
                        layout.get(),
                        tree.get(),
                        publication,
                        ranks.orElse(Ranking.PLAIN),
                        grades,
                        stops,
                        limits,
                        trials,
                        measures));
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return scheme.orElseThrow();
  }

  private static <T> Optional<T> made(List<Fault> faults, Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (InvalidInput refused) {
      faults.addAll(refused.faults());
      return Optional.empty();
    }
  }
}
