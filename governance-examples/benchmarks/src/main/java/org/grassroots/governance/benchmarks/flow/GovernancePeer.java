package org.grassroots.governance.benchmarks.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.matter.ActOnMatter;
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
  private static final String KIND = "grid-event";

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
    Desk worker = desk("worker", "grid-worker", report);
    Desk dispatcher = desk("dispatcher", "dispatcher", report);
    Desk handler = desk("handler", "handler", report);
    Desk inspector = desk("inspector", "inspector", report);
    String id =
        accepted(
                worker
                    .matters()
                    .report(
                        new ReportMatter(
                            report.key(),
                            KIND,
                            report.category(),
                            report.unit(),
                            Optional.of(new Position(report.longitude(), report.latitude())),
                            Optional.of("token-" + report.key()),
                            Map.of("title", report.title(), "description", report.description()))))
            .id();
    act(dispatcher, report, id, "file", Map.of());
    act(dispatcher, report, id, "dispatch", Map.of("department", "lighting"));
    act(handler, report, id, "handle", Map.of("result", "lamp replaced"));
    act(dispatcher, report, id, "answer", Map.of("answer", "it is lit again", "channel", "phone"));
    act(inspector, report, id, "close", Map.of("finding", "seen at night"));
  }

  private Desk desk(String who, String role, Report report) {
    return governance.as(Actor.of(who).with(role, report.unit()));
  }

  private static void act(
      Desk desk, Report report, String matter, String action, Map<String, String> fields) {
    accepted(
        desk.matters()
            .act(
                new ActOnMatter(
                    report.key() + "-" + action, matter, action, fields, List.of("photo"))));
  }

  private static Matter accepted(Decision<Matter> decision) {
    if (decision instanceof Decision.Accepted<Matter> accepted) {
      return accepted.state();
    }
    throw new IllegalStateException("Refused: " + decision);
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
    return 9;
  }

  @Override
  public void close() {
    governance.close();
  }
}
