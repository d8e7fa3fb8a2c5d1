package org.grassroots.governance.benchmarks.commit;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is committed: records of about 300 bytes, one replaced at a time; threads share no record,
 * so no commit is refused.
 */
final class Load {
  static final int RECORDS = 10_000;

  private static final String DOCUMENT =
      "{\"title\":\"Street lamp out of order\",\"text\":\"The lamp in front of the school has been"
          + " dark for three days, children cross here in the morning. Reported before by a"
          + " neighbour.\",\"round\":%d}";

  private final AtomicLong commits = new AtomicLong();
  private final AtomicIntegerArray versions = new AtomicIntegerArray(RECORDS);

  /**
   * One replacement.
   *
   * @param commitId never used before
   * @param number of the record
   * @param version the record has
   */
  record Update(String commitId, int number, long version) {
    String id() {
      return recordId(number);
    }

    String document() {
      return DOCUMENT.formatted(version);
    }

    String status() {
      return version % 2 == 0 ? "open" : "closed";
    }

    String area() {
      return "area-" + number % 126;
    }

    long dueMicros() {
      return 1_700_000_000_000_000L + 1_000_000L * (number + version);
    }

    /** The declared fields as the history keeps them. */
    String fields() {
      return "{\"area\":\"%s\",\"due\":\"%d\",\"status\":\"%s\"}"
          .formatted(area(), dueMicros(), status());
    }
  }

  static String recordId(int number) {
    return "matter-%06d".formatted(number);
  }

  /** The next update of a thread. */
  Update next(int thread, int threads, long round) {
    int slots = RECORDS / threads;
    int slot = (int) Math.floorMod(round * 7_919L, (long) slots);
    int number = slot * threads + thread;
    long version = versions.incrementAndGet(number);
    return new Update("commit-" + commits.incrementAndGet(), number, version);
  }

  /** How many updates were handed out. */
  long count() {
    return commits.get();
  }
}
