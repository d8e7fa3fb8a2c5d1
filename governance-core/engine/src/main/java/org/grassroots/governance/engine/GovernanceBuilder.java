package org.grassroots.governance.engine;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.grassroots.governance.engine.access.DenyAllPolicy;
import org.grassroots.governance.engine.access.RoleSubtreePolicy;
import org.grassroots.governance.engine.agenda.AgendaRecords;
import org.grassroots.governance.engine.assessment.MeasureRecords;
import org.grassroots.governance.engine.assessment.PluginMethods;
import org.grassroots.governance.engine.assessment.ResultRecords;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.audit.AuditSeal;
import org.grassroots.governance.engine.matter.MatterRecords;
import org.grassroots.governance.engine.matter.MatterRules;
import org.grassroots.governance.engine.need.NeedRecords;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.notification.OutboxRecords;
import org.grassroots.governance.engine.organisation.OrganisationRecords;
import org.grassroots.governance.engine.organisation.PersonRecords;
import org.grassroots.governance.engine.place.GridRecords;
import org.grassroots.governance.engine.place.SubjectRecords;
import org.grassroots.governance.engine.plugin.CallBudgets;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.engine.region.RegionLoader;
import org.grassroots.governance.engine.resource.ResourceRecords;
import org.grassroots.governance.engine.unit.UnitRecords;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.duty.DutyList;
import org.grassroots.governance.model.matter.DueDates;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.GovernanceException;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.notification.MessageTemplates;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * Builds a {@link Governance}. What is not said: no discovery, an in-memory store, the system clock
 * in UTC, nobody may do anything, no messages. Everything is validated by {@link #build}, which
 * reports every fault at once. Not safe for threads.
 *
 * @since 0.1
 */
public final class GovernanceBuilder {
  /** Every kind of record the services keep. */
  private static final List<RecordKind> KINDS =
      List.of(
          AuditRecords.KIND,
          AuditSeal.KIND,
          AgendaRecords.KIND,
          OutboxRecords.KIND,
          Outbox.RATES,
          UnitRecords.KIND,
          GridRecords.KIND,
          SubjectRecords.KIND,
          OrganisationRecords.KIND,
          PersonRecords.KIND,
          UnitRecords.LINKS,
          UnitRecords.SUCCESSIONS,
          MatterRecords.KIND,
          MeasureRecords.KIND);

  private final PluginConfig.Builder plugins = PluginConfig.builder();
  private final Map<String, NotificationChannel> channels = new TreeMap<>();
  private Optional<RecordStore> store = Optional.empty();
  private String storeLocation = "memory";
  private Clock clock = Clock.systemUTC();
  private Optional<AccessPolicy> policy = Optional.empty();
  private Optional<String> policyId = Optional.empty();
  private Optional<MatterRules> rules = Optional.empty();
  private Optional<String> region = Optional.empty();
  private NotificationRules notifications = NotificationRules.SILENT;
  private Optional<MessageTemplates> messages = Optional.empty();
  private CallBudgets budgets = CallBudgets.DEFAULT;

  GovernanceBuilder() {}

  /** Looks for plug-ins with this class loader; nothing is found by guess. */
  public GovernanceBuilder discover(ClassLoader loader) {
    plugins.discover(PluginSource.serviceLoader(loader));
    return this;
  }

  /** Looks for plug-ins there. */
  public GovernanceBuilder discover(PluginSource source) {
    plugins.discover(source);
    return this;
  }

  /** Adds a plug-in made by the host. */
  public GovernanceBuilder plugin(GovernancePlugin plugin) {
    plugins.plugin(plugin);
    return this;
  }

  /** Leaves a plug-in out, by id or class name. */
  public GovernanceBuilder exclude(String idOrClassName) {
    plugins.exclude(idOrClassName);
    return this;
  }

  /** Says which class wins where several have this id. */
  public GovernanceBuilder prefer(String id, Class<? extends GovernancePlugin> winner) {
    plugins.prefer(id, winner);
    return this;
  }

  /** These plug-ins come first, in this order. */
  public GovernanceBuilder order(String... ids) {
    plugins.order(ids);
    return this;
  }

  /** Sets one key of one plug-in. */
  public GovernanceBuilder setting(String pluginId, String key, String value) {
    plugins.setting(pluginId, key, value);
    return this;
  }

  /** Keeps failures of plug-ins in the report instead of refusing to start. */
  public GovernanceBuilder lenient() {
    plugins.lenient();
    return this;
  }

  /** Where records are kept; closed with the {@code Governance}. */
  public GovernanceBuilder store(RecordStore records) {
    store = Optional.of(records);
    return this;
  }

  /**
   * Where records are kept, by a location that a plug-in opens, e.g. {@code memory} or {@code
   * sqlite:town.db}.
   */
  public GovernanceBuilder store(String location) {
    storeLocation = location;
    return this;
  }

  /** What time it is. */
  public GovernanceBuilder clock(Clock time) {
    clock = time;
    return this;
  }

  /**
   * The region whose kinds, calendar, roles and schemes hold: the id of a pack that a plug-in
   * offers.
   */
  public GovernanceBuilder region(String packId) {
    region = Optional.of(packId);
    return this;
  }

  /**
   * Who may do what; else the policy named by {@link #policy(String)}; else the roles of the
   * region.
   */
  public GovernanceBuilder policy(AccessPolicy access) {
    policy = Optional.of(access);
    return this;
  }

  /** The access policy of a plug-in, by id. */
  public GovernanceBuilder policy(String id) {
    policyId = Optional.of(id);
    return this;
  }

  /** Matter kinds and calendar given in code rather than by a region pack. */
  public GovernanceBuilder matterRules(MatterRules matterRules) {
    rules = Optional.of(matterRules);
    return this;
  }

  /**
   * A channel given in code; wins over one of a plug-in with the same id. Called under a budget, on
   * a thread of its own, and closed with the {@code Governance}.
   */
  public GovernanceBuilder channel(NotificationChannel channel) {
    channels.put(channel.id(), channel);
    return this;
  }

  /** How long one call of a plug-in, or of a channel given in code, may take. */
  public GovernanceBuilder budgets(CallBudgets limits) {
    budgets = limits;
    plugins.budgets(limits);
    return this;
  }

  /** How messages read, given in code rather than by a region pack. */
  public GovernanceBuilder messages(MessageTemplates templates) {
    messages = Optional.of(templates);
    return this;
  }

  /** How messages are sent. */
  public GovernanceBuilder notifications(NotificationRules how) {
    notifications = how;
    return this;
  }

  /**
   * Loads plug-ins, reads the region, opens the store.
   *
   * @throws org.grassroots.governance.engine.plugin.PluginsRefused a plug-in fails and the host is
   *     not lenient
   * @throws InvalidInput the region, the policy or the channel is unknown or faulty; every fault is
   *     listed
   */
  public Governance build() {
    Plugins loaded = PluginLoader.load(plugins.build());
    try {
      return opened(loaded);
    } catch (GovernanceException failed) {
      loaded.close();
      throw failed;
    }
  }

  private Governance opened(Plugins loaded) {
    List<Fault> faults = new ArrayList<>();
    Optional<Region> data = region.flatMap(id -> collected(faults, () -> region(id, loaded)));
    Optional<AccessPolicy> access = collected(faults, () -> access(data, loaded));
    Map<String, NotificationChannel> byId = new HashMap<>(loaded.channels().byId());
    channels.forEach((id, channel) -> byId.put(id, loaded.guarded(channel, budgets)));
    collected(faults, () -> checkedChannels(data, byId));
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    RecordStore records = store.orElseGet(() -> loaded.openStore(storeLocation));
    records.declare(KINDS);
    records.declare(ResourceRecords.KINDS);
    records.declare(NeedRecords.KINDS);
    records.declare(ResultRecords.KINDS);
    return new Governance(
        new GovernanceParts(
            loaded,
            records,
            clock,
            access.orElseThrow(),
            rules(data),
            data,
            byId,
            notifications,
            messages));
  }

  private interface Check<T> {
    T run();
  }

  private static <T> Optional<T> collected(List<Fault> faults, Check<T> check) {
    try {
      return Optional.of(check.run());
    } catch (InvalidInput refused) {
      faults.addAll(refused.faults());
      return Optional.empty();
    }
  }

  private static Region region(String id, Plugins loaded) {
    return new RegionLoader(loaded.regionPacks().byId(), new PluginMethods(loaded)).load(id);
  }

  private AccessPolicy access(Optional<Region> data, Plugins loaded) {
    return policy
        .or(() -> policyId.map(id -> loaded.accessPolicies().require(id)))
        .or(() -> data.map(known -> new RoleSubtreePolicy(known.roles())))
        .orElseGet(DenyAllPolicy::new);
  }

  private Set<String> checkedChannels(
      Optional<Region> data, Map<String, NotificationChannel> byId) {
    Set<String> wanted = new TreeSet<>();
    if (notifications.isByRegion()) {
      data.flatMap(Region::notifications).ifPresent(known -> wanted.addAll(known.channels()));
    } else if (!notifications.channel().isEmpty()) {
      wanted.add(notifications.channel());
    }
    for (String channel : wanted) {
      if (!byId.containsKey(channel)) {
        throw InvalidInput.of(
            "GOV-NTF-001",
            "notifications.channel",
            channel,
            "one of " + new TreeMap<>(byId).keySet());
      }
    }
    return wanted;
  }

  private MatterRules rules(Optional<Region> data) {
    return rules.orElseGet(
        () ->
            new MatterRules(
                data.map(Region::matterKinds).orElseGet(TreeMap::new),
                data.flatMap(Region::calendar).<DueDates>map(c -> c).orElse(NO_CALENDAR),
                data.map(Region::duties).orElse(DutyList.EMPTY)));
  }

  private static final DueDates NO_CALENDAR =
      (start, limit) -> {
        throw InvalidInput.of(
            "GOV-CAL-003",
            "region",
            "no calendar",
            "a calendar, to derive when " + limit + " ends");
      };
}
