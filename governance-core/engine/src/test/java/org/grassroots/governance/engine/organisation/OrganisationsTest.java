package org.grassroots.governance.engine.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.TestTown;
import org.grassroots.governance.engine.access.NotPermitted;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.command.KeyReused;
import org.grassroots.governance.engine.notification.NotificationRules;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.model.organisation.Approval;
import org.grassroots.governance.model.organisation.DueElection;
import org.grassroots.governance.model.organisation.Establishment.Charter;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.model.organisation.Standing;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.notification.Delivery;
import org.grassroots.governance.spi.notification.Message;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordStore;

class OrganisationsTest {
  private static final LocalDate START = LocalDate.parse("2026-03-02");

  private final TestTown town = new TestTown();
  private final RecordStore store = InMemoryStore.create();
  private final Governance governance = governance();
  private final Organisations clubs = governance.as(TestTown.DISPATCHER).organisations();
  private int keys;

  OrganisationsTest() {
    TestTown.register(governance);
  }

  private Governance governance() {
    return town.builder().plugin(new ClubPlugin()).region("clubs").store(store).build();
  }

  @Example
  void what_was_done_is_read_back_with_everything_it_was() {
    accepted(clubs.establish(club("a", "east")));
    accepted(clubs.elect(election("a", START, "chair", "p", "deputy", "q")));
    accepted(
        clubs.appoint(
            new AppointHolder(
                key(), "a", START, "deputy", "r", Optional.of(START.plusDays(9)), true)));
    accepted(
        clubs.member(new ChangeMember(key(), "a", START, "s", Optional.of(Standing.PROBATIONARY))));
    accepted(clubs.changeForm(new ChangeOrganisationForm(key(), "a", START.plusDays(1), "joint")));
    Organisation told = accepted(clubs.vacate(new VacatePost(key(), "a", START, "deputy", "q")));

    assertThat(clubs.find("a")).contains(told);
    assertThat(told.forms().at(START.plusDays(1))).contains("joint");
    assertThat(told.post("deputy").holdersOn(START).get("r").isActing()).isTrue();
    assertThat(told.post("deputy").holdersOn(START)).containsOnlyKeys("r");
    assertThat(told.membersOn(START)).containsEntry("s", Standing.PROBATIONARY);
    assertThat(told.approvals()).hasSize(1);
    assertThat(told.coversOn(START)).containsExactly("works");
    assertThat(clubs.due(LocalDate.parse("2027-03-02")))
        .extracting(DueElection::organisation)
        .containsExactly("a");
    assertThat(clubs.due(LocalDate.parse("2027-03-01"))).isEmpty();
  }

  @Example
  void a_merger_moves_members_ends_posts_and_takes_the_election_off_the_agenda() {
    accepted(clubs.establish(club("a", "east")));
    accepted(clubs.establish(club("b", "west")));
    accepted(clubs.elect(election("a", START, "chair", "x")));
    accepted(clubs.establish(audit("c", "a")));
    LocalDate later = START.plusDays(30);

    assertThat(codes(clubs.merge(new MergeOrganisations(key(), "a", "b", later))))
        .containsExactly("GOV-ORG-106");
    assertThat(codes(clubs.dissolve(new DissolveOrganisation(key(), "a", later))))
        .containsExactly("GOV-ORG-106");
    accepted(clubs.dissolve(new DissolveOrganisation(key(), "c", later)));
    Organisation lasting = accepted(clubs.merge(new MergeOrganisations("m", "a", "b", later)));

    assertThat(lasting.membersOn(later)).containsOnlyKeys("a1", "a2", "b1", "b2");
    assertThat(accepted(clubs.merge(new MergeOrganisations("m", "a", "b", later))))
        .isEqualTo(lasting);
    assertThat(clubs.find("a").orElseThrow().existsOn(later)).isFalse();
    assertThat(clubs.due(LocalDate.parse("2030-01-01"))).isEmpty();
    town.clock.advance(Duration.ofDays(500));
    assertThat(governance.runDue(100).done()).isEmpty();
  }

  @Example
  void refusals_name_the_rule_and_change_nothing() {
    accepted(clubs.establish(club("a", "east")));
    accepted(clubs.establish(audit("c", "a")));
    accepted(clubs.elect(election("a", START, "chair", "p")));
    EstablishOrganisation small =
        new EstablishOrganisation(key(), "s", "S", "club", "east", START, charter("", "one"));

    assertThat(codes(clubs.establish(club("a", "east")))).containsExactly("GOV-ORG-109");
    assertThat(codes(clubs.establish(small))).containsExactly("GOV-ORG-110");
    assertThat(codes(clubs.establish(audit("d", "nowhere")))).containsExactly("GOV-ORG-108");
    assertThat(codes(clubs.establish(audit("d", "c")))).containsExactly("GOV-ORG-103");
    assertThat(codes(clubs.appoint(appointment("c", "member", "p")))) // a chair in another club
        .containsExactly("GOV-ORG-122");
    assertThat(codes(clubs.appoint(appointment("x", "member", "p"))))
        .containsExactly("GOV-ORG-108");
    assertThat(codes(clubs.extendTerm(new ExtendTerm(key(), "c", START, START, "No. 1"))))
        .containsExactly("GOV-ORG-127");
    assertThat(clubs.list()).extracting(Organisation::id).containsExactly("a", "c");
    assertThat(
            governance
                .as(TestTown.DISPATCHER)
                .explain(Reason.of("GOV-ORG-127", "organisation", "c", "until", "2026")))
        .contains("cannot be extended");
  }

  @Example
  void scopes_keys_and_constraints_hold() {
    Organisations east = governance.as(TestTown.WORKER).organisations();
    Organisations stranger = governance.as(Actor.of("passer-by")).organisations();
    EstablishOrganisation first = club("a", "east");
    accepted(clubs.establish(first));
    accepted(clubs.establish(club("b", "west")));
    accepted(clubs.elect(election("b", START, "chair", "p")));

    assertThat(accepted(clubs.establish(first))).isEqualTo(clubs.find("a").orElseThrow());
    assertThat(east.list()).extracting(Organisation::id).containsExactly("a");
    assertThat(east.due(LocalDate.parse("2030-01-01"))).isEmpty();
    assertThatThrownBy(() -> east.find("b")).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> east.appoint(appointment("b", "deputy", "q")))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(stranger::list).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> clubs.dissolve(new DissolveOrganisation(first.key(), "", START)))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> clubs.elect(new RecordElection("e", "a", START, List.of())))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () ->
                clubs.establish(
                    new EstablishOrganisation(
                        first.key(), "z", "Z", "club", "east", START, first.charter())))
        .isInstanceOf(KeyReused.class);
  }

  /** What happens next. */
  enum Event {
    TIME_PASSES,
    FIRST_RUNS,
    SECOND_RUNS,
    ELECT,
    EXTEND
  }

  @Property(tries = 25)
  void two_schedulers_tell_the_end_of_each_term_once_and_only_of_terms_that_ended(
      @ForAll @Size(max = 25) List<Event> events) {
    TestTown own = new TestTown();
    RecordStore shared = InMemoryStore.create();
    List<Message> sent = new ArrayList<>();
    try (Governance first = telling(own, shared, sent);
        Governance second = telling(own, shared, sent)) {
      TestTown.register(first);
      Organisations desk = first.as(TestTown.DISPATCHER).organisations();
      accepted(desk.establish(club("a", "east")));
      SortedSet<LocalDate> ended = new TreeSet<>();
      LocalDate due = LocalDate.MAX;
      for (Event event : events) {
        LocalDate today = LocalDate.ofInstant(own.clock.instant(), own.clock.getZone());
        boolean isElected = due.isBefore(LocalDate.MAX);
        switch (event) {
          case TIME_PASSES -> own.clock.advance(Duration.ofDays(200));
          case FIRST_RUNS -> first.runDue(100);
          case SECOND_RUNS -> second.runDue(100);
          case ELECT -> {
            if (desk.elect(election("a", today, "chair", "p")).isAccepted()) {
              due = today.plusMonths(12);
            }
          }
          case EXTEND -> {
            LocalDate until = (isElected ? due : today).plusDays(100);
            Decision<Organisation> decision =
                desk.extendTerm(new ExtendTerm(key(), "a", today, until, "No. 7"));
            assertThat(decision.isAccepted()).isEqualTo(isElected);
            due = isElected ? until : due;
          }
        }
        LocalDate now = LocalDate.ofInstant(own.clock.instant(), own.clock.getZone());
        boolean isRun = event == Event.FIRST_RUNS || event == Event.SECOND_RUNS;
        if (isRun && !due.isAfter(now)) {
          ended.add(due);
        }
      }
      first.runDue(100);
      second.runDue(100);
      LocalDate now = LocalDate.ofInstant(own.clock.instant(), own.clock.getZone());
      if (!due.isAfter(now)) {
        ended.add(due);
      }

      assertThat(facts(shared))
          .extracting(fact -> LocalDate.parse(fact.details().get("due")))
          .containsExactlyInAnyOrderElementsOf(ended);
      assertThat(facts(shared)).allMatch(fact -> fact.details().get("rule").equals("term"));
      assertThat(sent).hasSize(ended.size());
      assertThat(sent).extracting(Message::key).doesNotHaveDuplicates();
      assertThat(sent)
          .allMatch(message -> message.recipient().equals("a") && message.body().equals("a"));
    }
  }

  private static Governance telling(TestTown town, RecordStore store, List<Message> sent) {
    return town.builder()
        .plugin(new ClubPlugin())
        .region("clubs")
        .store(store)
        .channel(
            new NotificationChannel() {
              @Override
              public String id() {
                return "list";
              }

              @Override
              public Delivery deliver(Message message) {
                sent.add(message);
                return new Delivery.Delivered("");
              }
            })
        .notifications(NotificationRules.to("list"))
        .build();
  }

  private static List<Fact> facts(RecordStore store) {
    return store
        .query(Query.of(AuditRecords.KIND.name(), Condition.all(), 10_000))
        .records()
        .stream()
        .flatMap(record -> AuditRecords.read(record).facts().stream())
        .filter(fact -> fact.type().equals("organisation.election-due"))
        .toList();
  }

  private EstablishOrganisation club(String id, String unit) {
    return new EstablishOrganisation(
        key(), id, "Club " + id, "club", unit, START, charter("", id + "1", id + "2"));
  }

  private EstablishOrganisation audit(String id, String parent) {
    return new EstablishOrganisation(key(), id, "Audit", "audit", "east", START, charter(parent));
  }

  private static Charter charter(String parent, String... members) {
    TreeMap<String, Standing> standing = new TreeMap<>();
    Arrays.asList(members).forEach(member -> standing.put(member, Standing.FULL));
    return new Charter(
        "sole",
        parent,
        "",
        standing,
        List.of("works"),
        List.of(new Approval("term", "No. 3", START)));
  }

  private RecordElection election(String id, LocalDate day, String... postsAndPeople) {
    List<RecordElection.Seat> seats = new ArrayList<>();
    for (int i = 0; i < postsAndPeople.length; i += 2) {
      seats.add(new RecordElection.Seat(postsAndPeople[i], postsAndPeople[i + 1]));
    }
    return new RecordElection(key(), id, day, seats);
  }

  private AppointHolder appointment(String id, String post, String person) {
    return new AppointHolder(key(), id, START, post, person, Optional.empty(), false);
  }

  private String key() {
    return "k" + ++keys;
  }

  private static <T> T accepted(Decision<T> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted<T>) decision).state();
  }

  private static List<String> codes(Decision<?> decision) {
    return ((Decision.Rejected<?>) decision).reasons().stream().map(Reason::code).toList();
  }
}
