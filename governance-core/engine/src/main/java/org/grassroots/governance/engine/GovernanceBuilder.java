package org.grassroots.governance.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.grassroots.governance.engine.agenda.AgendaRecords;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.matter.MatterRecords;
import org.grassroots.governance.engine.matter.MatterRules;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.notification.OutboxRecords;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.engine.unit.UnitRecords;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * Builds a {@link Governance}. What is not said: an in-memory store, the system clock in UTC,
 * nobody may do anything, no messages. Not safe for threads.
 *
 * @since 0.1
 */
public final class GovernanceBuilder {
  /** Every kind of record the services keep. */
  private static final List<RecordKind> KINDS =
      List.of(
          AuditRecords.KIND,
          AgendaRecords.KIND,
          OutboxRecords.KIND,
          UnitRecords.KIND,
          MatterRecords.KIND);

  private RecordStore store = InMemoryStore.create();
  private Clock clock = Clock.systemUTC();
  private AccessPolicy policy = new DenyAll();
  private MatterRules rules =
      new MatterRules(
          new TreeMap<>(),
          (start, limit) -> {
            throw new IllegalStateException("No calendar was given.");
          });
  private final Map<String, NotificationChannel> channels = new TreeMap<>();
  private NotificationRules notifications = NotificationRules.SILENT;

  GovernanceBuilder() {}

  /** Where records are kept; closed with the {@code Governance}. */
  public GovernanceBuilder store(RecordStore records) {
    store = records;
    return this;
  }

  /** What time it is. */
  public GovernanceBuilder clock(Clock time) {
    clock = time;
    return this;
  }

  /** Who may do what. */
  public GovernanceBuilder policy(AccessPolicy access) {
    policy = access;
    return this;
  }

  /** Matter kinds and calendar given in code rather than by a region pack. */
  public GovernanceBuilder matterRules(MatterRules matterRules) {
    rules = matterRules;
    return this;
  }

  /** A channel given in code. */
  public GovernanceBuilder channel(NotificationChannel channel) {
    channels.put(channel.id(), channel);
    return this;
  }

  /** How messages are sent. */
  public GovernanceBuilder notifications(NotificationRules how) {
    notifications = how;
    return this;
  }

  /** Validates everything and opens for work. */
  public Governance build() {
    store.declare(KINDS);
    return new Governance(
        new GovernanceParts(store, clock, policy, rules, channels, notifications));
  }

  private static final class DenyAll implements AccessPolicy {
    @Override
    public String id() {
      return "deny-all";
    }

    @Override
    public AccessDecision decide(org.grassroots.governance.spi.access.AccessRequest request) {
      return new AccessDecision.Denied("no access policy was chosen.");
    }
  }
}
