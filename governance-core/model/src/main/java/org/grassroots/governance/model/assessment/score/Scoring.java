package org.grassroots.governance.model.assessment.score;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.assessment.Cell;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.StandardMethods;
import org.grassroots.governance.model.assessment.formula.Scope;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Quota;
import org.grassroots.governance.model.assessment.scheme.Ranking;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Veto;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Applies a scheme to data, exactly. Pure; safe for threads.
 *
 * <p>The order: figures of leaves, steps, groups up to the root, published rounding, vetoes, bands,
 * quotas, ranks.
 *
 * @since 0.1
 */
public final class Scoring {
  private final Scheme scheme;
  private final MethodLibrary methods;
  private final Optional<LocalDate> day;

  private Scoring(Scheme scheme, MethodLibrary methods, Optional<LocalDate> day) {
    this.scheme = scheme;
    this.methods = methods;
    this.day = day;
  }

  /** Scoring by a scheme that uses no method of a plug-in. */
  public static Scoring by(Scheme scheme) {
    return new Scoring(scheme, new StandardMethods(), Optional.empty());
  }

  /** The same with methods of plug-ins. */
  public Scoring with(MethodLibrary library) {
    return new Scoring(scheme, library, day);
  }

  /** The same as of a day, after which ended vetoes no longer hold. */
  public Scoring asOf(LocalDate asOf) {
    return new Scoring(scheme, methods, Optional.of(asOf));
  }

  /**
   * Scores all units.
   *
   * @throws org.grassroots.governance.model.shared.InvalidInput {@code GOV-ASM-034} a figure that a
   *     method cannot take, with unit and node; {@code GOV-ASM-033} an answer that is none
   */
  public Scored score(Data data) {
    try {
      return scored(data);
    } catch (ArithmeticException e) {
      throw new InvalidInput(
              Fault.of(
                      "GOV-ASM-034",
                      "scheme " + scheme.id(),
                      String.valueOf(e.getMessage()),
                      "figures that can be rounded and compared")
                  .withAdvice("Maybe a power or an exponential grows beyond all measure."))
          .causedBy(e);
    }
  }

  private Scored scored(Data data) {
    return new Scoring(Subperiods.applied(scheme, data), methods, day).over(data);
  }

  private Scored over(Data data) {
    Evaluation evaluation = new Evaluation(scheme, data, methods);
    Map<String, NodeColumn> columns = evaluation.columns();
    return new Pass(data, columns, evaluation.isRanked(), evaluation.flags()).scored();
  }

  /**
   * Scores some units anew, from corrected data of the same units. What compares units stays fitted
   * to the data before, so that nobody else's score changes; ranks, bands and quotas are given
   * anew.
   *
   * @param places the units whose data was corrected
   */
  public Scored rescored(Scored before, Data corrected, Set<Integer> places) {
    Evaluation evaluation = new Evaluation(scheme, corrected, methods);
    Map<String, NodeColumn> anew = evaluation.columns();
    Map<String, NodeColumn> columns = Rescore.columns(before, corrected, anew, places);
    return new Pass(corrected, columns, evaluation.isRanked(), evaluation.flags()).scored();
  }

  /** What follows once all nodes are computed. */
  private final class Pass {
    private final Data data;
    private final Map<String, NodeColumn> columns;
    private final boolean[] isRanked;
    private final List<Set<String>> flags;
    private final Map<String, Cell[]> published = new LinkedHashMap<>();
    private final List<List<Veto>> vetoes = new ArrayList<>();
    private final Verdicts verdicts = new Verdicts(scheme, day);

    Pass(Data data, Map<String, NodeColumn> columns, boolean[] isRanked, List<Set<String>> flags) {
      this.data = data;
      this.columns = columns;
      this.isRanked = isRanked;
      this.flags = flags;
    }

    Scored scored() {
      Node root = scheme.root();
      scheme.nodes().forEach(node -> published.put(node.id(), published(node)));
      Cell[] before = cells(root).clone();
      for (int unit = 0; unit < before.length; unit++) {
        UnitScope scope = new UnitScope(data, unit, root, flags.get(unit));
        vetoes.add(verdicts.vetoes(scope, flags.get(unit)));
        cells(root)[unit] = Verdicts.capped(before[unit], vetoes.get(unit));
      }
      Ranks ranks = new Ranks(scheme.ranking(), data, isRanked, chain());
      Map<String, @Nullable BigDecimal[]> byNode = new LinkedHashMap<>();
      scheme.nodes().forEach(node -> byNode.put(node.id(), ranks.of(keys(node), node.isLowBest())));
      return new Scored(
          scheme, data, columns, isRanked, published, byNode, outcomes(before, ranks));
    }

    private Cell[] published(Node node) {
      Cell[] exact = column(node).value();
      Cell[] rounded = new Cell[exact.length];
      for (int unit = 0; unit < exact.length; unit++) {
        rounded[unit] =
            Verdicts.published(exact[unit], scheme.decimals(node), scheme.publication().mode());
      }
      return rounded;
    }

    private NodeColumn column(Node node) {
      return Objects.requireNonNull(columns.get(node.id()));
    }

    private Cell[] cells(Node node) {
      return Objects.requireNonNull(published.get(node.id()));
    }

    /** What is compared for ranks: published or exact figures, of the root after vetoes. */
    private Cell[] keys(Node node) {
      if (scheme.ranking().on() == Ranking.On.ROUNDED) {
        return cells(node);
      }
      Cell[] keys = column(node).value().clone();
      for (int unit = 0; node.equals(scheme.root()) && unit < keys.length; unit++) {
        keys[unit] = Verdicts.capped(keys[unit], vetoes.get(unit));
      }
      return keys;
    }

    private Comparator<Integer> chain() {
      return scheme.ranking().chain().stream()
          .map(this::by)
          .reduce(Comparator::thenComparing)
          .orElse(Comparator.comparing(unit -> 0));
    }

    /** Units without the figure come last. */
    private Comparator<Integer> by(Ranking.Key key) {
      Cell[] cells = new Cell[data.units().size()];
      Cell @Nullable [] node = published.get(key.name());
      for (int unit = 0; unit < cells.length; unit++) {
        cells[unit] = node == null ? data.figure(key.name(), unit) : node[unit];
      }
      Comparator<Integer> known = Ranks.comparator(cells, key.isLowBest());
      return (a, b) ->
          cells[a].isKnown() && cells[b].isKnown()
              ? known.compare(a, b)
              : Boolean.compare(cells[b].isKnown(), cells[a].isKnown());
    }

    private List<Outcome> outcomes(Cell[] before, Ranks ranks) {
      List<Optional<String>> earned = new ArrayList<>();
      List<Optional<String>> allowed = new ArrayList<>();
      for (int unit = 0; unit < before.length; unit++) {
        Cell exact = column(scheme.root()).value()[unit];
        earned.add(verdicts.band(exact, vetoes.get(unit), named(unit)));
        allowed.add(verdicts.allowed(earned.get(unit), vetoes.get(unit)));
      }
      List<Optional<String>> bands = new ArrayList<>(allowed);
      List<List<String>> lists = quotas(before, ranks, bands);
      Coverage coverage = new Coverage(columns, data);
      List<Outcome> outcomes = new ArrayList<>();
      for (int unit = 0; unit < before.length; unit++) {
        lists.get(unit).forEach(flags.get(unit)::add);
        outcomes.add(
            new Outcome(
                cells(scheme.root())[unit],
                before[unit],
                vetoes.get(unit),
                earned.get(unit),
                allowed.get(unit),
                bands.get(unit),
                lists.get(unit),
                List.copyOf(flags.get(unit)),
                coverage.of(scheme.root(), unit)));
      }
      return outcomes;
    }

    /** Lowers bands by quotas and tells who is on which list. */
    private List<List<String>> quotas(Cell[] before, Ranks ranks, List<Optional<String>> bands) {
      List<List<String>> lists = new ArrayList<>();
      List<Integer> assessed = new ArrayList<>();
      for (int unit = 0; unit < before.length; unit++) {
        lists.add(new ArrayList<>());
        if (isRanked[unit] && before[unit].isKnown()) {
          assessed.add(unit);
        }
      }
      boolean isLowBest = scheme.root().isLowBest();
      Cell[] keys =
          scheme.ranking().on() == Ranking.On.ROUNDED ? before : column(scheme.root()).value();
      Quotas cuts =
          new Quotas(data, ranks.order(keys, isLowBest), Ranks.comparator(keys, isLowBest));
      for (Quota quota : scheme.quotas()) {
        Set<Integer> inside = cuts.inside(quota, assessed);
        if (quota.band().isPresent()) {
          assessed.forEach(unit -> lower(quota, inside, unit, bands, lists));
        } else {
          inside.stream()
              .filter(unit -> quota.end() != Quota.End.TOP || !isExcluded(unit))
              .forEach(unit -> lists.get(unit).add("list:" + quota.id()));
        }
      }
      return lists;
    }

    private boolean isExcluded(int unit) {
      return Quotas.isExcluded(vetoes.get(unit));
    }

    private void lower(
        Quota quota,
        Set<Integer> inside,
        int unit,
        List<Optional<String>> bands,
        List<List<String>> lists) {
      if (bands.get(unit).isEmpty() || inside.contains(unit) && !isExcluded(unit)) {
        return;
      }
      var all = scheme.bands().orElseThrow();
      int limit = all.place(quota.band().orElseThrow());
      if (all.place(bands.get(unit).get()) <= limit && limit + 1 < all.list().size()) {
        bands.set(unit, Optional.of(all.list().get(limit + 1).id()));
        lists.get(unit).add("quota:" + quota.id());
      }
    }

    private Scope named(int unit) {
      return new Scope() {
        @Override
        public Cell number(String name) {
          Cell[] cells = published.get(name);
          return cells == null ? Cell.Absent.MISSING : cells[unit];
        }

        @Override
        public Optional<String> text(String name) {
          return data.text(name, unit);
        }
      };
    }
  }
}
