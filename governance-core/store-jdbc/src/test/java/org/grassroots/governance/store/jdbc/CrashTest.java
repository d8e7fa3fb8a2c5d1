package org.grassroots.governance.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes are killed with SIGKILL at random moments, and nothing that was acknowledged may be
 * missing. {@code -Dgovernance.crash.kills=N} sets how often (8), {@code -Dgovernance.crash.seed=N}
 * when.
 */
class CrashTest {
  private static final int KILLS = Integer.getInteger("governance.crash.kills", 8);
  private static final long SEED =
      Long.getLong("governance.crash.seed", System.nanoTime() % 1_000_000);
  private static final int MAX_RECEIPTS = 60;

  private final Random random = new Random(SEED);
  private final CrashCheck check = new CrashCheck();

  @TempDir Path folder;

  @Test
  void a_killed_process_loses_nothing_on_sqlite() throws Exception {
    killClients("sqlite:" + folder.resolve("town.db"));
    report("SQLite, process killed");
  }

  @Test
  void a_killed_process_loses_nothing_on_postgresql() throws Exception {
    String url = TestPostgres.url();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS crash CASCADE");
    }
    killClients(url);
    report("PostgreSQL, process killed");
  }

  @Test
  void a_killed_server_loses_nothing_on_postgresql() throws Exception {
    Path data = folder.resolve("data");
    EmbeddedPostgres server = TestPostgres.start(data);
    try {
      for (int kill = 0; kill < KILLS; kill++) {
        TestPostgres.checkDurable(TestPostgres.url(server));
        Map<String, Long> receipts = commitUntilKilled(TestPostgres.url(server), data);
        server.close();
        server = TestPostgres.start(data);
        try (JdbcStore store = CrashLoad.open(TestPostgres.url(server))) {
          check.check(store, receipts);
        }
      }
    } finally {
      server.close();
    }
    report("PostgreSQL, server killed");
  }

  private void killClients(String location) throws IOException, InterruptedException {
    for (int kill = 0; kill < KILLS; kill++) {
      Map<String, Long> receipts = runAndKill(location);
      try (JdbcStore store = CrashLoad.open(location)) {
        check.check(store, receipts);
      }
    }
  }

  /** Every process was killed while it worked, and the checks had something to check. */
  private void report(String what) {
    assertThat(check.acknowledged()).as("receipts, seed %d", SEED).isGreaterThanOrEqualTo(KILLS);
    System.out.printf(
        "%s: %d kills, %d commits acknowledged and found, %d in the feed, seed %d%n",
        what, KILLS, check.acknowledged(), check.commits(), SEED);
  }

  /** Reads what was still in the pipe, too: it was printed before the kill. */
  private Map<String, Long> runAndKill(String location) throws IOException, InterruptedException {
    Process child = start(location);
    Map<String, Long> receipts = new HashMap<>();
    int killAfter = 1 + random.nextInt(MAX_RECEIPTS);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        assertThat(line).doesNotStartWith("FAILED");
        String[] words = line.split(" ");
        receipts.put(words[0], Long.valueOf(words[1]));
        if (receipts.size() == killAfter) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(child.waitFor()).as("killed, exit code").isEqualTo(128 + 9);
    return receipts;
  }

  private Process start(String location) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(CrashChild.class.getName());
    command.add(location);
    return new ProcessBuilder(command).redirectError(folder.resolve("child.err").toFile()).start();
  }

  private Map<String, Long> commitUntilKilled(String url, Path data)
      throws IOException, InterruptedException {
    Map<String, Long> receipts = new ConcurrentHashMap<>();
    AtomicInteger untilKill = new AtomicInteger(1 + random.nextInt(MAX_RECEIPTS));
    Runnable kill = () -> kill(data);
    List<Thread> threads = new ArrayList<>();
    try (JdbcStore store = CrashLoad.openWithoutPool(url)) {
      for (int thread = 0; thread < CrashLoad.THREADS; thread++) {
        int me = thread;
        threads.add(new Thread(() -> commitUntilFailure(store, me, receipts, untilKill, kill)));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(untilKill.get()).as("the server was killed").isLessThanOrEqualTo(0);
    return receipts;
  }

  private static void commitUntilFailure(
      JdbcStore store,
      int thread,
      Map<String, Long> receipts,
      AtomicInteger untilKill,
      Runnable kill) {
    try {
      while (true) {
        Receipt receipt = store.commit(CrashLoad.commit(CrashLoad.next(store, thread)));
        receipts.put(receipt.commitId(), receipt.position().orElseThrow());
        if (untilKill.decrementAndGet() == 0) {
          kill.run();
        }
      }
    } catch (StoreException.Unavailable serverIsDead) {
      assertThat(serverIsDead).hasMessageContaining("GOV-STO-005");
    }
  }

  /** Kills the server with all its children, as a crash of its machine would, but for the disk. */
  private static void kill(Path data) {
    Optional<ProcessHandle> server = ProcessHandle.of(serverId(data));
    List<ProcessHandle> all = new ArrayList<>(server.stream().toList());
    server.ifPresent(found -> found.descendants().forEach(all::add));
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  private static long serverId(Path data) {
    try {
      return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
