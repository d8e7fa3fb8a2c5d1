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

/** The commits of one transaction: load, decide one after the other, write all that hold. */
final class CommitRun {
  private final Dialect dialect;
  private final Catalog catalog;
  private final Session session;
  private final Map<String, Accepted> accepted = new HashMap<>();

  CommitRun(Dialect dialect, Catalog catalog, Session session) {
    this.dialect = dialect;
    this.catalog = catalog;
    this.session = session;
  }

  /** One answer a request, in order; they count once the transaction is committed. */
  List<Request.Answer> group(List<Request> group) throws SQLException {
    LoadedView view = load(false, group);
    CommitPlanner planner = new CommitPlanner(catalog.registry(), view);
    CommitRows rows = new CommitRows(dialect, catalog);
    long position = view.head().position();
    if (view.head().hasPending()) {
      position = new Sequencer(dialect.layout(), session).settle(position);
    }
    List<Request.Answer> answers = new ArrayList<>(group.size());
    for (Request request : group) {
      try {
        Optional<Receipt> first = repeated(view, request);
        answers.add(
            new Request.Answer.Done(
                first.isPresent() ? first.get() : accept(planner, rows, request, position + 1)));
        position += first.isPresent() ? 0 : 1;
      } catch (StoreException e) {
        answers.add(new Request.Answer.Failed(e));
      }
    }
    if (!accepted.isEmpty()) {
      List<Batch> batches = new ArrayList<>(rows.state(view, planner));
      batches.addAll(rows.log());
      dialect.write(session, batches);
    }
    return answers;
  }

  private Receipt accept(CommitPlanner planner, CommitRows rows, Request request, long position) {
    CommitPlan plan = planner.plan(request.commit());
    rows.addState(plan);
    rows.addLog(plan, request.contentHash(), position);
    Receipt receipt =
        new Receipt(request.commit().id(), OptionalLong.of(position), plan.versions());
    accepted.put(request.commit().id(), new Accepted(request.contentHash(), receipt));
    return receipt;
  }

  /**
   * A commit inside the host's transaction; its number is drawn last, so that numbers follow
   * dependencies.
   */
  Receipt joined(Request request) throws SQLException {
    LoadedView view = load(true, List.of(request));
    Optional<Receipt> first = repeated(view, request);
    if (first.isPresent()) {
      return first.get();
    }
    CommitPlanner planner = new CommitPlanner(catalog.registry(), view);
    CommitPlan plan = planner.plan(request.commit());
    CommitRows rows = new CommitRows(dialect, catalog);
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

  /** The receipt of the first time, if this is not the first time. */
  private Optional<Receipt> repeated(LoadedView view, Request request) throws SQLException {
    String id = request.commit().id();
    Accepted mate = accepted.get(id);
    Optional<String> hash = mate != null ? Optional.of(mate.contentHash) : view.contentHash(id);
    if (hash.isPresent() && !hash.get().equals(request.contentHash())) {
      throw StoreException.Duplicate.commit(id);
    }
    if (mate != null) {
      return Optional.of(mate.receipt);
    }
    return hash.isEmpty() ? Optional.empty() : new Feed(dialect.layout(), session).receipt(id);
  }

  private record Accepted(String contentHash, Receipt receipt) {}
}
