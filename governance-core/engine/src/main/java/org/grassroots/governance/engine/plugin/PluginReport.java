package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grassroots.governance.model.shared.Ordered;
import org.grassroots.governance.spi.plugin.PluginFailure;

/**
 * What was found and what became of it. Holds no class of a plug-in, so it may be kept.
 *
 * @param loaded in the order in which they count
 * @param excluded left out by the host, by id and class
 * @param overridden lost against the class that the host prefers, by id and class
 * @param failed refused and why, by class, jar and code
 * @since 0.1
 */
public record PluginReport(
    List<Loaded> loaded,
    List<LeftOut> excluded,
    List<Overridden> overridden,
    List<PluginFailure> failed) {

  /** Copies all lists. */
  public PluginReport {
    loaded = List.copyOf(loaded);
    excluded = List.copyOf(excluded);
    overridden = List.copyOf(overridden);
    failed = List.copyOf(failed);
  }

  /**
   * A plug-in in use.
   *
   * @param id its id
   * @param className its class
   * @param jar the file it came from, or "unknown"
   * @param version the version its jar states, for display only; may be empty
   * @param spiLevel the level it was built against
   * @param contributions port to the ids it brings, both sorted
   */
  public record Loaded(
      String id,
      String className,
      String jar,
      String version,
      int spiLevel,
      Map<String, List<String>> contributions) {
    /** Copies the contributions in order. */
    public Loaded {
      contributions = Ordered.copyOf(contributions);
    }
  }

  /** A plug-in the host does not want. */
  public record LeftOut(String id, String className, String jar) {}

  /** A plug-in that lost its id to another class. */
  public record Overridden(
      String id, String className, String jar, String winnerClassName, String winnerJar) {}

  /** One line each, for a log or a terminal; ends without a line break. */
  public String toText() {
    return Stream.of(
            loaded.stream().map(PluginReport::line),
            excluded.stream().map(PluginReport::line),
            overridden.stream().map(PluginReport::line),
            failed.stream().map(failure -> "refused " + failure.getMessage()))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static String line(Loaded plugin) {
    String version = plugin.version.isEmpty() ? "" : " " + plugin.version;
    String brings =
        plugin.contributions.entrySet().stream()
            .map(port -> " " + port.getKey() + "=" + String.join(",", port.getValue()))
            .collect(Collectors.joining());
    return "loaded %s%s (%s, %s), SPI level %s:%s"
        .formatted(plugin.id, version, plugin.className, plugin.jar, plugin.spiLevel, brings);
  }

  private static String line(LeftOut plugin) {
    return "excluded %s (%s, %s)".formatted(plugin.id, plugin.className, plugin.jar);
  }

  private static String line(Overridden plugin) {
    return "overridden %s (%s, %s) by %s (%s)"
        .formatted(
            plugin.id, plugin.className, plugin.jar, plugin.winnerClassName, plugin.winnerJar);
  }
}
