package org.grassroots.governance.store.jdbc;

import java.util.concurrent.locks.LockSupport;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * A commit that waits for its answer; made and awaited by one thread, answered by whoever leads its
 * group.
 */
final class Request {
  private final Commit commit;
  private final String contentHash;
  private final Thread caller = Thread.currentThread();
  private volatile State state = State.WAITING;
  private @Nullable Answer answer;

  private enum State {
    WAITING,
    LEADING,
    ANSWERED
  }

  Request(Commit commit, String contentHash) {
    this.commit = commit;
    this.contentHash = contentHash;
  }

  Commit commit() {
    return commit;
  }

  String contentHash() {
    return contentHash;
  }

  /** Wakes the caller with its answer; the first one counts. */
  void answer(Answer given) {
    if (state != State.ANSWERED) {
      answer = given;
      state = State.ANSWERED;
      LockSupport.unpark(caller);
    }
  }

  /** Wakes the caller to lead the next group. */
  void lead() {
    state = State.LEADING;
    LockSupport.unpark(caller);
  }

  /**
   * Waits, deaf to interrupts because the outcome would be lost; true when the caller has to lead.
   */
  boolean awaitAnswerOrLead() {
    boolean isInterrupted = false;
    while (state == State.WAITING) {
      LockSupport.park(this);
      isInterrupted |= Thread.interrupted();
    }
    if (isInterrupted) {
      caller.interrupt();
    }
    return state == State.LEADING;
  }

  boolean isAnswered() {
    return state == State.ANSWERED;
  }

  /** The receipt, or throws what came instead. */
  Receipt receipt() {
    if (!isAnswered() || answer == null) {
      throw new IllegalStateException("No answer for commit " + commit.id());
    }
    return answer.receipt();
  }

  /** A receipt or an error; the error is thrown in the thread of the caller. */
  sealed interface Answer {
    /** Returns or throws. */
    Receipt receipt();

    /** It is done. */
    record Done(Receipt receipt) implements Answer {}

    /** It did not happen, or nobody knows. */
    record Failed(StoreException error) implements Answer {
      @Override
      public Receipt receipt() {
        error.addSuppressed(new CallerTrace());
        throw error;
      }
    }
  }

  /** Shows who called, since the error was made in the thread of another. */
  private static final class CallerTrace extends Exception {
    private static final long serialVersionUID = 1L;

    CallerTrace() {
      super("Committed from here");
    }
  }
}
