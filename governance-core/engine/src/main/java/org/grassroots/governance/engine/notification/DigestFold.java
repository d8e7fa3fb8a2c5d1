package org.grassroots.governance.engine.notification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.grassroots.governance.model.shared.notification.DigestRule;
import org.grassroots.governance.model.shared.notification.MessageTemplate;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Write;

/**
 * Puts messages of one kind to one recipient into one. The digest and the end of its parts are one
 * commit, so that no part can go out twice or be lost between the two.
 *
 * @param parts at least two, in their order
 * @param digest the message that takes their place
 */
record DigestFold(List<StoredItem> parts, OutboxItem digest) {

  /**
   * The first messages of a window that go out together; fewer than two mean that none do.
   *
   * @param isSameRule whether a kind of message goes by the rule
   */
  static List<StoredItem> parts(
      List<StoredItem> window, DigestRule rule, Predicate<String> isSameRule) {
    List<StoredItem> parts = new ArrayList<>();
    int length = 0;
    for (StoredItem part : window) {
      length += part.item().message().body().length() + 1;
      boolean fits = parts.size() < rule.most() && length <= MessageTemplate.LONGEST_FIELD;
      if (!fits || !isFresh(part.item()) || !isSameRule.test(part.item().route().kind())) {
        break;
      }
      parts.add(part);
    }
    return parts;
  }

  static DigestFold of(List<StoredItem> parts, Message message, long place, Instant now) {
    OutboxItem first = parts.get(0).item();
    OutboxItem.Route route =
        new OutboxItem.Route(first.route().channel(), "", first.route().stream(), place);
    return new DigestFold(
        parts,
        new OutboxItem(
            route,
            message,
            OutboxItem.State.PENDING,
            first.entered(),
            new OutboxItem.Trial(now, now, 0, "")));
  }

  Commit commit(Instant now) {
    List<Write> writes = new ArrayList<>();
    writes.add(OutboxRecords.write(digest, Write.ABSENT));
    for (StoredItem part : parts) {
      OutboxItem.Trial end =
          new OutboxItem.Trial(now, now, part.item().trial().attempts(), digest.message().key());
      writes.add(
          OutboxRecords.write(part.item().with(OutboxItem.State.FOLDED, end), part.version()));
    }
    return new Commit("outbox.fold:" + digest.message().key(), writes, List.of());
  }

  /** Digests have no kind, and what was tried alone goes on alone: its key may be known already. */
  private static boolean isFresh(OutboxItem item) {
    return item.trial().attempts() == 0 && !item.route().kind().isEmpty();
  }
}
