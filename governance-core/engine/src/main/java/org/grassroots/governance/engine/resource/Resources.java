package org.grassroots.governance.engine.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.notification.Outbox;
import org.grassroots.governance.model.resource.Loan;
import org.grassroots.governance.model.resource.Resource;
import org.grassroots.governance.model.resource.Resource.BookingRules;
import org.grassroots.governance.model.resource.Stock;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.LedgerEntry;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.RecordKind;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with resources. Safe for threads; cheap to make.
 *
 * @since 0.1
 */
public final class Resources {
  private static final int PAGE = 1000;

  private final Session session;
  private final Outbox outbox;

  /** The service for one call context. */
  public Resources(Session session, Outbox outbox) {
    this.session = session;
    this.outbox = outbox;
  }

  /**
   * Puts a resource into the catalogue.
   *
   * @return the resource with the fact {@code resource.registered}; refused with {@code
   *     GOV-RES-110} when the id is taken
   */
  public Decision<Resource> register(RegisterResource command) {
    session.check(command);
    String path = session.pathOf(command.unit());
    session.allow("resource.register", path);
    Resource resource =
        new Resource(
            command.id(),
            command.name(),
            command.kind(),
            command.category(),
            path,
            new BookingRules(command.places(), command.mostNoShows(), command.ratingLevels()));
    return session.run(
        "resource.register",
        command,
        position -> at(ResourceRecords.RESOURCE, command.id(), position, ResourceRecords::resource),
        () -> registered(resource));
  }

  private Prepared<Resource> registered(Resource resource) {
    if (record(ResourceRecords.RESOURCE, resource.id()).isPresent()) {
      return Prepared.of(
          Decision.rejected(Reason.of("GOV-RES-110", "resource", resource.id())), "");
    }
    Fact fact =
        new Fact(
            "resource.registered",
            resource.id(),
            session.call().now(),
            Map.of("kind", resource.kind()));
    return Prepared.of(
        Decision.accepted(resource, fact),
        resource.id(),
        ResourceRecords.write(resource, Write.ABSENT));
  }

  /** The resource of that id; empty when there is none. */
  public Optional<Resource> find(String id) {
    Optional<Resource> resource =
        record(ResourceRecords.RESOURCE, id).map(ResourceRecords::resource);
    session.allow("resource.read", resource.map(Resource::unitPath).orElse(""));
    return resource;
  }

  /** The catalogue the actor may see, by id; only a category's when one is named. */
  public List<Resource> list(Optional<String> category) {
    List<Condition> parts = new ArrayList<>();
    parts.add(session.rows(session.allow("resource.list", ""), "unit_path"));
    category.ifPresent(code -> parts.add(Condition.equal("category", FieldValue.of(code))));
    return all(ResourceRecords.RESOURCE, new Condition.And(parts), ResourceRecords::resource);
  }

  /** Booking. */
  public Bookings bookings() {
    return new Bookings(session, this, outbox);
  }

  /** What is on hand; nothing of a resource that was never moved. */
  public Stock stock(String resource) {
    session.allow("resource.read", path(resource));
    return record(ResourceRecords.STOCK, resource)
        .map(ResourceRecords::stock)
        .orElse(Stock.none(resource));
  }

  /** Every movement of a resource, by id. */
  public List<LedgerEntry> entries(String resource) {
    session.allow("resource.read", path(resource));
    return all(ResourceRecords.ENTRY, of(resource), ResourceRecords::entry);
  }

  /**
   * Adds to what is on hand, or takes from it.
   *
   * @return what is on hand with the fact {@code ledger.posted}; refused with {@code GOV-RES-111}
   *     for an unknown resource, {@code GOV-LED-103} when it would fall below zero
   */
  public Decision<Stock> move(MoveStock command) {
    session.check(command);
    session.allow("resource.move", path(command.resource()));
    LedgerEntry entry =
        new LedgerEntry(
            command.key(),
            command.resource(),
            command.amount(),
            command.reason(),
            command.approver(),
            session.call().now());
    return session.run(
        "resource.move",
        command,
        position -> at(ResourceRecords.STOCK, command.resource(), position, ResourceRecords::stock),
        () -> prepared(entry, List.of(), stock -> stock));
  }

  /**
   * Lends from what is on hand.
   *
   * @return the loan with the fact {@code ledger.posted}; refused as {@link #move}
   */
  public Decision<Loan> lend(LendResource command) {
    session.check(command);
    session.allow("resource.lend", path(command.resource()));
    Loan loan =
        new Loan(
            command.key(),
            command.resource(),
            command.holder(),
            command.amount(),
            java.math.BigDecimal.ZERO,
            command.due());
    LedgerEntry entry = entry("lend:" + command.key(), loan, command.amount().negate(), "lent");
    return session.run(
        "resource.lend",
        command,
        position -> at(ResourceRecords.LOAN, command.key(), position, ResourceRecords::loan),
        () -> prepared(entry, List.of(ResourceRecords.write(loan, Write.ABSENT)), stock -> loan));
  }

  /**
   * Takes back something lent, or some of it.
   *
   * @return the loan with the fact {@code ledger.posted}; refused with {@code GOV-RES-112} for an
   *     unknown loan, {@code GOV-RES-106} when it is more than is out
   */
  public Decision<Loan> giveBack(GiveBack command) {
    session.check(command);
    Optional<Loan> known = record(ResourceRecords.LOAN, command.loan()).map(ResourceRecords::loan);
    session.allow("resource.lend", known.map(loan -> path(loan.resource())).orElse(""));
    return session.run(
        "resource.return",
        command,
        position -> at(ResourceRecords.LOAN, command.loan(), position, ResourceRecords::loan),
        () ->
            record(ResourceRecords.LOAN, command.loan())
                .map(record -> givenBack(command, record))
                .orElseGet(
                    () ->
                        Prepared.of(
                            Decision.rejected(Reason.of("GOV-RES-112", "loan", command.loan())),
                            "")));
  }

  private Prepared<Loan> givenBack(GiveBack command, StoredRecord record) {
    Decision<Loan> decision =
        ResourceRecords.loan(record).giveBack(command.amount(), session.call().now());
    if (!(decision instanceof Decision.Accepted<Loan> accepted)) {
      return Prepared.of(decision, "");
    }
    Loan loan = accepted.state();
    LedgerEntry entry = entry("return:" + command.key(), loan, command.amount(), "returned");
    return prepared(entry, List.of(ResourceRecords.write(loan, record.version())), stock -> loan);
  }

  /** What is lent and not back, by when it is due. */
  public List<Loan> loans() {
    session.allow("resource.list", "");
    Condition out = Condition.equal("state", FieldValue.of(ResourceRecords.OUT));
    return all(ResourceRecords.LOAN, out, ResourceRecords::loan).stream()
        .sorted(java.util.Comparator.comparing(Loan::due).thenComparing(Loan::id))
        .toList();
  }

  private LedgerEntry entry(String id, Loan loan, java.math.BigDecimal amount, String reason) {
    return new LedgerEntry(
        id, loan.resource(), amount, reason + " " + loan.id(), "", session.call().now());
  }

  private <S> Prepared<S> prepared(LedgerEntry entry, List<Write> more, Function<Stock, S> answer) {
    if (record(ResourceRecords.RESOURCE, entry.account()).isEmpty()) {
      return Prepared.of(
          Decision.rejected(Reason.of("GOV-RES-111", "resource", entry.account())), "");
    }
    Optional<StoredRecord> known = record(ResourceRecords.STOCK, entry.account());
    Stock before = known.map(ResourceRecords::stock).orElse(Stock.none(entry.account()));
    Decision<Stock> decision = before.post(entry);
    if (!(decision instanceof Decision.Accepted<Stock> accepted)) {
      return Prepared.of(
          new Decision.Rejected<>(((Decision.Rejected<Stock>) decision).reasons()), "");
    }
    List<Write> writes = new ArrayList<>(more);
    long version = known.map(StoredRecord::version).orElse(Write.ABSENT);
    writes.add(ResourceRecords.write(accepted.state(), version));
    writes.add(ResourceRecords.write(entry));
    return new Prepared<>(
        new Decision.Accepted<>(answer.apply(accepted.state()), accepted.facts()),
        entry.account(),
        writes,
        List.of());
  }

  String path(String resource) {
    return record(ResourceRecords.RESOURCE, resource)
        .map(record -> ResourceRecords.resource(record).unitPath())
        .orElse("");
  }

  Optional<StoredRecord> record(RecordKind kind, String id) {
    return session.store().get(kind.name(), id);
  }

  <T> T at(RecordKind kind, String id, long position, Function<StoredRecord, T> reader) {
    return session
        .store()
        .getAsOf(kind.name(), id, position)
        .map(reader)
        .orElseThrow(() -> new IllegalStateException("No " + kind.name() + " " + id));
  }

  static Condition of(String resource) {
    return Condition.equal("resource", FieldValue.of(resource));
  }

  <T> List<T> all(RecordKind kind, Condition condition, Function<StoredRecord, T> reader) {
    List<T> all = new ArrayList<>();
    Query query = Query.of(kind.name(), condition, PAGE);
    Optional<Query.Cursor> next = Optional.empty();
    do {
      Page page = session.store().query(next.map(query::after).orElse(query));
      page.records().forEach(record -> all.add(reader.apply(record)));
      next = page.next();
    } while (next.isPresent());
    return all;
  }
}
