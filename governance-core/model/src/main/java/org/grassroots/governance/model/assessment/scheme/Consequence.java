package org.grassroots.governance.model.assessment.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.Ordered;

/**
 * What follows for a unit from its published result: a fact that other families act upon.
 *
 * @param id unique in the scheme
 * @param kind what it is, e.g. {@code commend}, {@code rectify}, {@code talk}, {@code post-measure}
 * @param bands any of these bands
 * @param vetoes or any of these vetoes
 * @param lists or a place on any of these quotas that are lists
 * @param ranks or a rank up to this one
 * @param days within how many days it is to be done; empty for open
 * @param matter the kind of matter that is opened for it; empty for none
 * @param fields what the matter is reported with
 * @since 0.1
 */
public record Consequence(
    String id,
    String kind,
    List<String> bands,
    List<String> vetoes,
    List<String> lists,
    Optional<Integer> ranks,
    Optional<Integer> days,
    Optional<String> matter,
    SortedMap<String, String> fields) {

  /** Copies the lists and the map. */
  public Consequence {
    bands = List.copyOf(bands);
    vetoes = List.copyOf(vetoes);
    lists = List.copyOf(lists);
    fields = Ordered.copyOf(fields);
  }

  /**
   * The faults of all consequences of a scheme: ids twice, grounds there are none of, no ground.
   */
  static void faults(
      List<Consequence> all,
      Optional<Bands> bands,
      List<Veto> vetoes,
      List<Quota> quotas,
      Consumer<Fault> fault) {
    List<String> seen = new ArrayList<>();
    List<String> bandIds =
        bands.map(known -> known.list().stream().map(Bands.Band::id).toList()).orElse(List.of());
    for (Consequence each : all) {
      String where = "consequence " + each.id();
      if (seen.contains(each.id())) {
        fault.accept(Fault.of("GOV-ASM-002", where, "the id twice", "each id once"));
      }
      seen.add(each.id());
      oneOf(each.bands(), bandIds, where, fault);
      oneOf(each.vetoes(), vetoes.stream().map(Veto::id).toList(), where, fault);
      oneOf(
          each.lists(),
          quotas.stream().filter(quota -> quota.band().isEmpty()).map(Quota::id).toList(),
          where,
          fault);
      boolean hasGround =
          !each.bands().isEmpty()
              || !each.vetoes().isEmpty()
              || !each.lists().isEmpty()
              || each.ranks().isPresent();
      if (!hasGround) {
        fault.accept(Fault.of("GOV-ASM-235", where, "no ground", "bands, vetoes, lists or ranks"));
      }
    }
  }

  private static void oneOf(
      List<String> named, List<String> known, String where, Consumer<Fault> fault) {
    for (String name : named) {
      if (!known.contains(name)) {
        fault.accept(Fault.of("GOV-ASM-235", where, name, "one of " + known));
      }
    }
  }
}
