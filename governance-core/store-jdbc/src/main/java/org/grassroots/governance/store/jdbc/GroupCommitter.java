package org.grassroots.governance.store.jdbc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.StoreException;

/**
 * Lets commits that come at the same time share one transaction and one flush: whoever finds nobody
 * leading leads, writes all that wait, and passes the lead on to the next who came meanwhile. No
 * thread of our own, no waiting for company.
 */
final class GroupCommitter {
  private static final int MAX_MEMBERS = 1_000;
  private static final int MAX_WRITES = 5_000;

  private final Consumer<List<Request>> writer;
  private final Deque<Request> waiting = new ArrayDeque<>();
  private boolean isLed;

  /**
   * A committer.
   *
   * @param writer answers every request of a group
   */
  GroupCommitter(Consumer<List<Request>> writer) {
    this.writer = writer;
  }

  Receipt commit(Request request) {
    if (join(request) || request.awaitAnswerOrLead()) {
      lead();
    }
    return request.receipt();
  }

  /** Queues the request; true when its caller has to lead. */
  private synchronized boolean join(Request request) {
    waiting.add(request);
    boolean leads = !isLed;
    isLed = true;
    return leads;
  }

  private void lead() {
    List<Request> group = nextGroup();
    try {
      writer.accept(group);
    } finally {
      passOn();
      group.forEach(GroupCommitter::giveUp);
    }
  }

  /** The caller's own request is the first. */
  private synchronized List<Request> nextGroup() {
    List<Request> group = new ArrayList<>();
    int writes = 0;
    while (!waiting.isEmpty() && group.size() < MAX_MEMBERS && writes < MAX_WRITES) {
      Request next = waiting.remove();
      writes += next.commit().writes().size();
      group.add(next);
    }
    return group;
  }

  private synchronized void passOn() {
    if (waiting.isEmpty()) {
      isLed = false;
    } else {
      waiting.element().lead();
    }
  }

  /** Nobody waits for ever, even if the leader broke down. */
  private static void giveUp(Request request) {
    if (!request.isAnswered()) {
      request.answer(
          new Request.Answer.Failed(
              new StoreException.Unavailable(
                  "The commit '%s' was abandoned. Maybe the process ran out of memory?"
                      .formatted(request.commit().id()),
                  null)));
    }
  }
}
