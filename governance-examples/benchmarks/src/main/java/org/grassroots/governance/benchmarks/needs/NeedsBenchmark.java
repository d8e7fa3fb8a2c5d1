package org.grassroots.governance.benchmarks.needs;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.grassroots.governance.model.need.Likeness;
import org.grassroots.governance.model.need.PriorityScale;
import org.grassroots.governance.model.need.SimilarTexts;
import org.grassroots.governance.model.need.TopPlaces;

/**
 * The first 1,000 of a list of needs and all near-duplicates in it, beside MinHash with LSH alone,
 * round for round on one thread. Arguments: number of needs, rounds, and {@code alone} to leave the
 * peer out, which shows how little memory is enough.
 */
public final class NeedsBenchmark {
  private static final long SEED = 42;
  private static final double LIKE = 0.7;
  private static final int TOP = 1000;
  private static final int NEEDS = 1_000_000;
  private static final int ROUNDS = 3;
  private static final double NANOS = 1e9;
  private static final double HUNDRED = 100;
  private static final PriorityScale SCALE =
      new PriorityScale(
          5, new BigDecimal("0.5"), new BigDecimal("0.3"), new BigDecimal("0.2"), 100, 4, 4, 2);

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final NeedTitles needs;
  private final int[] planted;
  private final int[] levels;

  private NeedsBenchmark(int count) {
    needs = new NeedTitles(count, SEED);
    planted = IntStream.range(0, count).filter(this::isPlanted).toArray();
    levels = new Random(SEED).ints(3L * count, 0, Integer.MAX_VALUE).toArray();
  }

  /** A copy is planted when it is still as like its source as asked. */
  private boolean isPlanted(int title) {
    int source = needs.copyOf(title);
    return source >= 0
        && MinHashPeer.likeness(
                MinHashPeer.trigrams(needs.titles().get(title)),
                MinHashPeer.trigrams(needs.titles().get(source)))
            >= LIKE;
  }

  /** Runs and prints a line a round. */
  public static void main(String[] args) {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : NEEDS;
    int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
    boolean isAlone = Arrays.asList(args).contains("alone");
    NeedsBenchmark benchmark = new NeedsBenchmark(count);
    for (int i = 0; i < rounds; i++) {
      double ours = benchmark.ours();
      if (!isAlone) {
        benchmark.out.printf("  %.2f times as fast%n", benchmark.peer() / ours);
      }
    }
  }

  private double ours() {
    long start = System.nanoTime();
    TopPlaces top = new TopPlaces(TOP);
    for (int i = 0; i < needs.titles().size(); i++) {
      top.offer(
          SCALE.key(1 + levels[3 * i] % 5, 1 + levels[3 * i + 1] % 5, levels[3 * i + 2] % 200),
          0,
          i);
    }
    int[] first = top.take();
    double selected = (System.nanoTime() - start) / NANOS;
    SimilarTexts texts = SimilarTexts.of(needs.titles(), new Likeness(BigDecimal.valueOf(LIKE)));
    Pairs pairs = new Pairs();
    texts.forEach(pairs::add);
    double seconds = (System.nanoTime() - start) / NANOS;
    LongPredicate isFound =
        pair -> {
          int left = texts.sameAs((int) (pair >>> Integer.SIZE));
          int right = texts.sameAs((int) pair);
          return left == right || pairs.contains(left, right);
        };
    out.printf(
        "ours: first %d in %.4f s, with all near-duplicates %.2f s, %d pairs, %.3f %% of %d"
            + " planted%n",
        first.length,
        selected,
        seconds,
        pairs.size(),
        HUNDRED * found(isFound) / planted.length,
        planted.length);
    return seconds;
  }

  private double peer() {
    long start = System.nanoTime();
    Set<Long> pairs = new MinHashPeer(needs.titles()).pairs();
    double seconds = (System.nanoTime() - start) / NANOS;
    out.printf(
        "MinHash and LSH: %.2f s, %d pairs, %.3f %%%n",
        seconds, pairs.size(), HUNDRED * found(pairs::contains) / planted.length);
    return seconds;
  }

  private long found(LongPredicate isFound) {
    return IntStream.of(planted)
        .filter(title -> isFound.test(Pairs.of(needs.copyOf(title), title)))
        .count();
  }
}
