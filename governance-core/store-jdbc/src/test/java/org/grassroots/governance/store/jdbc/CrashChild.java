package org.grassroots.governance.store.jdbc;

import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.StoreException;

/** A process that commits from several threads and prints each receipt, until it is killed. */
public final class CrashChild {
  private CrashChild() {}

  /** The only argument is the location of the store. */
  public static void main(String[] arguments) {
    JdbcStore store = CrashLoad.open(arguments[0]);
    for (int thread = 0; thread < CrashLoad.THREADS; thread++) {
      int me = thread;
      new Thread(() -> commitForEver(store, me)).start();
    }
  }

  private static void commitForEver(JdbcStore store, int thread) {
    String id = CrashLoad.next(store, thread);
    long number = Long.parseLong(id.substring(id.indexOf('-') + 1));
    try {
      while (true) {
        Receipt receipt = store.commit(CrashLoad.commit(CrashLoad.commitId(thread, number)));
        print(receipt.commitId() + " " + receipt.position().orElseThrow() + "\n");
        number++;
      }
    } catch (StoreException e) {
      print("FAILED " + e.getMessage().replace('\n', ' ') + "\n");
    }
  }

  /** One call a line, so that a line is whole or not there. */
  private static synchronized void print(String line) {
    System.out.print(line);
    System.out.flush();
  }
}
