package org.grassroots.governance.region.cn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.access.RoleSubtreePolicy;
import org.grassroots.governance.engine.need.CallBack;
import org.grassroots.governance.engine.need.NeedsRegister;
import org.grassroots.governance.engine.need.StepNeed;
import org.grassroots.governance.engine.need.TakeInNeed;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.notification.OutboxRecords;
import org.grassroots.governance.engine.resource.BookResource;
import org.grassroots.governance.engine.resource.Bookings;
import org.grassroots.governance.engine.resource.EndBooking;
import org.grassroots.governance.engine.resource.RegisterResource;
import org.grassroots.governance.model.need.SatisfactionScale.Outcome;
import org.grassroots.governance.model.resource.Booking.State;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What bookings and needs of a town tell, and whom, in words. */
class TownNoticesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private final List<Message> sent = new ArrayList<>();
  private final Governance governance =
      Governance.builder()
          .plugin(new RegionCnPlugin())
          .region("cn.town")
          .clock(Clock.fixed(NOW.plusSeconds(36_000), ZoneOffset.UTC))
          .channel(new Listing())
          .notifications(NotificationRules.to("list"))
          .build();
  private final Desk desk =
      governance.as(Actor.of("clerk").with("officer", RoleSubtreePolicy.EVERYWHERE));
  private int keys;

  private final class Listing implements NotificationChannel {
    @Override
    public String id() {
      return "list";
    }

    @Override
    public Delivery deliver(Message message) {
      sent.add(message);
      return new Delivery.Delivered("");
    }
  }

  @AfterEach
  void close() {
    governance.close();
  }

  private List<String> told() {
    sent.clear();
    governance.runDue(100);
    return sent.stream().map(each -> each.recipient() + ": " + each.body()).toList();
  }

  private static <T> void accept(Decision<T> decision) {
    assertThat(decision.isAccepted()).as(decision.toString()).isTrue();
  }

  private void book(Bookings bookings, String id, String holder) {
    Instant from = Instant.parse("2026-04-01T01:00:00Z");
    accept(bookings.book(new BookResource(id, "hall", holder, from, from.plusSeconds(7200), 1)));
  }

  @Test
  void a_holder_hears_of_each_step_and_of_moving_up_when_another_leaves() {
    accept(
        desk.resources()
            .register(new RegisterResource("r", "hall", "社区礼堂", "venue", "c", "", 1, 0, 5)));
    Bookings bookings = desk.resources().bookings();
    book(bookings, "b1", "token-1");
    book(bookings, "b2", "token-2");

    assertThat(told())
        .containsExactlyInAnyOrder(
            "token-1: 您预约的 社区礼堂（2026-04-01 09:00 至 2026-04-01 11:00，1 个名额）预约成功。",
            "token-2: 您预约的 社区礼堂（2026-04-01 09:00 至 2026-04-01 11:00，1 个名额）名额已满，已列入候补。");

    accept(bookings.end(new EndBooking("e", "b1", State.CANCELLED)));

    assertThat(told())
        .containsExactlyInAnyOrder(
            "token-1: 您预约的 社区礼堂（2026-04-01 09:00 至 2026-04-01 11:00，1 个名额）预约已取消。",
            "token-2: 您预约的 社区礼堂（2026-04-01 09:00 至 2026-04-01 11:00，1 个名额）预约成功。");
  }

  @Test
  void a_need_is_told_to_its_unit_and_its_claimant_and_a_call_back_too() {
    NeedsRegister needs = desk.needs().register();
    accept(
        needs.takeIn(
            new TakeInNeed(
                "n1",
                "老人助餐",
                "meals",
                "east",
                "visit",
                "",
                List.of(),
                4,
                4,
                12,
                Optional.empty())));
    step(needs, "publish", Map.of());
    step(needs, "claim", Map.of("claimant", "canteen", "side", "resource"));
    step(needs, "release", Map.of("reason", "停业"));

    governance.runDue(100);
    assertThat(sent).as("needs wait to go out together").isEmpty();
    accept(needs.callBack(new CallBack("c1", "n1", Outcome.ANSWERED, 5)));
    List<String> bodies = bodies();

    assertThat(bodies)
        .contains(
            "east: east 的需求“老人助餐”（meals，12 人）已列入清单。",
            "east: east 的需求“老人助餐”（meals，12 人）已被认领。认领方：canteen。",
            "canteen: east 的需求“老人助餐”（meals，12 人）认领已解除。理由：停业。",
            "east: east 的需求“老人助餐”（meals，12 人）满意度回访：已答复。满意度：5。")
        .doesNotHaveDuplicates();
  }

  private void step(NeedsRegister needs, String step, Map<String, String> fields) {
    accept(needs.step(new StepNeed("s" + ++keys, "n1", step, fields)));
  }

  /** What waits in the outbox, read as the store keeps it. */
  private List<String> bodies() {
    return governance.store().query(Query.of("outbox", Condition.all(), 100)).records().stream()
        .map(OutboxRecords::read)
        .map(item -> item.message().recipient() + ": " + item.message().body())
        .toList();
  }
}
