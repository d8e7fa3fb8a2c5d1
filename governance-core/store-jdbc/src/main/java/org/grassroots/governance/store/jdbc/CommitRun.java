package org.grassroots.governance.store.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.support.CommitPlan;
import org.grassroots.governance.spi.store.support.CommitPlanner;

/**
 * The commits of one transaction: load, decide one after the other, write all that hold.
 *
 * <p>Repeats are rare, so a hopeful run looks for the first time only when a commit is refused, and
 * otherwise relies on the database to refuse a commit id that is taken; a careful run, after that,
 * looks first.
 */
final class CommitRun {
  private final Dialect dialect;
  private final Catalog catalog;
  private final Session session;
  private final boolean isCareful;
  private final Map<String, Accepted> accepted = new HashMap<>();

  CommitRun(Dialect dialect, Catalog catalog, Session session, boolean isCareful) {
    this.dialect = dialect;
    this.catalog = catalog;
    this.session = session;
    this.isCareful = isCareful;
  }

  /** One answer a request, in order; they count once the transaction is committed. */
  List<Request.Answer> group(List<Request> group) throws SQLException {
    LoadedView view = load(false, group);
    CommitPlanner planner = new CommitPlanner(catalog.registry(), view);
    CommitRows rows = new CommitRows(catalog);
    long position = view.head().position();
    if (view.head().hasPending()) {
      position = new Sequencer(dialect.layout(), session).settle(position);
    }
    List<Request.Answer> answers = new ArrayList<>(group.size());
    for (Request request : group) {
      answers.add(answer(request, planner, rows, position + accepted.size() + 1));
    }
    if (!accepted.isEmpty()) {
      List<Batch> batches = new ArrayList<>(rows.state(view, planner));
      batches.addAll(rows.log());
      dialect.write(session, batches);
    }
    return answers;
  }

  /**
   * A commit inside the host's transaction; its number is drawn last, so that numbers follow
   * dependencies.
   */
  Receipt joined(Request request) throws SQLException {
    LoadedView view = load(true, List.of(request));
    Optional<Receipt> first = isCareful ? first(request) : Optional.empty();
    if (first.isPresent()) {
      return first.get();
    }
    CommitPlanner planner = new CommitPlanner(catalog.registry(), view);
    CommitRows rows = new CommitRows(catalog);
    CommitPlan plan;
    try {
      plan = planner.plan(request.commit());
    } catch (StoreException refusal) {
      return first(request).orElseThrow(() -> refusal);
    }
    rows.addState(plan);
    dialect.write(session, rows.state(view, planner));
    rows.addLog(plan, request.contentHash(), dialect.drawPending(session));
    dialect.write(session, rows.log());
    return new Receipt(request.commit().id(), OptionalLong.empty(), plan.versions());
  }

  /** Loads again when another process declared kinds meanwhile. */
  private LoadedView load(boolean isJoined, List<Request> group) throws SQLException {
    List<Commit> commits = group.stream().map(Request::commit).toList();
    LoadedView view = new LoadedView(dialect, catalog, session, isJoined, commits);
    if (catalog.isAt(view.head().generation())) {
      return view;
    }
    catalog.load(session);
    return new LoadedView(dialect, catalog, session, isJoined, commits);
  }

  private Request.Answer answer(
      Request request, CommitPlanner planner, CommitRows rows, long position) throws SQLException {
    try {
      Optional<Receipt> first = isCareful ? first(request) : mate(request);
      return new Request.Answer.Done(
          first.isPresent() ? first.get() : accept(request, planner, rows, position));
    } catch (StoreException refusal) {
      return refused(request, refusal);
    }
  }

  private Receipt accept(Request request, CommitPlanner planner, CommitRows rows, long position) {
    CommitPlan plan = planner.plan(request.commit());
    rows.addState(plan);
    rows.addLog(plan, request.contentHash(), position);
    Receipt receipt =
        new Receipt(request.commit().id(), OptionalLong.of(position), plan.versions());
    accepted.put(request.commit().id(), new Accepted(request.contentHash(), receipt));
    return receipt;
  }

  /** A repeat is usually refused, because it finds what it did the first time. */
  private Request.Answer refused(Request request, StoreException refusal) throws SQLException {
    try {
      Optional<Receipt> first = first(request);
      return first.isPresent()
          ? new Request.Answer.Done(first.get())
          : new Request.Answer.Failed(refusal);
    } catch (StoreException otherContent) {
      return new Request.Answer.Failed(otherContent);
    }
  }

  /** The receipt of the first time, if there was one, in this transaction or before. */
  private Optional<Receipt> first(Request request) throws SQLException {
    Optional<Receipt> mate = mate(request);
    if (mate.isPresent()) {
      return mate;
    }
    String id = request.commit().id();
    Feed feed = new Feed(dialect.layout(), session);
    Optional<String> hash = feed.contentHash(id);
    if (hash.isEmpty()) {
      return Optional.empty();
    }
    checkSame(request, hash.get());
    return feed.receipt(id);
  }

  private Optional<Receipt> mate(Request request) {
    Accepted mate = accepted.get(request.commit().id());
    if (mate == null) {
      return Optional.empty();
    }
    checkSame(request, mate.contentHash);
    return Optional.of(mate.receipt);
  }

  private static void checkSame(Request request, String contentHash) {
    if (!contentHash.equals(request.contentHash())) {
      throw StoreException.Duplicate.commit(request.commit().id());
    }
  }

  private record Accepted(String contentHash, Receipt receipt) {}
}
