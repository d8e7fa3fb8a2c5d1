package org.grassroots.governance.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grassroots.governance.engine.access.AccessGuard;
import org.grassroots.governance.engine.agenda.Agenda;
import org.grassroots.governance.engine.agenda.DueReport;
import org.grassroots.governance.engine.agenda.Task;
import org.grassroots.governance.engine.assessment.AssessmentBook;
import org.grassroots.governance.engine.assessment.PluginMethods;
import org.grassroots.governance.engine.audit.AuditSealer;
import org.grassroots.governance.engine.command.Call;
import org.grassroots.governance.engine.command.CommandCheck;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.matter.EscalateMatters;
import org.grassroots.governance.engine.matter.MatterRules;
import org.grassroots.governance.engine.matter.OverdueMatters;
import org.grassroots.governance.engine.matter.StageMatters;
import org.grassroots.governance.engine.notification.MessageBook;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.engine.organisation.DueElections;
import org.grassroots.governance.engine.organisation.OrganisationRules;
import org.grassroots.governance.engine.plugin.PluginReport;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.engine.unit.RegisterRules;
import org.grassroots.governance.engine.unit.UnitAgenda;
import org.grassroots.governance.engine.unit.Units;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.organisation.RuleBook;
import org.grassroots.governance.model.shared.notification.MessageNames;
import org.grassroots.governance.model.shared.notification.MessageTemplates;
import org.grassroots.governance.model.shared.notification.NotificationPolicies;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * The library, ready to work: one store, one region, the plug-ins that were found. Safe for
 * threads; several live in one JVM without knowing of each other.
 *
 * @since 0.1
 */
public final class Governance implements AutoCloseable {
  /** Who acts when the agenda runs. */
  public static final Actor AGENDA = Actor.of("governance.agenda");

  private final Plugins plugins;
  private final Optional<Region> region;
  private final AssessmentBook assessments;
  private final RecordStore store;
  private final Clock clock;
  private final AccessGuard guard;
  private final MatterRules rules;
  private final Outbox outbox;
  private final Agenda agenda;
  private final CommandCheck commands = new CommandCheck();

  Governance(GovernanceParts parts) {
    plugins = parts.plugins();
    region = parts.region();
    assessments =
        AssessmentBook.of(
            region.map(Region::schemes).orElseGet(TreeMap::new), new PluginMethods(plugins));
    store = parts.store();
    clock = parts.clock();
    guard = new AccessGuard(parts.policy());
    rules = parts.rules();
    outbox =
        new Outbox(store, parts.channels(), parts.notifications(), messageBook(parts.messages()));
    agenda = new Agenda(store, tasks());
  }

  private MessageBook messageBook(Optional<MessageTemplates> inCode) {
    return new MessageBook(
        inCode.or(() -> region.map(Region::messages)).orElse(MessageTemplates.NONE),
        region.flatMap(Region::notifications).orElse(NotificationPolicies.STANDARD),
        region.map(Region::names).orElse(MessageNames.NONE),
        zone());
  }

  private ZoneId zone() {
    return region.flatMap(Region::calendar).map(WorkCalendar::zone).orElseGet(clock::getZone);
  }

  private Map<String, Task> tasks() {
    return Stream.<Task>of(
            new OverdueMatters(store, outbox, rules),
            new EscalateMatters(store, outbox, rules),
            new StageMatters(store, outbox, rules),
            new DueElections(store, outbox),
            new UnitAgenda(store, units()))
        .collect(Collectors.toMap(Task::name, task -> task));
  }

  /** Starts to build one. */
  public static GovernanceBuilder builder() {
    return new GovernanceBuilder();
  }

  /** The desk of an actor, for no stated purpose, in English. */
  public Desk as(Actor actor) {
    return new Desk(
        new Session(
            new Call(actor, "", clock, Locale.ENGLISH),
            store,
            guard,
            commands,
            unit -> Units.path(store, unit)),
        new DeskRules(
            rules, region.flatMap(Region::needs), assessments, organisations(), units(), outbox));
  }

  private RegisterRules units() {
    return new RegisterRules(region.map(Region::hierarchies).orElse(List.of()), zone());
  }

  private OrganisationRules organisations() {
    return new OrganisationRules(
        region.map(Region::organisations).orElseGet(() -> new RuleBook(new TreeMap<>())), zone());
  }

  /**
   * Does what is due: at most {@code limit} agenda items, then at most {@code limit} messages. The
   * host calls this from its own scheduler, as often as it likes and from as many places as it
   * likes; nothing is done twice.
   *
   * @param limit from 1 to 10,000
   */
  public DueReport runDue(int limit) {
    Call call = new Call(AGENDA, "", clock, Locale.ENGLISH);
    List<String> failures = new ArrayList<>();
    List<String> done = agenda.run(call, limit);
    List<String> delivered = outbox.deliver(call, limit, failures);
    new AuditSealer(store).seal();
    return new DueReport(done, delivered, failures, agenda.isMoreDue(call));
  }

  /** The messages on their way, for whoever looks after them. */
  public Outbox outbox() {
    return outbox;
  }

  /** The data of the region; empty when none was chosen. */
  public Optional<Region> region() {
    return region;
  }

  /**
   * The store behind all services, for the host's own reports; writing past the services is the
   * host's own risk.
   */
  public RecordStore store() {
    return store;
  }

  /** What was loaded and what it brings, what the host left out, and what was refused and why. */
  public PluginReport pluginReport() {
    return plugins.report();
  }

  /** Closes the channels, the store and everything that was opened for it. */
  @Override
  public void close() {
    commands.close();
    outbox.close();
    plugins.close();
    store.close();
  }
}
