package org.grassroots.governance.model.assessment.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.scheme.Each;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.scheme.Source;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Text;

/**
 * Turns groups whose children are scored in each shorter period into groups with a child for every
 * period: node {@code check} becomes {@code check@2026-Q1}, {@code check@2026-Q2} and so on.
 */
final class Subperiods {
  private final List<Period> periods;

  private Subperiods(List<Period> periods) {
    this.periods = periods;
  }

  /** The scheme over the periods of the data; the same where it asks for none. */
  static Scheme applied(Scheme scheme, Data data) {
    return columns(scheme).isEmpty()
        ? scheme
        : scheme.over(new Subperiods(data.periods()).expanded(scheme.root(), "", Optional.empty()));
  }

  /** By the length of the shorter periods a scheme asks for: the columns looked at in them. */
  static SortedMap<Period.Kind, Set<String>> columns(Scheme scheme) {
    SortedMap<Period.Kind, Set<String>> columns = new TreeMap<>();
    names(scheme.root(), Optional.empty(), columns, name -> {});
    return columns;
  }

  /** The columns that are looked at in shorter periods alone. */
  static Set<String> innerOnly(Scheme scheme) {
    Set<String> outer = new HashSet<>();
    SortedMap<Period.Kind, Set<String>> columns = new TreeMap<>();
    names(scheme.root(), Optional.empty(), columns, outer::add);
    scheme.ranking().among().ifPresent(among -> among.names(outer::add, outer::add));
    scheme.ranking().chain().forEach(key -> outer.add(key.name()));
    scheme.vetoes().forEach(veto -> veto.when().names(outer::add, outer::add));
    Set<String> inner = new HashSet<>();
    columns.values().forEach(inner::addAll);
    inner.removeAll(outer);
    return inner;
  }

  private static void names(
      Node node,
      Optional<Period.Kind> kind,
      SortedMap<Period.Kind, Set<String>> inner,
      Consumer<String> outer) {
    Consumer<String> names = kind.<Consumer<String>>map(in -> of(inner, in)::add).orElse(outer);
    node.names(names, names);
    Optional<Period.Kind> below = kind(node).or(() -> kind);
    below.ifPresent(in -> of(inner, in));
    node.children().forEach(child -> names(child, below, inner, outer));
  }

  private static Set<String> of(SortedMap<Period.Kind, Set<String>> columns, Period.Kind kind) {
    return columns.computeIfAbsent(kind, each -> new HashSet<>());
  }

  private static Optional<Period.Kind> kind(Node node) {
    return node.source() instanceof Source.Children group
        ? group.each().map(each -> Period.Kind.valueOf(each.kind().name()))
        : Optional.empty();
  }

  private Node expanded(Node node, String suffix, Optional<Period> within) {
    return new Node(
        node.id() + suffix,
        node.title().map(title -> titled(title, suffix)),
        node.weight(),
        node.full(),
        node.applies(),
        source(node, suffix, within),
        node.absence(),
        node.steps(),
        node.decimals(),
        node.isLowBest(),
        node.evidence());
  }

  private static Text titled(Text title, String suffix) {
    Map<String, String> titles = new TreeMap<>();
    title.byLanguage().forEach((language, text) -> titles.put(language, text + suffix));
    return Text.of(titles);
  }

  private Source source(Node node, String suffix, Optional<Period> within) {
    if (!(node.source() instanceof Source.Children group)) {
      return node.source();
    }
    List<Node> children = new ArrayList<>();
    if (group.each().isEmpty()) {
      group.children().forEach(child -> children.add(expanded(child, suffix, within)));
    } else {
      Period.Kind kind = kind(node).orElseThrow();
      for (Period period : periods) {
        if (period.kind() == kind && within.map(outer -> outer.holds(period)).orElse(true)) {
          String at = suffix + Each.AT + period;
          group.children().forEach(child -> children.add(expanded(child, at, Optional.of(period))));
        }
      }
      if (children.isEmpty()) {
        throw new InvalidInput(
            Fault.of(
                    "GOV-ASM-048",
                    "node " + node.id(),
                    "no " + kind + " inside the period",
                    "a longer period")
                .withAdvice("Maybe name a longer period with --period."));
      }
    }
    return new Source.Children(group.aggregation(), children, group.weighing(), group.each());
  }
}
