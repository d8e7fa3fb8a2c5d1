package org.grassroots.governance.cli.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.spi.store.RecordStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that leave and deliver messages are killed with SIGKILL at random moments: nothing is
 * lost, nothing goes out under two keys, nobody is overtaken. {@code -Dgovernance.outbox.kills=N}
 * kills more often.
 */
class OutboxKillTest {
  private static final int KILLS = Integer.getInteger("governance.outbox.kills", 2);
  private static final long SEED = Long.getLong("governance.outbox.seed", System.nanoTime());

  @Test
  void nothing_is_lost_doubled_or_overtaken(@TempDir Path folder) throws Exception {
    Random random = new Random(SEED);
    for (int life = 0; life < KILLS; life++) {
      live(folder, life, 50L + random.nextInt(700));
    }
    try (RecordStore store = OutboxChild.open(folder)) {
      Outbox outbox = OutboxChild.outbox(store, folder);
      while (!OutboxChild.deliver(outbox, KILLS).isEmpty()) {
        assertThat(folder).exists();
      }
    }
    check(folder);
  }

  /** One life: from the first message that it leaves to the kill. */
  private static void live(Path folder, int life, long millis) throws Exception {
    long before = lines(folder.resolve("left")).size();
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                OutboxChild.class.getName(),
                folder.toString(),
                String.valueOf(life))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log-" + life).toFile())
            .start();
    while (child.isAlive() && lines(folder.resolve("left")).size() == before) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(child.isAlive()).as(Files.readString(folder.resolve("log-" + life))).isTrue();
    TimeUnit.MILLISECONDS.sleep(millis);
    child.destroyForcibly().waitFor();
  }

  private static void check(Path folder) throws Exception {
    List<String> left = lines(folder.resolve("left"));
    Map<String, Set<String>> keys = new HashMap<>();
    Map<String, Set<String>> byRecipient = new HashMap<>();
    for (String line : lines(folder.resolve("arrived"))) {
      String[] parts = line.split(" ", 3);
      keys.computeIfAbsent(parts[2], body -> new HashSet<>()).add(parts[1]);
      byRecipient.computeIfAbsent(parts[0], who -> new LinkedHashSet<>()).add(parts[2]);
    }

    System.out.printf(
        "%s kills, %s messages left, %s deliveries, seed %s%n",
        KILLS, left.size(), lines(folder.resolve("arrived")).size(), SEED);
    assertThat(left).as("seed " + SEED).hasSizeGreaterThanOrEqualTo(KILLS);
    assertThat(keys.keySet()).as("seed " + SEED).containsAll(left);
    assertThat(keys.values()).as("seed " + SEED).allMatch(ofOne -> ofOne.size() == 1);
    for (Set<String> arrived : byRecipient.values()) {
      List<String> sorted = new ArrayList<>(arrived);
      sorted.sort(java.util.Comparator.comparingInt(OutboxKillTest::place));
      assertThat(arrived).as("seed " + SEED).containsExactlyElementsOf(sorted);
    }
  }

  private static int place(String body) {
    int dot = body.indexOf('.');
    return Integer.parseInt(body.substring(0, dot)) * 1_000_000
        + Integer.parseInt(body.substring(dot + 1));
  }

  private static List<String> lines(Path file) throws Exception {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }
}
