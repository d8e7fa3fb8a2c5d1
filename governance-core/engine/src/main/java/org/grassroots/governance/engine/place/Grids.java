package org.grassroots.governance.engine.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.grassroots.governance.engine.command.Prepared;
import org.grassroots.governance.engine.command.Session;
import org.grassroots.governance.engine.unit.UnitRecords;
import org.grassroots.governance.model.place.LocationIndex;
import org.grassroots.governance.model.place.register.Grid;
import org.grassroots.governance.model.place.register.GridChange;
import org.grassroots.governance.model.place.register.GridNotice;
import org.grassroots.governance.model.place.register.GridRegister;
import org.grassroots.governance.model.place.register.GridRules;
import org.grassroots.governance.model.place.register.GridState;
import org.grassroots.governance.model.place.register.Subject;
import org.grassroots.governance.model.place.register.SubjectChange;
import org.grassroots.governance.model.place.register.SubjectRegister;
import org.grassroots.governance.model.place.register.SubjectRegister.Counts;
import org.grassroots.governance.model.place.register.SubjectRegister.Move;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.Page;
import org.grassroots.governance.spi.store.Query;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * What an actor can do with the register of grids and of what lies in them. Safe for threads; cheap
 * to make.
 *
 * @since 0.1
 */
public final class Grids {
  private static final int PAGE = 1000;
  private static final String PATH = "unit_path";

  private final Session session;
  private final GridRules rules;

  /** The service for one call context. */
  public Grids(Session session, GridRules rules) {
    this.session = session;
    this.rules = rules;
  }

  /**
   * Opens, changes and closes grids, all or none.
   *
   * @return the changed grids in the order of the command, with the facts {@code grid.opened},
   *     {@code grid.changed}, {@code grid.moved}, {@code grid.noticed} and {@code grid.closed};
   *     refused as {@link GridRegister#with} says
   */
  public Decision<List<Grid>> change(ChangeGrids command) {
    session.check(command);
    for (String community : communities(command)) {
      session.allow("grid.change", session.pathOf(community));
    }
    return session.run(
        "grid.change",
        command,
        position -> changed(command, grids(Condition.all())),
        () -> prepare(command));
  }

  private Set<String> communities(ChangeGrids command) {
    Set<String> communities = new HashSet<>();
    for (GridChange change : command.changes()) {
      change.state().map(GridState::community).ifPresent(communities::add);
      session
          .store()
          .get(GridRecords.KIND.name(), change.id())
          .map(GridRecords::read)
          .flatMap(grid -> grid.at(command.from()))
          .map(GridState::community)
          .ifPresent(communities::add);
    }
    communities.remove("");
    return communities;
  }

  private static List<Grid> changed(ChangeGrids command, GridRegister register) {
    return command.changes().stream()
        .map(change -> Optional.ofNullable(register.grids().get(change.id())).orElseThrow())
        .toList();
  }

  private Prepared<List<Grid>> prepare(ChangeGrids command) {
    List<StoredRecord> stored = records(GridRecords.KIND.name(), Condition.all());
    GridRegister register = GridRegister.of(stored.stream().map(GridRecords::read).toList());
    Decision<GridRegister> decision =
        register.with(
            rules,
            levels(communities(command)),
            command.changes(),
            command.from(),
            session.call().now());
    if (!(decision instanceof Decision.Accepted<GridRegister> accepted)) {
      return Prepared.of(refused(decision), "");
    }
    Map<String, Long> versions = versions(stored);
    List<Grid> changed = changed(command, accepted.state());
    List<Write> writes = new ArrayList<>();
    for (Grid grid : changed) {
      long version = versions.getOrDefault(grid.id(), Write.ABSENT);
      writes.add(GridRecords.write(grid, path(grid), version));
    }
    return new Prepared<>(
        new Decision.Accepted<>(changed, accepted.facts()), command.key(), writes, List.of());
  }

  private static <T> Decision<T> refused(Decision<?> decision) {
    return new Decision.Rejected<>(((Decision.Rejected<?>) decision).reasons());
  }

  private static Map<String, Long> versions(List<StoredRecord> stored) {
    Map<String, Long> versions = new HashMap<>();
    stored.forEach(record -> versions.put(record.id(), record.version()));
    return versions;
  }

  private Map<String, String> levels(Set<String> communities) {
    Map<String, String> levels = new HashMap<>();
    session
        .store()
        .getAll(UnitRecords.KIND.name(), communities)
        .forEach(record -> levels.put(record.id(), UnitRecords.read(record).level()));
    return levels;
  }

  /** The path of the community a grid belongs to, or belonged to last. */
  private String path(Grid grid) {
    var spans = grid.states().spans();
    return session.pathOf(spans.get(spans.size() - 1).value().community());
  }

  /**
   * Enters, updates and takes out subjects, all or none; the grid of one with a position is that
   * which holds it on the day.
   *
   * @return the changed subjects in the order of the command, with the fact {@code
   *     subject.updated}; refused as {@link SubjectRegister#with} says
   */
  public Decision<List<Subject>> update(UpdateSubjects command) {
    session.check(command);
    session.allow("grid.update-subjects", "");
    return session.run(
        "grid.update-subjects",
        command,
        position -> updated(command, subjects(Condition.all())),
        () -> prepare(command));
  }

  private static List<Subject> updated(UpdateSubjects command, SubjectRegister register) {
    return command.changes().stream()
        .map(SubjectChange::id)
        .map(id -> Optional.ofNullable(register.subjects().get(id)).orElseThrow())
        .toList();
  }

  private Prepared<List<Subject>> prepare(UpdateSubjects command) {
    GridRegister grids = grids(Condition.all());
    List<StoredRecord> stored = records(SubjectRecords.KIND.name(), Condition.all());
    SubjectRegister before = SubjectRegister.of(stored.stream().map(SubjectRecords::read).toList());
    Decision<SubjectRegister> decision =
        before.with(
            rules,
            grids.index(rules.tilingKinds(), command.from()),
            command.changes(),
            command.from(),
            session.call().now());
    if (!(decision instanceof Decision.Accepted<SubjectRegister> accepted)) {
      return Prepared.of(refused(decision), "");
    }
    List<Subject> updated = updated(command, accepted.state());
    return new Prepared<>(
        new Decision.Accepted<>(updated, accepted.facts()),
        command.key(),
        writes(updated, grids, versions(stored)),
        List.of());
  }

  private List<Write> writes(
      List<Subject> subjects, GridRegister grids, Map<String, Long> versions) {
    List<Write> writes = new ArrayList<>();
    Map<String, String> paths = new HashMap<>();
    for (Subject subject : subjects) {
      var spans = subject.states().spans();
      String home = spans.get(spans.size() - 1).value().grid();
      String path =
          paths.computeIfAbsent(
              home, id -> Optional.ofNullable(grids.grids().get(id)).map(this::path).orElse(""));
      writes.add(
          SubjectRecords.write(subject, path, versions.getOrDefault(subject.id(), Write.ABSENT)));
    }
    return writes;
  }

  /**
   * Puts every subject into the grid it lies in from a day on.
   *
   * @return what moved, by subject, with the fact {@code subject.rehomed} for each
   */
  public Decision<List<Move>> rehome(RehomeSubjects command) {
    session.check(command);
    session.allow("grid.update-subjects", "");
    return session.run(
        "grid.rehome-subjects",
        command,
        position -> moved(subjects(Condition.all()), command.from()),
        () -> prepare(command));
  }

  /** What moved on a day, read from what holds that day and the day before. */
  private static List<Move> moved(SubjectRegister register, LocalDate day) {
    List<Move> moves = new ArrayList<>();
    for (Subject subject : register.subjects().values()) {
      String before = subject.at(day.minusDays(1)).map(state -> state.grid()).orElse("");
      subject
          .at(day)
          .filter(state -> !state.grid().equals(before))
          .ifPresent(state -> moves.add(new Move(subject.id(), before, state.grid())));
    }
    return moves;
  }

  private Prepared<List<Move>> prepare(RehomeSubjects command) {
    GridRegister grids = grids(Condition.all());
    List<StoredRecord> stored = records(SubjectRecords.KIND.name(), Condition.all());
    SubjectRegister before = SubjectRegister.of(stored.stream().map(SubjectRecords::read).toList());
    LocationIndex index = grids.index(rules.tilingKinds(), command.from());
    List<Move> moves = before.moves(index, command.from());
    SubjectRegister after = before.moved(moves, command.from());
    List<Subject> changed =
        moves.stream()
            .map(move -> Optional.ofNullable(after.subjects().get(move.subject())).orElseThrow())
            .toList();
    List<Fact> facts =
        moves.stream()
            .map(
                move ->
                    new Fact(
                        "subject.rehomed",
                        move.subject(),
                        session.call().now(),
                        Map.of(
                            "day", command.from().toString(),
                            "from", move.from(),
                            "to", move.to())))
            .toList();
    return new Prepared<>(
        new Decision.Accepted<>(moves, facts),
        command.key(),
        writes(changed, grids, versions(stored)),
        List.of());
  }

  /** Every grid the actor may see, through time. */
  public GridRegister register() {
    return grids(session.rows(session.allow("grid.read", ""), PATH));
  }

  /**
   * The public notices of the grids that are open on a day, by grid. Public: no access is asked.
   */
  public List<GridNotice> notices(LocalDate day) {
    return grids(Condition.all()).grids().values().stream()
        .flatMap(grid -> GridNotice.of(grid, day).stream())
        .toList();
  }

  /** Every subject the actor may see, through time. */
  public SubjectRegister subjects() {
    return subjects(session.rows(session.allow("grid.read-subjects", ""), PATH));
  }

  /** What is counted in each grid on a day, of subjects the actor may see. */
  public SortedMap<String, Counts> counts(LocalDate day) {
    return subjects().counts(day);
  }

  private GridRegister grids(Condition where) {
    return GridRegister.of(all(GridRecords.KIND.name(), where, GridRecords::read));
  }

  private SubjectRegister subjects(Condition where) {
    return SubjectRegister.of(all(SubjectRecords.KIND.name(), where, SubjectRecords::read));
  }

  private <T> List<T> all(String kind, Condition where, Function<StoredRecord, T> read) {
    return records(kind, where).stream().map(read).toList();
  }

  private List<StoredRecord> records(String kind, Condition where) {
    Query query = Query.of(kind, where, PAGE);
    List<StoredRecord> records = new ArrayList<>();
    Optional<Query.Cursor> next = Optional.empty();
    do {
      Page page = session.store().query(next.map(query::after).orElse(query));
      records.addAll(page.records());
      next = page.next();
    } while (next.isPresent());
    return records;
  }
}
