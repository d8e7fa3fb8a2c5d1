package org.grassroots.governance.benchmarks.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.grassroots.governance.benchmarks.commit.DurablePostgres;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.HistoryEntry;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoredRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The whole flow under faults: processes killed with SIGKILL at random moments of a flow, a
 * database that goes away and comes back. {@code -Dgovernance.crash.kills=N} sets how often (2),
 * {@code -Dgovernance.crash.seed=N} when.
 */
class FlowFaultsTest {
  private static final int KILLS = Integer.getInteger("governance.crash.kills", 2);
  private static final long SEED =
      Long.getLong("governance.crash.seed", System.nanoTime() % 1_000_000);
  private static final int MAX_STEPS = 40;
  private static final long MATTERS_A_RUN = 10_000;

  /** How many messages each step leaves, by the templates of the region. */
  private static final List<Integer> MESSAGES = List.of(1, 1, 1, 2, 2, 2);

  private final Random random = new Random(SEED);

  @TempDir Path folder;

  @Test
  void a_killed_process_leaves_every_flow_whole_on_sqlite() throws Exception {
    killOnAndOn("sqlite:" + folder.resolve("town.db"));
  }

  @Test
  void a_killed_process_leaves_every_flow_whole_on_postgresql() throws Exception {
    try (DurablePostgres server = server()) {
      killOnAndOn(server.url());
    }
  }

  private static DurablePostgres server() throws SQLException {
    try {
      return DurablePostgres.start();
    } catch (IOException | IllegalStateException e) {
      return Assumptions.<DurablePostgres>abort("No PostgreSQL here: " + e);
    }
  }

  private void killOnAndOn(String location) throws IOException, InterruptedException {
    Map<Long, Integer> acknowledged = new HashMap<>();
    for (int kill = 0; kill < KILLS; kill++) {
      runAndKill(location, kill * MATTERS_A_RUN, acknowledged);
      GovernancePeer peer = new GovernancePeer(FlowChild.open(location));
      try {
        for (Map.Entry<Long, Integer> one : acknowledged.entrySet()) {
          checkWhole(peer.store(), Report.of(one.getKey()), one.getValue());
        }
        finishOne(peer, acknowledged);
      } finally {
        peer.close();
      }
    }
    assertThat(acknowledged).as("seed %d", SEED).isNotEmpty();
  }

  /** The last step of each matter that was acknowledged goes into the map. */
  private void runAndKill(String location, long first, Map<Long, Integer> acknowledged)
      throws IOException, InterruptedException {
    Process child = start(location, first);
    int left = 1 + random.nextInt(MAX_STEPS);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] words = line.split(" ");
        acknowledged.put(Long.valueOf(words[0]), Integer.valueOf(words[1]));
        left--;
        if (left == 0) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(child.waitFor())
        .as("killed; " + Files.readString(folder.resolve("child.err")))
        .isEqualTo(128 + 9);
  }

  private Process start(String location, long first) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.addAll(List.of(FlowChild.class.getName(), location, String.valueOf(first)));
    return new ProcessBuilder(command).redirectError(folder.resolve("child.err").toFile()).start();
  }

  /**
   * Every acknowledged step is there, with its version, its audit entry and its messages; a step
   * that was not acknowledged is there wholly or not at all.
   */
  private static void checkWhole(RecordStore store, Report report, int lastStep) {
    String matter = GovernancePeer.KIND + ":" + report.key();
    long versions = store.get("matter", matter).orElseThrow().version();
    assertThat(versions).as(matter).isBetween(lastStep + 1L, lastStep + 2L);
    long messages = 0;
    for (int step = 0; step < GovernancePeer.STEPS.size(); step++) {
      String commit = GovernancePeer.STEPS.get(step).commit(report);
      boolean isTaken = step < versions;
      assertThat(store.receipt(commit).isPresent()).as(commit).isEqualTo(isTaken);
      assertThat(store.get("audit", commit).isPresent()).as(commit).isEqualTo(isTaken);
      messages += isTaken ? MESSAGES.get(step) : 0;
    }
    assertThat(store.history("matter", matter))
        .extracting(HistoryEntry::version)
        .hasSize((int) versions);
    assertThat(messagesOf(store, matter)).as(matter).isEqualTo(messages);
  }

  private static long messagesOf(RecordStore store, String matter) {
    Query all =
        Query.of("outbox", Condition.equal("state", FieldValue.of("PENDING")), (int) MATTERS_A_RUN);
    return store.query(all).records().stream()
        .map(StoredRecord::document)
        .filter(document -> document.contains("\"" + matter + "\""))
        .count();
  }

  /** Whoever does not know the outcome sends the same again, and then goes on. */
  private static void finishOne(GovernancePeer peer, Map<Long, Integer> acknowledged) {
    long number = acknowledged.keySet().stream().max(Long::compare).orElseThrow();
    int last = acknowledged.getOrDefault(number, 0);
    for (int step = last; step < GovernancePeer.STEPS.size(); step++) {
      peer.step(Report.of(number), step);
    }
    acknowledged.put(number, GovernancePeer.STEPS.size() - 1);
    checkWhole(peer.store(), Report.of(number), GovernancePeer.STEPS.size() - 1);
  }

  @Test
  void a_database_that_goes_away_is_named_and_the_next_call_after_it_is_back_works()
      throws Exception {
    int port;
    try (DurablePostgres probe = server()) {
      port = probe.port();
    }
    EmbeddedPostgres server = start(port);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(server.getJdbcUrl("postgres", "postgres"));
    GovernancePeer peer =
        new GovernancePeer(
            org.grassroots.governance.store.jdbc.JdbcStores.postgresql(source, "flow"));
    try {
      Report report = Report.of(1);
      peer.step(report, 0);
      peer.step(report, 1);
      server.close();
      assertThatThrownBy(() -> peer.step(report, 2))
          .isInstanceOf(StoreException.Unavailable.class)
          .hasMessageContaining("GOV-STO-005");
      server = start(port);
      peer.step(report, 2);
      peer.step(report, 3);
      checkWhole(peer.store(), report, 3);
    } finally {
      peer.close();
      server.close();
    }
  }

  /** A server that keeps its files and its port. */
  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setLocaleConfig("locale", "C.UTF-8")
        .setLocaleConfig("encoding", "UTF8")
        .start();
  }
}
