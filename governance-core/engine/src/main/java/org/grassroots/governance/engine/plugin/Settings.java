package org.grassroots.governance.engine.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The host's settings, shared out to their plug-ins by the id each key starts with. */
final class Settings {
  private final Map<String, String> all;
  private final Collection<String> ids;

  /** {@code ids}: every plug-in that was found, wanted or not. */
  Settings(Map<String, String> all, Collection<String> ids) {
    this.all = all;
    this.ids = ids;
  }

  /** The settings of one plug-in, without its id in front. */
  Map<String, String> of(String id) {
    return all.entrySet().stream()
        .filter(setting -> owner(setting.getKey()).filter(id::equals).isPresent())
        .collect(
            Collectors.toMap(
                setting -> setting.getKey().substring(id.length() + 1),
                Map.Entry::getValue,
                (one, other) -> one,
                TreeMap::new));
  }

  /** Keys that belong to no plug-in. */
  Collection<String> strays() {
    return all.keySet().stream().filter(key -> owner(key).isEmpty()).sorted().toList();
  }

  /** Ids may lie inside each other: the longest is meant. */
  private Optional<String> owner(String key) {
    return ids.stream()
        .filter(id -> key.startsWith(id + "."))
        .max(Comparator.comparingInt(String::length));
  }
}
