package org.grassroots.governance.benchmarks.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.matter.ActOnMatter;
import org.grassroots.governance.engine.matter.Matters;
import org.grassroots.governance.engine.matter.ReportMatter;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.store.Aggregation;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * The library as a host uses it: grid events of the region {@code cn.town}, with access checks,
 * audit, history, change feed, agenda and outbox.
 */
final class GovernancePeer implements FlowPeer {
  /** The kind of matter. */
  static final String KIND = "grid-event";

  /** From report to close, and who takes each step. */
  static final List<Step> STEPS =
      List.of(
          new Step("report", "grid-worker", Map.of()),
          new Step("file", "dispatcher", Map.of()),
          new Step("dispatch", "dispatcher", Map.of("department", "lighting")),
          new Step("handle", "handler", Map.of("result", "lamp replaced")),
          new Step("answer", "dispatcher", Map.of("answer", "it is lit", "channel", "phone")),
          new Step("close", "inspector", Map.of("finding", "seen at night")));

  /**
   * A step.
   *
   * @param action of the kind
   * @param role of whoever takes it
   * @param fields it carries
   */
  record Step(String action, String role, Map<String, String> fields) {
    /** The id of the commit that takes it. */
    String commit(Report report) {
      return action.equals("report")
          ? "matter.report:" + report.key()
          : "matter.act:" + report.key() + "-" + action;
    }
  }

  private final RecordStore store;
  private final Governance governance;

  GovernancePeer(RecordStore store) {
    this.store = store;
    this.governance =
        Governance.builder()
            .discover(GovernancePeer.class.getClassLoader())
            .store(store)
            .region("cn.town")
            .notifications(NotificationRules.to("log"))
            .build();
  }

  @Override
  public void flow(Report report) {
    for (int step = 0; step < STEPS.size(); step++) {
      step(report, step);
    }
  }

  /** One step, under a key of matter and step: it may be sent again. */
  Matter step(Report report, int number) {
    Step step = STEPS.get(number);
    Matters matters =
        governance.as(Actor.of(step.role()).with(step.role(), report.unit())).matters();
    return accepted(
        number == 0
            ? matters.report(reported(report))
            : matters.act(
                new ActOnMatter(
                    report.key() + "-" + step.action(),
                    KIND + ":" + report.key(),
                    step.action(),
                    step.fields(),
                    List.of("photo"))));
  }

  private static ReportMatter reported(Report report) {
    return new ReportMatter(
        report.key(),
        KIND,
        report.category(),
        report.unit(),
        Optional.of(new Position(report.longitude(), report.latitude())),
        Optional.of("token-" + report.key()),
        Map.of("title", report.title(), "description", report.description()));
  }

  private static Matter accepted(Decision<Matter> decision) {
    if (decision instanceof Decision.Accepted<Matter> accepted) {
      return accepted.state();
    }
    throw new IllegalStateException("Refused: " + decision);
  }

  RecordStore store() {
    return store;
  }

  @Override
  public long closed() {
    return count("matter", "state", "closed");
  }

  @Override
  public long notifications() {
    return count("outbox", "state", "PENDING");
  }

  private long count(String kind, String field, String value) {
    return store
        .aggregate(
            new Aggregation(
                kind, Condition.equal(field, FieldValue.of(value)), List.of(), List.of()))
        .stream()
        .mapToLong(Aggregation.Group::count)
        .sum();
  }

  /** One or two a step, by the templates of the region. */
  @Override
  public int notificationsPerFlow() {
    return 9; // report, file, dispatch: one; handle, answer, close: two
  }

  @Override
  public void close() {
    governance.close();
  }
}
