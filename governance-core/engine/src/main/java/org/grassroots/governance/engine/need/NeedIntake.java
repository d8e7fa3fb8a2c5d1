package org.grassroots.governance.engine.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.model.need.ListedNeed;
import org.grassroots.governance.model.need.NeedMessages;
import org.grassroots.governance.model.need.NeedsListRules;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Write;

/** What comes into the list, one by one or many at once. */
record NeedIntake(Session session, NeedsListRules rules, NeedNotices notices, NeedShelf shelf) {
  List<Reason> check(TakeInNeed command) {
    session.check(command);
    rules.priority().key(command.urgency(), command.importance(), command.supporters());
    if (rules.channels().contains(command.channel())) {
      return List.of();
    }
    String known = String.join(", ", rules.channels().stream().sorted().toList());
    return List.of(Reason.of("GOV-NED-110", "channel", command.channel(), "known", known));
  }

  Prepared<ListedNeed> taken(TakeInNeed command, String path) {
    Instant now = session.call().now();
    ListedNeed need =
        new ListedNeed(
            command.key(),
            command.title(),
            command.category(),
            path,
            new ListedNeed.Origin(command.channel(), command.source(), command.evidence()),
            command.urgency(),
            command.importance(),
            command.supporters(),
            command.requested().orElse(now),
            rules.flow().start(),
            Optional.empty(),
            Map.of());
    Fact fact = new Fact("need.taken-in", need.id(), now, Map.of("channel", command.channel()));
    return notices.told(
        Decision.accepted(need, fact),
        NeedRecords.write(need, Write.ABSENT),
        NeedMessages.TAKEN_IN + ":" + command.key(),
        Map.of());
  }

  /** Every need that is not there yet, in one commit. */
  Prepared<TakenNeeds> taken(TakeInNeeds command) {
    List<Reason> reasons = new ArrayList<>();
    List<ListedNeed> taken = new ArrayList<>();
    List<ListedNeed> known = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    List<Write> writes = new ArrayList<>();
    Map<String, ListedNeed> there = there(command);
    Set<String> seen = new HashSet<>();
    for (TakeInNeed need : command.needs()) {
      Optional<ListedNeed> standing = Optional.ofNullable(there.get(need.key()));
      if (!seen.add(need.key()) || standing.filter(old -> !isAlike(old, need)).isPresent()) {
        reasons.add(Reason.of("GOV-NED-115", "need", need.key()));
      } else if (standing.isPresent()) {
        known.add(standing.get());
      } else {
        Prepared<ListedNeed> one = taken(need, session.pathOf(need.unit()));
        Decision.Accepted<ListedNeed> accepted = (Decision.Accepted<ListedNeed>) one.decision();
        taken.add(accepted.state());
        facts.addAll(accepted.facts());
        writes.addAll(one.writes());
      }
    }
    return reasons.isEmpty()
        ? new Prepared<>(
            new Decision.Accepted<>(new TakenNeeds(taken, known), facts),
            command.key(),
            writes,
            List.of())
        : Prepared.of(new Decision.Rejected<>(reasons), "");
  }

  /** What came with a command whose commit has that position. */
  TakenNeeds takenAt(TakeInNeeds command, long position) {
    return new TakenNeeds(
        command.needs().stream().map(need -> shelf.at(need.key(), position)).toList(), List.of());
  }

  private Map<String, ListedNeed> there(TakeInNeeds command) {
    Map<String, ListedNeed> there = new HashMap<>();
    List<String> ids = command.needs().stream().map(TakeInNeed::key).distinct().toList();
    shelf.all(ids).forEach(need -> there.put(need.id(), need));
    return there;
  }

  /** Whether a need was taken in with the same content; a moment that was not given fits any. */
  private boolean isAlike(ListedNeed old, TakeInNeed need) {
    return old.title().equals(need.title())
        && old.category().equals(need.category())
        && old.unitPath().equals(session.pathOf(need.unit()))
        && old.origin()
            .equals(new ListedNeed.Origin(need.channel(), need.source(), need.evidence()))
        && old.urgency() == need.urgency()
        && old.importance() == need.importance()
        && old.supporters() == need.supporters()
        && need.requested().map(old.requested()::equals).orElse(true);
  }
}
