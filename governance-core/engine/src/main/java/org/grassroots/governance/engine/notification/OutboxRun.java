package org.grassroots.governance.engine.notification;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One run over all channels: each in turn tries one message, so that none waits for another. */
final class OutboxRun {
  /** As many as a page of the store may hold: one left behind would hold up those set right. */
  private static final int ALL = 10_000;

  private final ChannelRun.Context context;
  private final Set<String> broken;
  private final List<String> delivered = new ArrayList<>();

  /** {@code broken} remembers from run to run which channels failed last; they go last. */
  OutboxRun(ChannelRun.Context context, Set<String> broken) {
    this.context = context;
    this.broken = broken;
  }

  List<String> run(Set<String> channels, int limit) {
    setRight();
    giveUpHomeless(channels, limit);
    Deque<ChannelRun> ring = ring(channels, limit);
    int tries = 0;
    while (!ring.isEmpty() && tries < limit) {
      ChannelRun channel = ring.remove();
      if (channel.tryOne()) {
        tries++;
        remember(channel);
        ring.add(channel);
      }
    }
    return delivered;
  }

  private void remember(ChannelRun channel) {
    if (channel.isBroken()) {
      broken.add(channel.channel());
    } else {
      broken.remove(channel.channel());
    }
  }

  private Deque<ChannelRun> ring(Set<String> channels, int limit) {
    Deque<ChannelRun> sound = new ArrayDeque<>();
    Deque<ChannelRun> last = new ArrayDeque<>();
    for (String id : new TreeSet<>(channels)) {
      (broken.contains(id) ? last : sound).add(new ChannelRun(id, context, limit, delivered::add));
    }
    sound.addAll(last);
    return sound;
  }

  /** After a clock has jumped back, what waits begins its wait anew. */
  private void setRight() {
    for (StoredItem item : context.shelf().fromTheFuture(context.now(), context.lease(), ALL)) {
      OutboxItem.Trial trial = item.item().trial();
      Duration wait = Duration.between(trial.touched(), trial.notBefore());
      context
          .shelf()
          .isStored(
              "clock",
              item,
              item.item().putOff(context.now(), context.now().plus(wait), trial.note()),
              List.of());
    }
  }

  private void giveUpHomeless(Set<String> channels, int limit) {
    for (StoredItem item : context.shelf().homeless(channels, limit)) {
      OutboxItem dead = context.delivering().homeless(item.item(), context.now());
      context.shelf().isStored("homeless", item, dead, List.of());
    }
  }
}
