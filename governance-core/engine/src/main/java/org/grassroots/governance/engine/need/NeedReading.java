package org.grassroots.governance.engine.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.internal.Json;
import org.grassroots.governance.engine.matter.Matters;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.need.NeedsListRules;
import org.grassroots.governance.model.need.SatisfactionScale.Outcome;
import org.grassroots.governance.model.need.SatisfactionScale.Satisfaction;
import org.grassroots.governance.model.shared.CodePointOrder;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;

/** What the list says when all of it is read. */
record NeedReading(NeedShelf shelf, NeedsListRules rules, Matters matters) {
  List<RankedItem> top(Condition rows, Optional<String> state, int limit) {
    Map<String, Long> voices = new HashMap<>();
    shelf.each(
        NeedRecords.NEED,
        new Condition.Prefix("representative", ""),
        record -> {
          ListedNeed need = NeedRecords.need(record);
          need.representative()
              .ifPresent(id -> voices.merge(id, need.supporters(), Math::addExact));
        });
    Comparator<Keyed> order =
        Comparator.comparingLong((Keyed one) -> -one.key())
            .thenComparing(one -> one.need().requested())
            .thenComparing(one -> one.need().id(), CodePointOrder.INSTANCE);
    PriorityQueue<Keyed> first = new PriorityQueue<>(order.reversed());
    List<Condition> parts =
        new ArrayList<>(List.of(rows, new Condition.IsAbsent("representative")));
    state.ifPresent(name -> parts.add(Condition.equal("state", FieldValue.of(name))));
    shelf.each(
        NeedRecords.NEED,
        new Condition.And(parts),
        record -> {
          ListedNeed need = NeedRecords.need(record);
          long supporters = Math.addExact(need.supporters(), voices.getOrDefault(need.id(), 0L));
          long key = rules.priority().key(need.urgency(), need.importance(), supporters);
          first.add(new Keyed(need, supporters, key));
          if (first.size() > limit) {
            first.remove();
          }
        });
    List<Keyed> sorted = first.stream().sorted(order).toList();
    List<RankedItem> items = new ArrayList<>();
    for (Keyed one : sorted) {
      items.add(
          new RankedItem(
              items.size() + 1,
              one.need(),
              one.supporters(),
              rules.priority().priority(one.key()),
              rules.priority().quadrant(one.need().urgency(), one.need().importance())));
    }
    return List.copyOf(items);
  }

  private record Keyed(ListedNeed need, long supporters, long key) {}

  List<Project> projects(Condition rows) {
    Map<String, List<ListedNeed>> projects = new TreeMap<>(CodePointOrder.INSTANCE);
    shelf.each(
        NeedRecords.NEED,
        new Condition.And(List.of(rows, new Condition.Prefix(NeedRecords.PROJECT, ""))),
        record -> {
          ListedNeed need = NeedRecords.need(record);
          projects
              .computeIfAbsent(
                  need.details().getOrDefault(NeedRecords.PROJECT, ""), id -> new ArrayList<>())
              .add(need);
        });
    return projects.entrySet().stream()
        .map(entry -> new Project(entry.getKey(), entry.getValue()))
        .toList();
  }

  NeedTrace traced(ListedNeed need, Supplier<Condition> rows) {
    ListedNeed speaker =
        need.representative().flatMap(shelf::record).map(NeedRecords::need).orElse(need);
    String project = speaker.details().getOrDefault(NeedRecords.PROJECT, "");
    Optional<Project> found =
        project.isEmpty()
            ? Optional.empty()
            : projects(rows.get()).stream().filter(one -> one.id().equals(project)).findFirst();
    List<String> asked = new ArrayList<>(List.of(speaker.id()));
    shelf.spokenForBy(speaker.id()).forEach(member -> asked.add(member.id()));
    return new NeedTrace(
        need,
        speaker,
        found,
        found.stream()
            .flatMap(one -> one.matters().stream())
            .flatMap(matter -> matters.find(matter).stream())
            .toList(),
        satisfaction(
            new Condition.In(
                "need", asked.stream().map(FieldValue::of).collect(Collectors.toSet()))));
  }

  Satisfaction satisfaction(Condition which) {
    long[] answers = new long[rules.satisfaction().levels()];
    long[] others = new long[Outcome.values().length];
    shelf.each(
        NeedRecords.CALL_BACK,
        which,
        record -> {
          var document = Json.read(record.document());
          Outcome outcome = Outcome.valueOf(document.get("outcome").asText());
          if (outcome == Outcome.ANSWERED) {
            answers[document.get("level").asInt() - 1]++;
          } else {
            others[outcome.ordinal()]++;
          }
        });
    return rules
        .satisfaction()
        .of(answers, others[Outcome.UNREACHABLE.ordinal()], others[Outcome.DECLINED.ordinal()]);
  }
}
