package org.grassroots.governance.benchmarks.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Batching by hand: one thread takes whatever waits, writes it in one transaction, and tells all.
 * No commit can be refused alone.
 */
final class BatchingPeer implements Peer {
  private static final int MAX_BATCH = 1_000;

  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private final HandDatabase database;
  private final Thread writer = new Thread(this::work, "batching");

  private record Job(Load.Update update, String hash, CompletableFuture<Boolean> done) {}

  private BatchingPeer(HandDatabase database) throws SQLException {
    this.database = database;
    database.create();
  }

  static BatchingPeer start(HandDatabase database) throws SQLException {
    BatchingPeer peer = new BatchingPeer(database);
    peer.writer.start();
    return peer;
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
