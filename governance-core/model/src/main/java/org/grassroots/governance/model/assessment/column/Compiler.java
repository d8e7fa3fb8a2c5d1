package org.grassroots.governance.model.assessment.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.model.assessment.scheme.Absence;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Ranking;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Step;
import org.grassroots.governance.model.assessment.scheme.Steps;
import org.grassroots.governance.model.shared.Fraction;

/** Compiles a scheme for columns. */
final class Compiler {
  private final Scheme scheme;
  private final Build build;
  private final Set<String> kept;
  private final int units;
  private final Map<String, NodeFigures> figures = new LinkedHashMap<>();
  private final Map<String, NodeFigures> compared = new LinkedHashMap<>();
  private final Map<String, Slot> graded = new HashMap<>();
  private final Set<String> gradedNames = new HashSet<>();
  private final List<Node> leaves = new ArrayList<>();

  Compiler(Scheme scheme, Columns columns, Set<String> kept) {
    this.scheme = scheme;
    this.build = new Build(columns);
    this.kept = kept;
    this.units = columns.units().size();
    scheme
        .bands()
        .flatMap(bands -> bands.of())
        .ifPresent(of -> of.names(gradedNames::add, text -> {}));
  }

  /** The program, filling the columns of a result. */
  Judged compiled(Optional<LocalDate> day) {
    Rows[] rows = new Rows[1];
    Node top = scheme.root();
    Slot root = node(top);
    VerdictLoops verdicts = new VerdictLoops(scheme, build, day, () -> rows[0]);
    verdicts.ranked();
    verdicts.vetoes();
    Slot published = published(root, top);
    NodeFigures before = filled(comparesExact(top) ? root : published, comparedDecimals(top));
    Slot capped = verdicts.capped(published);
    figures.put(top.id(), filled(capped, decimals(top)));
    compared.put(
        top.id(),
        comparesExact(top)
            ? filled(verdicts.capped(root), NodeFigures.EXACT)
            : Objects.requireNonNull(figures.get(top.id())));
    graded.put(top.id(), capped);
    verdicts.bands(root, graded);
    Program program =
        new Program(List.copyOf(build.ops()), build.sizes(leaves.size()), build.flags());
    rows[0] = new Rows(program.sizes(), units);
    return new Judged(
        scheme,
        build.columns,
        program,
        rows[0],
        new Judged.Kept(figures, compared, before),
        leaves);
  }

  /** Whether ranks look at figures that are not published. */
  private boolean comparesExact(Node node) {
    return scheme.ranking().on() == Ranking.On.UNROUNDED && scheme.decimals(node).isPresent();
  }

  private int comparedDecimals(Node node) {
    return comparesExact(node) ? NodeFigures.EXACT : decimals(node);
  }

  private NodeFigures filled(Slot slot, int decimals) {
    NodeFigures column = new NodeFigures(units, decimals);
    build.add(column.filled(slot, scheme.publication().mode()));
    return column;
  }

  private int decimals(Node node) {
    return scheme.decimals(node).orElse(NodeFigures.EXACT);
  }

  private Slot published(Slot slot, Node node) {
    Slot copy = build.copy(slot);
    return scheme
        .decimals(node)
        .map(decimals -> Rounded.of(build, copy, decimals, scheme.publication().mode()))
        .orElse(copy);
  }

  private Slot node(Node node) {
    List<Slot> children = new ArrayList<>();
    node.children().forEach(child -> children.add(node(child)));
    int before = Build.NO_GUARD;
    int applies = Build.NO_GUARD;
    if (node.applies().isPresent()) {
      applies = Formulas.ofData(build).conditions().of(node.applies().get());
      unknown(applies, build.flag("unknown:" + node.id()));
      before = build.guarded(applies);
    }
    Slot source =
        children.isEmpty()
            ? new Leaves(build, node).source()
            : new Groups(build, node, children).joined();
    if (node.applies().isPresent()) {
      build.guarded(before);
      source = masked(source, applies);
    }
    if (children.isEmpty()) {
      noted(node, source, leaves.size());
      leaves.add(node);
    }
    Slot value = source;
    for (Step step : steps(node)) {
      value = new UnitSteps(build, node).after(value, step);
    }
    kept(node, value);
    return value;
  }

  private void kept(Node node, Slot value) {
    if (!node.equals(scheme.root()) && kept.contains(node.id())) {
      NodeFigures column = filled(value, decimals(node));
      figures.put(node.id(), column);
      compared.put(node.id(), comparesExact(node) ? filled(value, NodeFigures.EXACT) : column);
    }
    if (gradedNames.contains(node.id())) {
      graded.put(node.id(), published(value, node));
    }
  }

  /** The declared steps, and after them what becomes of missing figures of a leaf. */
  private static List<Step> steps(Node node) {
    List<Step> steps = new ArrayList<>(node.steps());
    Absence.Policy policy = node.absence().policy();
    if (node.children().isEmpty()) {
      if (policy == Absence.Policy.WORST || policy == Absence.Policy.IMPUTE) {
        throw new Unsupported(policy);
      }
      if (policy == Absence.Policy.ZERO) {
        steps.add(new Steps.Fill(Fraction.ZERO, "zero:" + node.id()));
      }
    }
    return steps;
  }

  private void unknown(int truth, Build.Flag flag) {
    build.add(
        frame -> {
          byte[] holds = frame.truths[truth];
          for (int i = 0; i < frame.count; i++) {
            if (holds[i] == Frame.UNKNOWN) {
              flag.raise(frame, i);
            }
          }
        });
  }

  private Slot masked(Slot x, int truth) {
    build.add(
        frame -> {
          byte[] holds = frame.truths[truth];
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            a[i] = holds[i] == Frame.NO ? Absents.NOT_APPLICABLE_NAN : a[i];
          }
        });
    return new Slot(x.place(), x.bound(), x.grain(), false);
  }

  /** Notes for the coverage whether the figure of a leaf is known. */
  private void noted(Node node, Slot x, int leaf) {
    if (x.isWhole()) {
      return;
    }
    int word = leaf / Long.SIZE;
    long bit = 1L << leaf;
    Optional<Figures> plain = Leaves.plain(build.columns, node);
    if (plain.isPresent()) {
      long[] absent = plain.get().absent();
      build.add(frame -> noted(frame, x, absent, word, bit));
      return;
    }
    build.add(
        frame -> {
          double[] a = frame.numbers[x.place()];
          for (int i = 0; i < frame.count; i++) {
            if (Double.isNaN(a[i])) {
              noted(frame, i, a[i], word, bit);
            }
          }
        });
  }

  private static void noted(Frame frame, int unit, double absent, int word, long bit) {
    long[][] words = Absents.code(absent) == Absents.MISSING ? frame.missing : frame.outside;
    words[word][unit] |= bit;
  }

  private static void noted(Frame frame, Slot x, long[] absent, int word, long bit) {
    double[] a = frame.numbers[x.place()];
    int last = (frame.start + frame.count + Long.SIZE - 1) / Long.SIZE;
    for (int at = frame.start / Long.SIZE; at < last; at++) {
      for (long bits = absent[at]; bits != 0; bits &= bits - 1) {
        int unit = at * Long.SIZE + Long.numberOfTrailingZeros(bits) - frame.start;
        noted(frame, unit, a[unit], word, bit);
      }
    }
  }
}
