package org.grassroots.governance.benchmarks.commit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Batching by hand: one thread takes whatever waits, writes it in one transaction, and tells all. No commit can be refused alone. */
final class BatchingPeer implements Peer {
  private static final int MAX_BATCH = 1_000;

  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private HandDatabase database;
  private Thread writer;

  private record Job(Load.Update update, String hash, CompletableFuture<Boolean> done) {}

  @Override
  public String name() {
    return "sqlite-batching-by-hand";
  }

  @Override
  public void open(Path folder) throws SQLException {
    database = HandDatabase.sqlite(folder);
    database.create();
    writer = new Thread(this::work, "batching");
    writer.start();
  }

  private void work() {
    List<Job> batch = new ArrayList<>();
    try (Connection connection = database.connect();
        HandRows rows = new HandRows(connection)) {
      while (true) {
        batch.add(jobs.take());
        jobs.drainTo(batch, MAX_BATCH);
        for (Job job : batch) {
          rows.write(job.update, job.hash);
        }
        connection.commit();
        batch.forEach(job -> job.done.complete(true));
        batch.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException e) {
      batch.forEach(job -> job.done.completeExceptionally(e));
    }
  }

  @Override
  public Client client() {
    return new Client() {
      @Override
      public void update(Load.Update update) {
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        jobs.add(new Job(update, Hash.of(update), done));
        done.join();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public long updates() throws SQLException {
    return database.updates();
  }

  @Override
  public void close() throws InterruptedException {
    writer.interrupt();
    writer.join();
  }
}
