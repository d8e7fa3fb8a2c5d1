package org.grassroots.governance.benchmarks.commit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The main class. Arguments, all optional: {@code seconds=2 rounds=5 threads=1,4,16
 * families=sqlite,postgresql,memory}. JSON lines go to standard output, tables to standard error.
 */
public final class CommitBenchmark {
  private CommitBenchmark() {}

  /** Runs the families one after the other. */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> options = options(arguments);
    double seconds = Double.parseDouble(options.getOrDefault("seconds", "2"));
    int rounds = Integer.parseInt(options.getOrDefault("rounds", "5"));
    List<Integer> threads =
        Arrays.stream(options.getOrDefault("threads", "1,4,16").split(","))
            .map(Integer::valueOf)
            .toList();
    Files.createDirectories(Path.of("target"));
    for (String family : options.getOrDefault("families", "sqlite,postgresql,memory").split(",")) {
      try (Family opened = Family.of(family)) {
        report(family, new Rounds(seconds, rounds).run(opened.peers(), threads));
      }
    }
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length != 2) {
        throw new IllegalArgumentException("Not of the form name=value: " + argument);
      }
      options.put(parts[0], parts[1]);
    }
    return options;
  }

  private static void report(String family, Map<Integer, Map<String, List<Double>>> rates) {
    PrintStream table = System.err;
    table.printf("%n%-26s", family);
    rates.keySet().forEach(threads -> table.printf(Locale.ROOT, "%22s", threads + " threads"));
    table.println();
    for (String peer : rates.values().iterator().next().keySet()) {
      table.printf("%-26s", peer);
      for (Map.Entry<Integer, Map<String, List<Double>>> entry : rates.entrySet()) {
        Ratio ratio = Ratio.of(entry.getValue(), "store-" + family, peer);
        table.printf(Locale.ROOT, "%13.0f/s %6.2f", ratio.rate(), ratio.storeToPeer());
        System.out.println(ratio.json(family, entry.getKey(), peer));
      }
      table.println();
    }
    table.println("(the second figure: our rate divided by this one, median of the rounds)");
  }
}
