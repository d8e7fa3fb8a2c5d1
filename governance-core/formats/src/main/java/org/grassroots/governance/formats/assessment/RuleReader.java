package org.grassroots.governance.formats.assessment;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.formats.yaml.YamlMap;
import org.grassroots.governance.model.assessment.formula.Formula;
import org.grassroots.governance.model.assessment.scheme.Bands;
import org.grassroots.governance.model.assessment.scheme.Edge;
import org.grassroots.governance.model.assessment.scheme.Node;
import org.grassroots.governance.model.assessment.scheme.Part;
import org.grassroots.governance.model.assessment.scheme.Publication;
import org.grassroots.governance.model.assessment.scheme.Quota;
import org.grassroots.governance.model.assessment.scheme.Ranking;
import org.grassroots.governance.model.assessment.scheme.Veto;

/** Reads ranking, bands, vetoes and quotas. */
final class RuleReader {
  private final YamlMap map;
  private final Map<String, YamlMap> places;
  private final Publication publication;
  private final Optional<Node> root;

  RuleReader(
      YamlMap map, Map<String, YamlMap> places, Publication publication, Optional<Node> root) {
    this.map = map;
    this.places = places;
    this.publication = publication;
    this.root = root;
  }

  Ranking ranking() {
    return map.map("ranking").map(this::ranking).orElse(Ranking.PLAIN);
  }

  private Ranking ranking(YamlMap parts) {
    places.put("ranking", parts);
    List<Ranking.Key> chain = new ArrayList<>();
    for (YamlMap key : parts.maps("chain")) {
      chain.add(new Ranking.Key(key.text("by"), key.text("best").equals("low")));
      key.finish();
    }
    Ranking ranking =
        new Ranking(
            Values.condition(parts, "among"),
            Values.constant(parts, "on", Ranking.On.ROUNDED),
            Values.constant(parts, "ties", Ranking.Ties.COMPETITION),
            chain,
            parts.optionalText("within").orElse(""));
    parts.finish();
    return ranking;
  }

  Optional<Bands> bands() {
    return map.map("bands").flatMap(this::bands);
  }

  private Optional<Bands> bands(YamlMap parts) {
    places.put("bands", parts);
    Optional<Formula> of = Values.formula(parts, "of");
    Edge edge = Values.constant(parts, "edge", Edge.LOWER);
    Optional<Integer> stated = Values.whole(parts, "decimals");
    Optional<Integer> decimals =
        stated.isPresent() || of.isPresent()
            ? stated
            : root.flatMap(Node::decimals).or(publication::decimals);
    List<Bands.Band> list = chained(parts, edge);
    parts.finish();
    return Values.built(parts, "list", () -> new Bands(of, edge, decimals, list));
  }

  /** Best first; an end left out is that of the neighbour, where the neighbour states it. */
  private List<Bands.Band> chained(YamlMap parts, Edge edge) {
    List<YamlMap> maps = parts.maps("list");
    boolean isFrom = maps.stream().noneMatch(each -> each.keys().contains("to"));
    List<Bands.Band> list = new ArrayList<>();
    Optional<org.grassroots.governance.model.shared.Fraction> above = Optional.empty();
    for (YamlMap each : maps) {
      var from = Values.number(each, "from");
      var to = isFrom && edge != Edge.BOTH ? above : Values.number(each, "to");
      String id = each.text("id");
      places.putIfAbsent("band " + id, each);
      list.add(new Bands.Band(id, Values.title(each), new Part(from, to)));
      above = from;
      each.finish();
    }
    return list;
  }

  List<Veto> vetoes() {
    List<Veto> vetoes = new ArrayList<>();
    for (YamlMap each : map.maps("vetoes")) {
      String id = each.text("id");
      places.putIfAbsent("veto " + id, each);
      each.text("when");
      Values.condition(each, "when")
          .ifPresent(
              when ->
                  vetoes.add(
                      new Veto(
                          id,
                          when,
                          Values.constant(each, "effect", Veto.Effect.CAP_GRADE),
                          each.optionalText("band").orElse(""),
                          Values.number(each, "score"),
                          each.optionalText("evidence"),
                          each.parsed("until", "a day such as 2026-01-01", LocalDate::parse))));
      each.finish();
    }
    return vetoes;
  }

  List<Quota> quotas() {
    List<Quota> quotas = new ArrayList<>();
    for (YamlMap each : map.maps("quotas")) {
      String id = each.text("id");
      places.putIfAbsent("quota " + id, each);
      Values.built(each, "", () -> quota(id, each)).ifPresent(quotas::add);
      each.finish();
    }
    return quotas;
  }

  private static Quota quota(String id, YamlMap each) {
    Optional<String> band = each.optionalText("band");
    Quota.End end = Values.constant(each, "end", Quota.End.TOP);
    RoundingMode rounding = Values.constant(each, "rounding", RoundingMode.FLOOR);
    if (each.keys().contains("share") && !each.keys().contains("rounding")) {
      each.fault(
          "rounding",
          "",
          "floor, half-up or ceiling",
          "Maybe ask who wrote the rule: how many are 20% of 12?");
    }
    int least = Values.whole(each, "least").orElse(0);
    Quota.Cut ties = Values.constant(each, "ties", Quota.Cut.EXCLUDE_ALL);
    if (!each.keys().contains("ties")) {
      each.fault(
          "ties",
          "",
          "include-all, exclude-all or tie-break",
          "Maybe ask who wrote the rule: what becomes of equal scores at the cut?");
    }
    String within = each.optionalText("within").orElse("");
    var share = Values.number(each, "share");
    var count = Values.whole(each, "count");
    return new Quota(id, band, new Quota.Size(share, count), end, rounding, least, ties, within);
  }
}
