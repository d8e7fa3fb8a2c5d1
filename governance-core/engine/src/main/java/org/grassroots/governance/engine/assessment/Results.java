package org.grassroots.governance.engine.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.formats.assessment.SchemeReader;
import org.grassroots.governance.formats.assessment.ScoreTable;
import org.grassroots.governance.model.assessment.MethodLibrary;
import org.grassroots.governance.model.assessment.life.ArithmeticLevel;
import org.grassroots.governance.model.assessment.life.Exemption;
import org.grassroots.governance.model.assessment.life.InputSheet;
import org.grassroots.governance.model.assessment.life.Objection;
import org.grassroots.governance.model.assessment.life.Published;
import org.grassroots.governance.model.assessment.life.ResultLife;
import org.grassroots.governance.model.assessment.life.ResultStand;
import org.grassroots.governance.model.assessment.life.Verdicts;
import org.grassroots.governance.model.assessment.scheme.Scheme;
import org.grassroots.governance.model.assessment.score.Movement;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.assessment.score.Scored;
import org.grassroots.governance.model.assessment.score.Scoring;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Reason;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with results: record, object, rule, exempt, publish, replay. Safe for
 * threads; cheap to make.
 *
 * @since 0.1
 */
public final class Results {
  private static final int PAGE = 1000;

  private final Session session;
  private final MethodLibrary methods;

  Results(Session session, MethodLibrary methods) {
    this.session = session;
    this.methods = methods;
  }

  /**
   * Records a provisional result.
   *
   * @return refused with {@code GOV-ASM-250} when the id is taken
   * @throws InvalidInput the scheme is faulty or cannot take the data
   */
  public Decision<StoredResult> record(RecordResult command) {
    session.check(command);
    session.allow("assessment.record", "");
    Scheme scheme = scheme(command.scheme(), command.key());
    Scored scored = scoring(scheme, command.period()).score(command.input().data());
    ResultLife life =
        ResultLife.provisional(command.key(), session.call().actor().id(), session.call().now());
    StoredResult result = new StoredResult(life, command.scheme(), command.period());
    return session.run(
        "assessment.record",
        command,
        position -> at(command.key(), position),
        () -> recorded(result, scheme, command.input(), scored));
  }

  private Prepared<StoredResult> recorded(
      StoredResult result, Scheme scheme, InputSheet input, Scored scored) {
    String id = result.life().id();
    if (session.store().get(ResultRecords.RESULT.name(), id).isPresent()) {
      return Prepared.of(Decision.rejected(Reason.of("GOV-ASM-250", "result", id)), "");
    }
    List<Write> writes = new ArrayList<>();
    writes.add(ResultRecords.write(result, scheme.id(), Write.ABSENT));
    for (int place = 0; place < input.rows().size(); place++) {
      StoredRow row =
          new StoredRow(
              place,
              input.rows().get(place),
              ScoreTable.row(scored, place),
              List.of(),
              scored.outcome(place).band());
      writes.add(ResultRecords.row(row, id, Write.ABSENT));
    }
    Fact fact =
        new Fact(
            "assessment.recorded",
            id,
            session.call().now(),
            Map.of("scheme", scheme.hash(), "input", input.hash()));
    return new Prepared<>(Decision.accepted(result, fact), id, writes, List.of());
  }

  /** Hears an objection; see {@link ResultLife#object}. */
  public Decision<StoredResult> object(ObjectToResult command) {
    session.check(command);
    session.allow("assessment.object", "");
    Objection objection =
        new Objection(
            command.key(),
            command.unit(),
            command.leaf(),
            session.call().actor().id(),
            session.call().now(),
            command.claim(),
            command.evidence(),
            Optional.empty());
    return change(
        "assessment.object",
        command,
        command.result(),
        (life, scheme) -> life.object(objection, scheme, units(life.id())));
  }

  /** Decides on an objection; see {@link ResultLife#rule}. */
  public Decision<StoredResult> rule(RuleOnObjection command) {
    session.check(command);
    session.allow("assessment.rule", "");
    Objection.Ruling ruling =
        new Objection.Ruling(
            session.call().actor().id(),
            session.call().now(),
            command.isUpheld(),
            command.reason(),
            command.corrected());
    return change(
        "assessment.rule",
        command,
        command.result(),
        (life, scheme) -> {
          Decision<ResultLife> decision = life.rule(command.objection(), ruling, scheme);
          if (decision instanceof Decision.Accepted<ResultLife> accepted) {
            // a correction that cannot be scored is refused before it is kept
            ResultStand.of(accepted.state(), input(life.id()), scoring(scheme, period(life.id())));
          }
          return decision;
        });
  }

  /** Takes a unit out; see {@link ResultLife#exempt}. */
  public Decision<StoredResult> exempt(ExemptUnit command) {
    session.check(command);
    session.allow("assessment.exempt", "");
    Exemption exemption =
        new Exemption(
            command.unit(),
            session.call().actor().id(),
            session.call().now(),
            command.reason(),
            command.evidence());
    return change(
        "assessment.exempt",
        command,
        command.result(),
        (life, scheme) -> life.exempt(exemption, units(life.id())));
  }

  private Decision<StoredResult> change(
      String action,
      Command command,
      String id,
      BiFunction<ResultLife, Scheme, Decision<ResultLife>> decide) {
    return session.run(
        action,
        command,
        position -> at(id, position),
        () -> {
          StoredRecord record = required(id);
          StoredResult result = ResultRecords.result(record);
          Scheme scheme = scheme(result.scheme(), id);
          Decision<ResultLife> decision = decide.apply(result.life(), scheme);
          if (!(decision instanceof Decision.Accepted<ResultLife> accepted)) {
            return Prepared.of(rejected(decision), "");
          }
          StoredResult next = result.with(accepted.state());
          return Prepared.of(
              new Decision.Accepted<>(next, accepted.facts()),
              id,
              ResultRecords.write(next, scheme.id(), record.version()));
        });
  }

  private static Decision<StoredResult> rejected(Decision<ResultLife> decision) {
    return new Decision.Rejected<>(((Decision.Rejected<ResultLife>) decision).reasons());
  }

  /**
   * Publishes: freezes scheme, input and table, and tells what follows as facts {@code
   * assessment.consequence}; see {@link ResultLife#publish}.
   */
  public Decision<StoredResult> publish(PublishResult command) {
    session.check(command);
    session.allow("assessment.publish", "");
    return session.run(
        "assessment.publish",
        command,
        position -> at(command.result(), position),
        () -> published(required(command.result())));
  }

  private Prepared<StoredResult> published(StoredRecord record) {
    StoredResult result = ResultRecords.result(record);
    Scheme scheme = scheme(result.scheme(), record.id());
    List<StoredRecord> rows = rows(record.id());
    ResultStand stand = stand(result, scheme, input(rows));
    Published how =
        new Published(
            session.call().actor().id(),
            session.call().now(),
            scheme.hash(),
            stand.input().hash(),
            InputSheet.hash(table(stand.current())),
            ArithmeticLevel.CURRENT);
    Decision<ResultLife> decision = result.life().publish(how, scheme);
    if (!(decision instanceof Decision.Accepted<ResultLife> accepted)) {
      return Prepared.of(rejected(decision), "");
    }
    StoredResult next = result.with(accepted.state());
    List<Write> writes = new ArrayList<>();
    writes.add(ResultRecords.write(next, scheme.id(), record.version()));
    for (int place = 0; place < rows.size(); place++) {
      StoredRow row = ResultRecords.row(rows.get(place), place);
      Optional<Integer> found = stand.current().find(row.input().unit());
      StoredRow after =
          row.published(
              found.map(at -> ScoreTable.row(stand.current(), at)).orElse(List.of()),
              found.flatMap(at -> stand.current().outcome(at).band()));
      writes.add(ResultRecords.row(after, record.id(), rows.get(place).version()));
    }
    List<Fact> facts = new ArrayList<>(accepted.facts());
    facts.addAll(Verdicts.facts(record.id(), stand.current(), session.call().now()));
    return new Prepared<>(new Decision.Accepted<>(next, facts), record.id(), writes, List.of());
  }

  /** The result of that id; empty when there is none. */
  public Optional<StoredResult> find(String id) {
    session.allow("assessment.read", "");
    return session.store().get(ResultRecords.RESULT.name(), id).map(ResultRecords::result);
  }

  /** All results, by id. */
  public List<StoredResult> list() {
    session.allow("assessment.read", "");
    List<StoredResult> results = new ArrayList<>();
    all(ResultRecords.RESULT.name(), new Condition.And(List.of()))
        .forEach(record -> results.add(ResultRecords.result(record)));
    return results;
  }

  /**
   * Where a result stands: both results, exactly, computed from what is kept.
   *
   * @throws InvalidInput {@code GOV-ASM-251} there is none of that id
   */
  public ResultStand stand(String id) {
    session.allow("assessment.read", "");
    StoredResult result = ResultRecords.result(required(id));
    return stand(result, scheme(result.scheme(), id), input(id));
  }

  private ResultStand stand(StoredResult result, Scheme scheme, InputSheet input) {
    return ResultStand.of(result.life(), input, scoring(scheme, result.period()));
  }

  /**
   * Computes a published result once more: the same table, or a refusal that says what differs.
   *
   * @throws InvalidInput {@code GOV-ASM-251} there is none of that id, {@code GOV-ASM-252} it is
   *     not published, {@code GOV-ASM-246} its arithmetic cannot be executed, {@code GOV-ASM-253}
   *     what is kept or computed is not what was frozen
   */
  public Scored replay(String id) {
    session.allow("assessment.read", "");
    StoredResult result = ResultRecords.result(required(id));
    Published frozen =
        result
            .life()
            .published()
            .orElseThrow(
                () -> InvalidInput.of("GOV-ASM-252", "result " + id, "provisional", "published"));
    ArithmeticLevel.require(frozen.arithmetic());
    Scheme scheme = scheme(result.scheme(), id);
    same(id, "scheme", frozen.schemeHash(), scheme.hash());
    ResultStand stand = stand(result, scheme, input(id));
    same(id, "input", frozen.inputHash(), stand.input().hash());
    same(id, "table", frozen.resultHash(), InputSheet.hash(table(stand.current())));
    return stand.current();
  }

  private static void same(String id, String what, String frozen, String now) {
    if (!frozen.equals(now)) {
      throw InvalidInput.of("GOV-ASM-253", "result " + id + ", " + what, now, frozen);
    }
  }

  /**
   * What another scheme would have made of the data of a published result; nothing is kept.
   *
   * @throws InvalidInput as {@link #replay}; {@code GOV-ASM-045} the data has no column the scheme
   *     uses
   */
  public List<Movement> dryRun(String id, Scheme other) {
    Scored before = replay(id);
    Set<String> columns = new HashSet<>(before.scheme().layout().used());
    List<String> absent = new ArrayList<>();
    other
        .nodes()
        .forEach(
            node ->
                node.names(
                    column -> note(column, columns, absent),
                    column -> note(column, columns, absent)));
    if (!absent.isEmpty()) {
      throw InvalidInput.of(
          "GOV-ASM-045", "result " + id, "no column " + absent, "it, since the scheme uses it");
    }
    String period = period(id);
    return Movement.between(before, scoring(other, period).score(before.data()));
  }

  private static void note(String column, Set<String> columns, List<String> absent) {
    if (!columns.contains(column) && !absent.contains(column)) {
      absent.add(column);
    }
  }

  private static List<List<String>> table(Scored scored) {
    List<List<String>> table = new ArrayList<>();
    table.add(ScoreTable.header(scored.scheme()));
    ScoreTable.rows(scored, table::add);
    return table;
  }

  private Scheme scheme(String yaml, String result) {
    return SchemeReader.read(yaml, "result " + result, methods);
  }

  private Scoring scoring(Scheme scheme, String period) {
    Scoring scoring = Scoring.by(scheme).with(methods);
    Optional<LocalDate> from =
        Optional.of(period).filter(p -> !p.isEmpty()).map(p -> Period.parse(p).from());
    return from.map(scoring::asOf).orElse(scoring);
  }

  private String period(String id) {
    return ResultRecords.result(required(id)).period();
  }

  private Set<String> units(String id) {
    Set<String> units = new HashSet<>();
    input(id).rows().forEach(row -> units.add(row.unit()));
    return units;
  }

  private InputSheet input(String id) {
    return input(rows(id));
  }

  private static InputSheet input(List<StoredRecord> rows) {
    return new InputSheet(
        rows.stream().map(record -> ResultRecords.row(record, 0).input()).toList());
  }

  private List<StoredRecord> rows(String id) {
    Map<Long, StoredRecord> byPlace = new TreeMap<>();
    all(ResultRecords.ROW.name(), Condition.equal("result", FieldValue.of(id)))
        .forEach(
            record ->
                byPlace.put(
                    ((FieldValue.Whole)
                            java.util.Objects.requireNonNull(record.fields().get("place")))
                        .value(),
                    record));
    return List.copyOf(byPlace.values());
  }

  private List<StoredRecord> all(String kind, Condition condition) {
    List<StoredRecord> all = new ArrayList<>();
    Query query = Query.of(kind, condition, PAGE);
    Optional<Query.Cursor> next = Optional.empty();
    do {
      Page page = session.store().query(next.map(query::after).orElse(query));
      all.addAll(page.records());
      next = page.next();
    } while (next.isPresent());
    return all;
  }

  private StoredRecord required(String id) {
    return session
        .store()
        .get(ResultRecords.RESULT.name(), id)
        .orElseThrow(
            () -> InvalidInput.of("GOV-ASM-251", "result", id, "the id of a recorded result"));
  }

  private StoredResult at(String id, long position) {
    return session
        .store()
        .getAsOf(ResultRecords.RESULT.name(), id, position)
        .map(ResultRecords::result)
        .orElseThrow(() -> new IllegalStateException("No result " + id));
  }
}
