package org.grassroots.governance.benchmarks.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The main class. Arguments, all optional: {@code databases=embedded,postgresql threads=1,4,16
 * seconds=3 rounds=5 warm=10 peers=ours,hand,Flowable,Camunda}; {@code stored=0,100000} measures
 * our own flow at so many stored matters instead. JSON lines go to standard output, tables to
 * standard error.
 */
public final class FlowBenchmark {
  private final Map<String, String> options = new LinkedHashMap<>();

  private FlowBenchmark(String[] arguments) {
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      if (parts.length != 2) {
        throw new IllegalArgumentException("Not of the form name=value: " + argument);
      }
      options.put(parts[0], parts[1]);
    }
  }

  /** Runs the databases one after the other. */
  public static void main(String[] arguments) throws Exception {
    FlowBenchmark benchmark = new FlowBenchmark(arguments);
    for (String database : benchmark.list("databases", "embedded,postgresql")) {
      try (FlowPeers opened = FlowPeers.of(database)) {
        if (benchmark.options.containsKey("stored")) {
          benchmark.growth(opened);
        } else {
          benchmark.compare(database, opened);
        }
      }
    }
  }

  private List<String> list(String name, String otherwise) {
    return Arrays.asList(options.getOrDefault(name, otherwise).split(","));
  }

  private double number(String name, double otherwise) {
    return options.containsKey(name) ? Double.parseDouble(options.get(name)) : otherwise;
  }

  /** All peers in turns, round by round; ratios are taken in each round. */
  private void compare(String database, FlowPeers opened) throws Exception {
    List<String> wanted = list("peers", "ours,hand,Flowable,Camunda");
    List<FlowRunner> runners = new ArrayList<>();
    for (FlowPeer.Candidate candidate : opened.peers()) {
      if (wanted.stream().anyMatch(candidate.name()::contains)) {
        runners.add(FlowRunner.open(candidate, opened.process()));
      }
    }
    warmUp();
    for (FlowRunner runner : runners) {
      runner.round(2, number("warm", 10));
    }
    for (String threads : list("threads", "1,4,16")) {
      Map<String, List<FlowRound>> rounds = rounds(runners, Integer.parseInt(threads));
      List<FlowRound> ours = rounds.values().iterator().next();
      rounds.forEach(
          (peer, theirs) -> print(database, Integer.parseInt(threads), peer, theirs, ours));
    }
    for (FlowRunner runner : runners) {
      runner.check();
      runner.close();
    }
  }

  /** The library's own code, without waiting for a disk. */
  private void warmUp() throws Exception {
    try (FlowPeers memory = FlowPeers.of("memory");
        FlowRunner runner = FlowRunner.open(memory.peers().get(0), memory.process())) {
      runner.round(2, number("warm", 10));
    }
  }

  private Map<String, List<FlowRound>> rounds(List<FlowRunner> runners, int threads)
      throws Exception {
    Map<String, List<FlowRound>> rounds = new LinkedHashMap<>();
    for (int round = 0; round < number("rounds", 5); round++) {
      for (FlowRunner runner : runners) {
        rounds
            .computeIfAbsent(runner.name(), name -> new ArrayList<>())
            .add(runner.round(threads, number("seconds", 3)));
      }
    }
    return rounds;
  }

  private static void print(
      String database, int threads, String peer, List<FlowRound> theirs, List<FlowRound> ours) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < ours.size(); round++) {
      ratios.add(ours.get(round).rate() / theirs.get(round).rate());
    }
    double rate = FlowRound.median(theirs, FlowRound::rate);
    double jvm = FlowRound.median(theirs, FlowRound::jvmMillis);
    double server = FlowRound.median(theirs, FlowRound::serverMillis);
    System.err.printf(
        Locale.ROOT,
        "%2d threads  %-22s %8.1f flows/s   ours / it %6.2f (%.2f to %.2f)   CPU ms a flow %.2f +"
            + " %.2f%n",
        threads,
        peer,
        rate,
        FlowRound.median(ratios),
        ratios.stream().min(Double::compare).orElse(0.0),
        ratios.stream().max(Double::compare).orElse(0.0),
        jvm,
        server);
    System.out.printf(
        Locale.ROOT,
        "{\"database\":\"%s\",\"threads\":%d,\"peer\":\"%s\",\"flowsPerSecond\":%.1f,\"oursToPeer\":%.3f,\"jvmMillis\":%.3f,\"serverMillis\":%.3f}%n",
        database,
        threads,
        peer,
        rate,
        FlowRound.median(ratios),
        jvm,
        server);
  }

  /** Our own flow at growing numbers of stored matters, filled by flows alone. */
  private void growth(FlowPeers opened) throws Exception {
    int threads = (int) number("threads", 4);
    FlowPeer.Candidate candidate = opened.peers().get(0);
    try (FlowRunner runner = FlowRunner.open(candidate, opened.process())) {
      runner.round(threads, number("warm", 10));
      for (String stored : list("stored", "0")) {
        runner.fill(threads, Long.parseLong(stored));
        long before = runner.flows();
        List<FlowRound> rounds = new ArrayList<>();
        for (int round = 0; round < number("rounds", 5); round++) {
          rounds.add(runner.round(threads, number("seconds", 3)));
        }
        System.out.printf(
            Locale.ROOT,
            "{\"peer\":\"%s\",\"stored\":%d,\"threads\":%d,\"flowsPerSecond\":%.1f,\"jvmMillis\":%.3f,\"serverMillis\":%.3f}%n",
            candidate.name(),
            before,
            threads,
            FlowRound.median(rounds, FlowRound::rate),
            FlowRound.median(rounds, FlowRound::jvmMillis),
            FlowRound.median(rounds, FlowRound::serverMillis));
      }
      runner.check();
    }
  }
}
