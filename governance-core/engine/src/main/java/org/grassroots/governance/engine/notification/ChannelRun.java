package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.grassroots.governance.engine.notification.StoredItem.Lane;
import org.grassroots.governance.model.shared.notification.NotificationPolicy;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.Write;

/**
 * One channel in one run: goes round its lanes, message by message. What cannot go yet is put off,
 * with everything that waits behind it, so that the next run does not look at it again.
 */
final class ChannelRun {
  /** How many due messages one run looks at for each that it may try. */
  private static final int SIGHT = 10;

  private final String channel;
  private final OutboxShelf shelf;
  private final NotificationPolicy policy;
  private final MessageWriter writer;
  private final Gates gates;
  private final Delivering delivering;
  private final Duration lease;
  private final Instant now;
  private final Consumer<String> delivered;
  private final Deque<Lane> lanes = new ArrayDeque<>();
  private final Map<Lane, Deque<StoredItem>> windows = new HashMap<>();
  private final Set<Lane> seen = new HashSet<>();
  private final Map<Lane, Instant> blocked = new HashMap<>();
  private Optional<Query> next;
  private int sight;
  private boolean isBroken;

  /** What a run shares among its channels. */
  record Context(
      OutboxShelf shelf,
      NotificationPolicy policy,
      MessageWriter writer,
      Gates gates,
      Delivering delivering,
      Duration lease,
      Instant now) {}

  ChannelRun(String channel, Context context, int limit, Consumer<String> delivered) {
    this.channel = channel;
    this.shelf = context.shelf();
    this.policy = context.policy();
    this.writer = context.writer();
    this.gates = context.gates();
    this.delivering = context.delivering();
    this.lease = context.lease();
    this.now = context.now();
    this.delivered = delivered;
    this.next = Optional.of(shelf.due(channel, now, limit));
    this.sight = limit * SIGHT;
  }

  String channel() {
    return channel;
  }

  /** Whether the channel itself failed, so that it rests until the next run. */
  boolean isBroken() {
    return isBroken;
  }

  /** Tries one message; false when the channel has none left for this run. */
  boolean tryOne() {
    while (!isBroken && (!lanes.isEmpty() || hasMoreLanes())) {
      Lane lane = lanes.remove();
      if (isTried(lane)) {
        return true;
      }
    }
    return false;
  }

  /** Reads a page of due messages; each lane is entered once. */
  private boolean hasMoreLanes() {
    while (lanes.isEmpty() && next.isPresent() && sight > 0) {
      Query query = next.get();
      Page page = shelf.page(query);
      sight -= query.limit();
      next = page.next().map(query::after);
      page.records().stream().map(StoredItem::of).forEach(this::enter);
    }
    return !lanes.isEmpty();
  }

  private void enter(StoredItem item) {
    if (seen.add(item.lane())) {
      lanes.add(item.lane());
      return;
    }
    Instant until = blocked.get(item.lane());
    if (until != null) {
      putOff(item, until, "waits for the one before");
    }
  }

  private boolean isTried(Lane lane) {
    Deque<StoredItem> window = windows.getOrDefault(lane, new ArrayDeque<>());
    if (window.isEmpty()) {
      window = new ArrayDeque<>(shelf.window(lane));
      windows.put(lane, window);
    }
    if (window.isEmpty()) {
      return false;
    }
    OutboxItem head = window.element().item();
    if (isClaimed(head)) {
      return false;
    }
    if (head.trial().notBefore().isAfter(now)) {
      return block(lane, head.trial().notBefore(), "waits for the one before");
    }
    Optional<Instant> quiet = gates.quietUntil(head, now);
    if (quiet.isPresent()) {
      return block(lane, quiet.get(), "quiet hours");
    }
    return isWithinLimits(lane, window);
  }

  /**
   * Whether somebody else is trying it now. That ends soon, so what waits behind it is left as it
   * is rather than put off until the claim would run out.
   */
  private boolean isClaimed(OutboxItem head) {
    OutboxItem.Trial trial = head.trial();
    return trial.notBefore().isAfter(now) && trial.notBefore().equals(trial.touched().plus(lease));
  }

  private boolean isWithinLimits(Lane lane, Deque<StoredItem> window) {
    OutboxItem head = window.element().item();
    Optional<RateLog> whole = gates.ofChannel(channel, now);
    if (whole.isPresent() && whole.get().freeAt(now).isAfter(now)) {
      lanes.clear();
      next = Optional.empty();
      return false;
    }
    Optional<RateLog> own = gates.ofRecipient(head, now);
    if (own.isPresent() && own.get().freeAt(now).isAfter(now)) {
      return block(lane, own.get().freeAt(now), "limit of the recipient");
    }
    List<Write> counts = new ArrayList<>();
    whole.ifPresent(log -> counts.add(log.counted(now)));
    own.ifPresent(log -> counts.add(log.counted(now)));
    return isSent(lane, window, counts);
  }

  private boolean isSent(Lane lane, Deque<StoredItem> window, List<Write> counts) {
    Optional<StoredItem> head = headOf(window);
    if (head.isEmpty()) {
      return false;
    }
    OutboxItem claimed = claimed(head.get().item());
    if (!shelf.isStored("claim", head.get(), claimed, counts)) {
      return false;
    }
    Delivering.Outcome outcome = delivering.attempt(claimed, now);
    isBroken = outcome.isChannelBroken();
    shelf.isStored(
        "tried", new StoredItem(claimed, head.get().version() + 1), outcome.next(), List.of());
    settle(lane, window, outcome.next());
    return true;
  }

  private void settle(Lane lane, Deque<StoredItem> window, OutboxItem item) {
    if (item.state() == OutboxItem.State.DELIVERED) {
      delivered.accept(item.message().key());
    }
    if (item.state() == OutboxItem.State.PENDING) {
      block(lane, item.trial().notBefore(), "waits for the one before");
    } else {
      windows.put(lane, window);
      lanes.add(lane);
    }
  }

  /** Takes the head, or the digest it goes into; empty when somebody else was faster. */
  private Optional<StoredItem> headOf(Deque<StoredItem> window) {
    List<StoredItem> parts = foldable(window);
    if (parts.size() < 2) {
      return Optional.of(window.remove());
    }
    List<Message> messages = parts.stream().map(part -> part.item().message()).toList();
    DigestFold fold =
        DigestFold.of(parts, writer.folded(messages, now), shelf.place(parts.get(0)), now);
    if (!shelf.isCommitted(fold.commit(now))) {
      return Optional.empty();
    }
    parts.forEach(part -> window.remove());
    return Optional.of(new StoredItem(fold.digest(), 1));
  }

  private List<StoredItem> foldable(Deque<StoredItem> window) {
    String kind = window.element().item().route().kind();
    Optional<String> rule = policy.digestOf(kind);
    return policy
        .digest(kind)
        .map(
            how ->
                DigestFold.parts(
                    List.copyOf(window), how, other -> policy.digestOf(other).equals(rule)))
        .orElse(List.of());
  }

  private OutboxItem claimed(OutboxItem item) {
    return item.with(
        OutboxItem.State.PENDING,
        new OutboxItem.Trial(
            now, now.plus(lease), item.trial().attempts() + 1, item.trial().note()));
  }

  /** Puts off all of the lane that is due; says false, for nothing was tried. */
  private boolean block(Lane lane, Instant until, String why) {
    blocked.put(lane, until);
    shelf.window(lane).forEach(item -> putOff(item, until, why));
    return false;
  }

  private void putOff(StoredItem item, Instant until, String why) {
    if (!item.item().trial().notBefore().isAfter(now)) {
      shelf.isStored("later", item, item.item().putOff(now, until, why), List.of());
    }
  }
}
