package org.grassroots.governance.benchmarks.planning;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.model.place.planning.FormerPlan;
import org.grassroots.governance.model.place.planning.PlanningMap;
import org.grassroots.governance.model.place.planning.UnitLink;

/** Runs {@code gpmetis} (Debian package {@code metis}) on a map. */
final class Metis {
  private Metis() {}

  static boolean isInstalled() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(folder, "gpmetis"))) {
        return true;
      }
    }
    return false;
  }

  /** The partition into so many parts. */
  static FormerPlan run(PlanningMap map, int parts, String... options) {
    try {
      Path graph = Files.createTempFile("planning", ".graph");
      write(map, graph);
      List<String> command = new ArrayList<>(List.of("gpmetis", "-seed=1"));
      command.addAll(List.of(options));
      command.addAll(List.of(graph.toString(), String.valueOf(parts)));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("gpmetis failed: " + command);
      }
      Path answer = Path.of(graph + ".part." + parts);
      Map<String, String> gridOf = new HashMap<>();
      List<String> lines = Files.readAllLines(answer);
      for (int i = 0; i < lines.size(); i++) {
        gridOf.put(map.units().get(i).id(), lines.get(i).strip());
      }
      Files.delete(graph);
      Files.delete(answer);
      return new FormerPlan(gridOf, Set.of());
    } catch (IOException e) {
      throw new IllegalStateException("gpmetis could not be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("gpmetis was interrupted", e);
    }
  }

  /** Links and bridges, so that the graph is connected; edge weight is the shared border. */
  private static void write(PlanningMap map, Path file) throws IOException {
    List<StringBuilder> rows = new ArrayList<>();
    map.units().forEach(unit -> rows.add(new StringBuilder().append(unit.weight())));
    List<UnitLink> links = new ArrayList<>(map.links());
    links.addAll(map.bridges());
    for (UnitLink link : links) {
      long weight = Math.max(1, Math.round(link.sharedM()));
      rows.get(link.a()).append(' ').append(link.b() + 1).append(' ').append(weight);
      rows.get(link.b()).append(' ').append(link.a() + 1).append(' ').append(weight);
    }
    StringBuilder text = new StringBuilder();
    text.append(rows.size()).append(' ').append(links.size()).append(" 011\n");
    rows.forEach(row -> text.append(row).append('\n'));
    Files.writeString(file, text.toString());
  }
}
