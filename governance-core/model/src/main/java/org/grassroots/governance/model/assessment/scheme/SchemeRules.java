package org.grassroots.governance.model.assessment.scheme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Finds what does not fit together in a scheme. */
final class SchemeRules {
  private static final int MOST_DECIMALS = 100;

  private final Node root;
  private final Layout layout;
  private final Ranking ranking;
  private final Optional<Bands> bands;
  private final List<Veto> vetoes;
  private final List<Quota> quotas;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  SchemeRules(
      Node root,
      Layout layout,
      Ranking ranking,
      Optional<Bands> bands,
      List<Veto> vetoes,
      List<Quota> quotas) {
    this.root = root;
    this.layout = layout;
    this.ranking = ranking;
    this.bands = bands;
    this.vetoes = vetoes;
    this.quotas = quotas;
  }

  List<Fault> faults() {
    root.walk(this::node);
    ranking();
    bands.flatMap(Bands::of).ifPresent(this::graded);
    vetoes.forEach(this::veto);
    quotas.forEach(this::quota);
    return faults;
  }

  private void node(Node node) {
    String place = "node " + node.id();
    unique(node.id(), place);
    node.names(column(place), column(place));
    require(
        node.decimals().orElse(0) <= MOST_DECIMALS,
        "GOV-ASM-074",
        place,
        node.decimals().map(String::valueOf).orElse("") + " decimals",
        "at most " + MOST_DECIMALS);
    if (node.source() instanceof Source.Children group) {
      require(!group.children().isEmpty(), "GOV-ASM-004", place, "no child", "at least one");
      if (group.aggregation() instanceof Aggregation.Computed computed) {
        List<String> known = group.children().stream().map(Node::id).toList();
        computed.formula().names(name -> oneOf(name, known, place + ", formula"), column(place));
      }
      group.weighing().ifPresent(weighing -> weighing(weighing, group, place));
      if (group.each().isPresent()) {
        inPeriods(group, place);
      }
      if (group.aggregation().isJoint()) {
        oneWeightEach(group, place);
      }
    }
    for (Step step : node.steps()) {
      if (step instanceof Adjust adjust) {
        adjust.items().forEach(item -> inTree(node, item.id(), place + ", " + adjust.id()));
        boolean needsFull = adjust.base() == Adjust.Base.PERCENT_OF_FULL;
        require(
            !needsFull || node.full().isPresent(),
            "GOV-ASM-030",
            place + ", " + adjust.id(),
            "percent of full marks",
            "full marks of the node");
      } else if (step instanceof Strike strike) {
        inTree(node, strike.id(), place);
      }
    }
  }

  /** How many shorter periods there are is known only with the data. */
  private void inPeriods(Source.Children group, String place) {
    require(
        layout.period().isPresent(),
        "GOV-ASM-038",
        place,
        "children scored in each shorter period, but no column of periods",
        "the column under data.period");
    require(
        group.weighing().isEmpty() && !(group.aggregation() instanceof Aggregation.Computed),
        "GOV-ASM-038",
        place,
        "a weighting or formula over the shorter periods",
        "a method that takes any number of them, such as arithmetic or best-mean");
  }

  /** What compares units by all children at once needs one weight a child for all it compares. */
  private void oneWeightEach(Source.Children group, String place) {
    String within = group.aggregation() instanceof Aggregation.Ranked r ? r.within() : "";
    List<String> attributes = new ArrayList<>();
    group.children().forEach(child -> attributes.add(child.weight().attribute()));
    group.weighing().ifPresent(weighing -> attributes.add(weighing.within()));
    attributes.stream()
        .filter(attribute -> !attribute.isEmpty() && !attribute.equals(within))
        .distinct()
        .forEach(
            attribute ->
                require(
                    false,
                    "GOV-ASM-037",
                    place,
                    "weights that differ by " + attribute,
                    "the same weights for all units that "
                        + group.aggregation().name()
                        + " compares"));
  }

  /** Weights are either found or stated; what is known before the data is checked before it. */
  private void weighing(Weighing weighing, Source.Children group, String place) {
    List<String> children = group.children().stream().map(Node::id).toList();
    weighing.lower().forEach(id -> oneOf(id, children, place + ", weighting"));
    for (Node child : group.children()) {
      require(
          child.weight().equals(Weight.ONE),
          "GOV-ASM-036",
          "node " + child.id(),
          "a weight beside the weighting of " + place,
          "either a weight or a weighting");
    }
    try {
      if (weighing.isStandard()) {
        weighing.stated(children.size());
      }
    } catch (InvalidInput refused) {
      for (Fault fault : refused.faults()) {
        faults.add(
            new Fault(
                fault.code(),
                place + ", weighting, " + fault.where(),
                fault.found(),
                fault.wanted(),
                fault.maybe()));
      }
    }
  }

  private void ranking() {
    Consumer<String> column = column("ranking");
    ranking.among().ifPresent(among -> among.names(column, column));
    if (!ranking.within().isEmpty()) {
      column.accept(ranking.within());
    }
    List<String> nodes = new ArrayList<>(layout.used());
    root.walk(node -> nodes.add(node.id()));
    ranking.chain().forEach(key -> oneOf(key.name(), nodes, "ranking, chain"));
  }

  private void graded(Formula of) {
    List<String> nodes = new ArrayList<>();
    root.walk(node -> nodes.add(node.id()));
    of.names(name -> oneOf(name, nodes, "bands, of"), column("bands, of"));
  }

  private void veto(Veto veto) {
    String place = "veto " + veto.id();
    unique(veto.id(), place);
    veto.when().names(column(place), column(place));
    veto.evidence().ifPresent(column(place));
    if (veto.effect() == Veto.Effect.CAP_GRADE) {
      oneOf(veto.band(), bandIds(), place);
    }
    require(
        veto.effect() != Veto.Effect.CAP_SCORE || veto.score().isPresent(),
        "GOV-ASM-008",
        place,
        "no score",
        "the most that is left");
  }

  private void quota(Quota quota) {
    String place = "quota " + quota.id();
    unique(quota.id(), place);
    quota.band().ifPresent(band -> oneOf(band, bandIds(), place));
    if (!quota.within().isEmpty()) {
      column(place).accept(quota.within());
    }
  }

  private List<String> bandIds() {
    return bands.map(all -> all.list().stream().map(Bands.Band::id).toList()).orElse(List.of());
  }

  private Consumer<String> column(String place) {
    return name ->
        require(
            layout.holds(name),
            "GOV-ASM-016",
            place,
            name,
            "an attribute or indicator of the data: " + layout.used());
  }

  private void oneOf(String name, List<String> known, String place) {
    require(known.contains(name), "GOV-ASM-031", place, name, "one of " + known);
  }

  /** Steps of a node that is scored in several periods keep their ids. */
  private void inTree(Node node, String id, String place) {
    if (node.id().equals(Each.declared(node.id()))) {
      unique(id, place);
    }
  }

  private void unique(String id, String place) {
    require(ids.add(id), "GOV-ASM-002", place, "the id " + id + " twice", "each id once");
  }

  private void require(boolean holds, String code, String place, String found, String wanted) {
    if (!holds) {
      faults.add(Fault.of(code, place, found, wanted));
    }
  }
}
