package org.grassroots.governance.engine.plugin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.grassroots.governance.spi.plugin.PluginFailure;

/** Finds the one class of each id. Nothing wins silently: without a word of the host all lose. */
final class SameIds {
  private final Map<String, String> preferred;
  private final List<PluginFailure> failures = new ArrayList<>();
  private final List<PluginReport.Overridden> overridden = new ArrayList<>();

  SameIds(Map<String, String> preferred) {
    this.preferred = preferred;
  }

  /** The winners; the losers are in {@link #failures} and {@link #overridden}. */
  List<Identified> resolve(List<Identified> plugins) {
    return plugins.stream()
        .collect(Collectors.groupingBy(Identified::id, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(this::winner)
        .flatMap(Optional::stream)
        .toList();
  }

  List<PluginFailure> failures() {
    return failures;
  }

  List<PluginReport.Overridden> overridden() {
    return overridden;
  }

  private Optional<Identified> winner(List<Identified> sameId) {
    String id = sameId.get(0).id();
    String wanted = preferred.get(id);
    List<Identified> left = wanted == null ? sameId : preferred(sameId, wanted);
    if (left.isEmpty()) {
      failures.add(LoadFaults.unknownName("prefer", String.valueOf(wanted), classes(sameId)));
    } else if (left.size() > 1) {
      List<Origin> origins = left.stream().map(Identified::origin).toList();
      origins.forEach(origin -> failures.add(LoadFaults.sameId(origin, origins)));
    } else {
      sameId.stream()
          .filter(loser -> !loser.equals(left.get(0)))
          .forEach(loser -> lost(loser, left.get(0)));
      return Optional.of(left.get(0));
    }
    return Optional.empty();
  }

  /** Of one class, what the host made wins over what was discovered. */
  private static List<Identified> preferred(List<Identified> sameId, String className) {
    List<Identified> named =
        sameId.stream().filter(plugin -> plugin.className().equals(className)).toList();
    List<Identified> made = named.stream().filter(Identified::isMadeByHost).toList();
    return made.isEmpty() ? named : made;
  }

  private void lost(Identified loser, Identified winner) {
    overridden.add(
        new PluginReport.Overridden(
            loser.id(),
            loser.className(),
            loser.origin().jar(),
            winner.className(),
            winner.origin().jar()));
  }

  private static Collection<String> classes(List<Identified> plugins) {
    return plugins.stream().map(Identified::className).toList();
  }
}
