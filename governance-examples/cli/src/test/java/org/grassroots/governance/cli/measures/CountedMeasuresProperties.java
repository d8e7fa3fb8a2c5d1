package org.grassroots.governance.cli.measures;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.grassroots.governance.engine.Desk;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.access.RoleSubtreePolicy;
import org.grassroots.governance.engine.assessment.MeasureQuestion;
import org.grassroots.governance.engine.assessment.MeasureTable;
import org.grassroots.governance.engine.matter.MatterRecords;
import org.grassroots.governance.engine.need.NeedRecords;
import org.grassroots.governance.engine.store.InMemoryStore;
import org.grassroots.governance.engine.unit.RegisterUnits;
import org.grassroots.governance.engine.unit.UnitEntry;
import org.grassroots.governance.formats.assessment.MeasureReader;
import org.grassroots.governance.model.assessment.StandardMethods;
import org.grassroots.governance.model.assessment.measure.MeasureFigure;
import org.grassroots.governance.model.assessment.score.Period;
import org.grassroots.governance.model.shared.Fraction;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.Write;
import org.grassroots.governance.store.jdbc.JdbcStores;
import org.junit.jupiter.api.Assumptions;

/** What the store counts is what a plain loop over all records counts. */
class CountedMeasuresProperties {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Period MARCH = Period.parse("2026-03");
  private static final Instant MIDDLE = Instant.parse("2026-03-15T00:00:00Z");
  private static final List<String> SAID = List.of("satisfied", "mostly", "dissatisfied", "none");
  private static final Map<String, Fraction> WEIGHTS =
      Map.of("satisfied", Fraction.ONE, "mostly", Fraction.of(9, 10));

  private static final String MEASURES =
      """
      measures:
        - {id: closed_in_time, share: {count: matter, period: due, of: {closed: {until: due}}}}
        - {id: late, numerator: {count: matter, period: due, where: {closed: {after: due}}}}
        - id: voice
          share:
            count: matter
            period: closed
            among: {matter_kind: [request, dispute], satisfaction: [satisfied, mostly, dissatisfied]}
            weigh: {by: satisfaction, of: {satisfied: 1, mostly: 9/10}}
        - id: patrolled
          numerator: {reached: grid, from: matter, period: opened, where: {matter_kind: event}}
          denominator: {registered: grid}
        - {id: open, numerator: {count: matter, where: {closed: {known: false}, opened: {below: 2026-03-10}}}}
        - id: mean_level
          numerator: {sum: level, from: need_callback, period: called}
          denominator: {count: need_callback, period: called, where: {outcome: answered, level: {from: 1}}}
      """;

  private static final String BY_DEPARTMENT =
      "measures: [{id: kept, share: {count: matter, by: department, period: due, of: {closed:"
          + " {until: due}}}}]";

  /** A matter as the oracle sees it; times in hours around the middle of March. */
  private record Row(
      String path, String kind, String said, String department, int opened, int due, int closed) {
    Optional<Instant> at(int hours) {
      return hours == 0 ? Optional.empty() : Optional.of(MIDDLE.plusSeconds(hours * 3600L));
    }
  }

  private record Call(String path, int level, int at) {}

  @Property(tries = 40)
  void in_memory(@ForAll Random random) {
    check(InMemoryStore.create(), random, random.nextInt(60));
  }

  @Property(tries = 6)
  void on_sqlite(@ForAll Random random) throws IOException {
    Path folder = Files.createTempDirectory("measures");
    check(JdbcStores.sqlite(folder.resolve("town.db")), random, 80);
  }

  @Example
  void on_postgresql() throws IOException {
    Assumptions.assumeTrue(
        System.getProperty("os.name").startsWith("Linux"), "no PostgreSQL for this system");
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      check(JdbcStores.postgresql(url, JdbcStores.DEFAULT_SCHEMA), new Random(7), 400);
    }
  }

  private static void check(RecordStore store, Random random, int size) {
    try (Governance governance =
        Governance.builder()
            .discover(CountedMeasuresProperties.class.getClassLoader())
            .region("cn.town")
            .store(store)
            .build()) {
      List<String> grids = register(governance);
      List<String> paths = new ArrayList<>(grids);
      paths.addAll(List.of("s/", "s/c1/", "elsewhere/"));
      List<Row> rows = rows(random, paths, size);
      List<Call> calls = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        calls.add(new Call(any(random, paths), random.nextInt(6), hours(random)));
      }
      put(store, rows, calls);
      Desk desk = governance.as(Actor.of("a").with("assessor", RoleSubtreePolicy.EVERYWHERE));

      byUnit(desk, grids, rows, calls);
      byDepartment(desk, rows);
    }
  }

  private static void byUnit(Desk desk, List<String> grids, List<Row> rows, List<Call> calls) {
    MeasureTable table = figures(desk, MEASURES);
    assertThat(table.subjects()).containsExactly("c1", "c2", "g1", "g2", "g3", "g4", "s");
    for (int place = 0; place < table.subjects().size(); place++) {
      String unit = table.subjects().get(place);
      Predicate<String> in = path -> ("/" + path).contains("/" + unit + "/");
      List<Row> below = rows.stream().filter(row -> in.test(row.path())).toList();
      List<String> expected = new ArrayList<>();

      List<Row> due = below.stream().filter(row -> isInMarch(row.at(row.due()))).toList();
      expected.add(shown(share(due, CountedMeasuresProperties::isInTime)));
      expected.add(count(due, row -> row.closed() != 0 && row.closed() > row.due()) + "/-");
      List<Row> asked =
          below.stream()
              .filter(row -> isInMarch(row.at(row.closed())))
              .filter(row -> !row.kind().equals("event") && !row.said().equals("none"))
              .toList();
      Fraction voice =
          asked.stream()
              .map(row -> WEIGHTS.getOrDefault(row.said(), Fraction.ZERO))
              .reduce(Fraction.ZERO, Fraction::plus);
      expected.add(voice + "/" + Fraction.of(asked.size(), 1));
      List<String> own = grids.stream().filter(in).toList();
      long reached =
          own.stream()
              .filter(
                  grid ->
                      rows.stream()
                          .anyMatch(
                              row ->
                                  row.path().equals(grid)
                                      && row.kind().equals("event")
                                      && isInMarch(row.at(row.opened()))))
              .count();
      expected.add(reached + "/" + own.size());
      Instant tenth = LocalDate.of(2026, 3, 10).atStartOfDay(ZONE).toInstant();
      expected.add(
          count(
                  below,
                  row ->
                      row.closed() == 0
                          && row.at(row.opened()).filter(at -> at.isBefore(tenth)).isPresent())
              + "/-");
      List<Call> heard =
          calls.stream()
              .filter(call -> in.test(call.path()) && call.at() != 0)
              .filter(call -> isInMarch(Optional.of(MIDDLE.plusSeconds(call.at() * 3600L))))
              .toList();
      expected.add(
          heard.stream().mapToInt(Call::level).sum()
              + "/"
              + heard.stream().filter(call -> call.level() > 0).count());

      assertThat(table.figures().get(place).stream().map(CountedMeasuresProperties::shown).toList())
          .as(unit)
          .isEqualTo(expected);
    }
  }

  private static void byDepartment(Desk desk, List<Row> rows) {
    MeasureTable table = figures(desk, BY_DEPARTMENT);
    Map<String, List<Row>> expected = new TreeMap<>();
    rows.stream()
        .filter(row -> isInMarch(row.at(row.due())))
        .forEach(
            row -> expected.computeIfAbsent(row.department(), d -> new ArrayList<>()).add(row));
    assertThat(new TreeSet<>(table.subjects())).isEqualTo(expected.keySet());
    for (int place = 0; place < table.subjects().size(); place++) {
      List<Row> due = expected.getOrDefault(table.subjects().get(place), List.of());
      assertThat(shown(table.figures().get(place).get(0)))
          .isEqualTo(shown(share(due, CountedMeasuresProperties::isInTime)));
    }
  }

  private static boolean isInTime(Row row) {
    return row.closed() != 0 && row.closed() <= row.due();
  }

  private static String[] share(List<Row> rows, Predicate<Row> counts) {
    return new String[] {String.valueOf(count(rows, counts)), String.valueOf(rows.size())};
  }

  private static long count(List<Row> rows, Predicate<Row> counts) {
    return rows.stream().filter(counts).count();
  }

  private static String shown(String[] share) {
    return share[0] + "/" + share[1];
  }

  private static String shown(MeasureFigure figure) {
    return figure.count().orElseThrow() + "/" + figure.cases().map(Fraction::toString).orElse("-");
  }

  private static MeasureTable figures(Desk desk, String yaml) {
    return desk.measures()
        .figures(
            new MeasureQuestion(
                MeasureReader.read(yaml, "measures.yaml", new StandardMethods()),
                Optional.of(MARCH),
                "",
                List.of()));
  }

  private static boolean isInMarch(Optional<Instant> at) {
    return at.map(instant -> LocalDate.ofInstant(instant, ZONE))
        .filter(day -> day.getYear() == 2026 && day.getMonthValue() == 3)
        .isPresent();
  }

  /** A street, two communities, four grids; the paths of the grids. */
  private static List<String> register(Governance governance) {
    List<UnitEntry> entries = new ArrayList<>();
    entries.add(new UnitEntry("s", "Street", "street", ""));
    List<String> grids = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      String community = "c" + (i + 1) / 2;
      if (i % 2 == 1) {
        entries.add(new UnitEntry(community, community, "community", "s"));
      }
      entries.add(new UnitEntry("g" + i, "g" + i, "grid", community));
      grids.add("s/" + community + "/g" + i + "/");
    }
    governance
        .as(Actor.of("r").with("registrar", RoleSubtreePolicy.EVERYWHERE))
        .units()
        .register(new RegisterUnits("units", entries));
    return grids;
  }

  private static List<Row> rows(Random random, List<String> paths, int size) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(
          new Row(
              any(random, paths),
              any(random, List.of("event", "request", "dispute")),
              any(random, SAID),
              any(random, List.of("water", "roads", "中")),
              hours(random),
              hours(random),
              hours(random)));
    }
    return rows;
  }

  private static <T> T any(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Around March, 0 for none; often the very first and last hours. */
  private static int hours(Random random) {
    int choice = random.nextInt(8);
    if (choice == 0) {
      return 0;
    }
    Instant first = LocalDate.of(2026, 3, 1).atStartOfDay(ZONE).toInstant();
    int edge = (int) ((first.getEpochSecond() - MIDDLE.getEpochSecond()) / 3600);
    return choice < 3
        ? edge - 1 + random.nextInt(3)
        : edge + random.nextInt(2) * 31 * 24 + random.nextInt(900) - 100;
  }

  private static void put(RecordStore store, List<Row> rows, List<Call> calls) {
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Map<String, FieldValue> fields = new HashMap<>();
      fields.put("unit_path", FieldValue.of(row.path()));
      fields.put("matter_kind", FieldValue.of(row.kind()));
      fields.put("department", FieldValue.of(row.department()));
      if (!row.said().equals("none")) {
        fields.put("satisfaction", FieldValue.of(row.said()));
      }
      time(fields, "opened", row, Row::opened);
      time(fields, "due", row, Row::due);
      time(fields, "closed", row, Row::closed);
      writes.add(new Write.Put(MatterRecords.KIND.name(), "m" + i, Write.ABSENT, "{}", fields));
    }
    for (int i = 0; i < calls.size(); i++) {
      Call call = calls.get(i);
      Map<String, FieldValue> fields = new HashMap<>();
      fields.put("unit_path", FieldValue.of(call.path()));
      fields.put("outcome", FieldValue.of(call.level() > 0 ? "answered" : "declined"));
      if (call.level() > 0) {
        fields.put("level", FieldValue.of(call.level()));
      }
      if (call.at() != 0) {
        fields.put("called", FieldValue.of(MIDDLE.plusSeconds(call.at() * 3600L)));
      }
      writes.add(new Write.Put(NeedRecords.CALL_BACK.name(), "k" + i, Write.ABSENT, "{}", fields));
    }
    if (!writes.isEmpty()) {
      store.commit(new Commit("rows", writes, List.of()));
    }
  }

  private static void time(
      Map<String, FieldValue> fields, String name, Row row, Function<Row, Integer> hours) {
    row.at(hours.apply(row)).ifPresent(at -> fields.put(name, FieldValue.of(at)));
  }
}
