package org.grassroots.governance.engine.need;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.notification.Notice;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.need.NeedMessages;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.Write;

/** Changes of needs with the messages about them. */
record NeedNotices(Session session, Outbox outbox) {
  /** The change with the messages about it; {@code known} says what the fact does not. */
  Prepared<ListedNeed> told(
      Decision<ListedNeed> decision, Write write, String key, Map<String, String> known) {
    Decision.Accepted<ListedNeed> accepted = (Decision.Accepted<ListedNeed>) decision;
    ListedNeed need = accepted.state();
    Fact fact = accepted.facts().get(0);
    Map<String, String> carried = new HashMap<>(known);
    carried.putAll(fact.details());
    Set<String> recipients = recipients(need, carried, fact);
    List<Write> writes = new ArrayList<>(List.of(write));
    if (!recipients.isEmpty()) {
      writes.addAll(
          outbox.messages(
              new Notice(
                  key,
                  fact.type(),
                  need.id(),
                  fact.at(),
                  recipients,
                  NeedMessages.values(need, carried, outbox.names()))));
    }
    return new Prepared<>(decision, need.id(), writes, List.of());
  }

  /** Whoever claimed the need, before or now, its unit, or ids; but not the one who acted. */
  private Set<String> recipients(ListedNeed need, Map<String, String> carried, Fact fact) {
    Set<String> recipients = new TreeSet<>(outbox.told(fact.type(), fact.at()));
    if (recipients.remove(NeedMessages.CLAIMANT)) {
      recipients.add(carried.getOrDefault(NeedMessages.CLAIMANT, ""));
      recipients.add(need.details().getOrDefault(NeedMessages.CLAIMANT, ""));
    }
    if (recipients.remove(NeedMessages.UNIT)) {
      recipients.add(NeedMessages.unit(need));
    }
    recipients.remove("");
    recipients.remove(session.call().actor().id());
    return recipients;
  }
}
