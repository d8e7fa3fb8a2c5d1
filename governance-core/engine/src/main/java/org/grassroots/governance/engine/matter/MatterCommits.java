package org.grassroots.governance.engine.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.matter.Act;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What a report or an act would write: the matter, what is due because of it, and whom it tells,
 * all in one commit.
 */
final class MatterCommits {
  private final Session session;
  private final MatterRules rules;
  private final Outbox outbox;
  private final MatterAgenda agenda;

  MatterCommits(Session session, MatterRules rules, Outbox outbox) {
    this.session = session;
    this.rules = rules;
    this.outbox = outbox;
    this.agenda = new MatterAgenda(session.store(), rules);
  }

  Prepared<Matter> report(String key, MatterKind kind, Matter reported) {
    Decision<Matter> decided = accountable(rules.lifecycle(kind).report(reported));
    if (!(decided instanceof Decision.Accepted<Matter> accepted)) {
      return Prepared.of(decided, "");
    }
    List<Write> others = new ArrayList<>(agenda.items(accepted.state()));
    others.addAll(told("matter.report:" + key, accepted, accepted.state()));
    return prepared(accepted, Write.ABSENT, others);
  }

  Prepared<Matter> act(ActOnMatter command, StoredRecord record) {
    Matter matter = MatterRecords.read(record);
    MatterKind kind =
        rules
            .kind(matter.kind())
            .orElseThrow(() -> new IllegalStateException("No matter kind " + matter.kind()));
    Actor actor = session.call().actor();
    Act act =
        new Act(
            command.action(),
            actor.id(),
            rolesAt(matter, actor),
            command.fields(),
            command.evidence(),
            session.call().now());
    Decision<Matter> decided = accountable(rules.lifecycle(kind).act(matter, act));
    if (!(decided instanceof Decision.Accepted<Matter> accepted)) {
      return Prepared.of(decided, "");
    }
    List<Write> others = new ArrayList<>(agenda.items(matter, accepted.state()));
    others.addAll(told("matter.act:" + command.key(), accepted, matter));
    return prepared(accepted, record.version(), others);
  }

  private List<Write> told(String key, Decision.Accepted<Matter> accepted, Matter before) {
    return new MatterNotices(session.store(), outbox, rules)
        .ofAct(key, accepted.facts().get(0), before, accepted.state(), session.call().actor().id());
  }

  private static Prepared<Matter> prepared(
      Decision.Accepted<Matter> accepted, long version, List<Write> others) {
    List<Write> writes = new ArrayList<>();
    writes.add(MatterRecords.write(accepted.state(), version));
    writes.addAll(others);
    return new Prepared<>(accepted, accepted.state().id(), writes, List.of());
  }

  /**
   * Names the accountable post by the responsibility list. That there is none is a fact, {@code
   * matter.without-duty}, of every act.
   */
  private Decision<Matter> accountable(Decision<Matter> decision) {
    if (!(decision instanceof Decision.Accepted<Matter> accepted) || rules.duties().isEmpty()) {
      return decision;
    }
    Instant now = session.call().now();
    Matter matter = rules.withAccountable(accepted.state(), now);
    if (matter.handling().accountable().isPresent()) {
      return new Decision.Accepted<>(matter, accepted.facts());
    }
    List<Fact> facts = new ArrayList<>(accepted.facts());
    facts.add(
        new Fact(
            "matter.without-duty",
            matter.id(),
            now,
            Map.of("category", matter.category(), "state", matter.state())));
    return new Decision.Accepted<>(matter, facts);
  }

  static Set<String> rolesAt(Matter matter, Actor actor) {
    Set<String> units = Set.of(matter.whereabouts().unitPath().split("/"));
    Set<String> roles = new HashSet<>();
    actor.roles().stream()
        .filter(held -> units.contains(held.unit()))
        .forEach(held -> roles.add(held.role()));
    return roles;
  }
}
