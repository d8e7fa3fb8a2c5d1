package org.grassroots.governance.benchmarks.commit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the disk allows: append the document and flush, each on its own or one flush for all who
 * wait. No database.
 */
final class RawPeer implements Peer {
  private final boolean isGrouped;
  private final FileChannel file;
  private long written;
  private long flushed;
  private boolean isFlushing;

  RawPeer(Path folder, boolean isGrouped) throws IOException {
    this.isGrouped = isGrouped;
    this.file =
        FileChannel.open(
            folder.resolve("log"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public Client client() {
    return new Client() {
      @Override
      public void update(Load.Update update) throws IOException, InterruptedException {
        ByteBuffer bytes = ByteBuffer.wrap(update.document().getBytes(StandardCharsets.UTF_8));
        if (isGrouped) {
          appendAndWait(bytes);
        } else {
          appendAndFlush(bytes);
        }
      }

      @Override
      public void close() {}
    };
  }

  private synchronized void appendAndFlush(ByteBuffer bytes) throws IOException {
    file.write(bytes);
    written++;
    file.force(false);
  }

  private void appendAndWait(ByteBuffer bytes) throws IOException, InterruptedException {
    long upTo;
    synchronized (this) {
      file.write(bytes);
      written++;
      long mine = written;
      while (flushed < mine && isFlushing) {
        wait();
      }
      if (flushed >= mine) {
        return;
      }
      isFlushing = true;
      upTo = written;
    }
    file.force(false);
    synchronized (this) {
      flushed = upTo;
      isFlushing = false;
      notifyAll();
    }
  }

  @Override
  public synchronized long updates() {
    return written;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
