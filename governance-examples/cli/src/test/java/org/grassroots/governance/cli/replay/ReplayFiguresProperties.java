package org.grassroots.governance.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.model.matter.Handling;
import org.grassroots.governance.model.matter.Matter;
import org.grassroots.governance.model.matter.Parties;
import org.grassroots.governance.model.matter.Published;
import org.grassroots.governance.model.matter.Timing;
import org.grassroots.governance.model.matter.Whereabouts;
import org.grassroots.governance.model.need.Need;
import org.grassroots.governance.model.place.Position;

class ReplayFiguresProperties {
  private static final LocalDateTime START = LocalDateTime.of(2014, 11, 1, 0, 0);

  @Property
  void every_matter_is_located_without_position_or_outside_whatever_the_moment(
      @ForAll("matters") List<Matter> matters, @ForAll("times") LocalDateTime asOf) {
    for (boolean hasAreas : new boolean[] {true, false}) {
      ReplayFigures figures = count(matters, asOf, hasAreas);

      assertThat(figures.located() + figures.withoutPosition() + figures.outside())
          .isEqualTo(matters.size());
      assertThat(hasAreas || figures.outside() == 0).isTrue();
    }
  }

  @Property
  void wards_and_departments_add_up_and_areas_hold_what_is_located(
      @ForAll("matters") List<Matter> matters, @ForAll("times") LocalDateTime asOf) {
    ReplayFigures figures = count(matters, asOf, true);

    for (ToLongFunction<Tally> figure :
        List.<ToLongFunction<Tally>>of(Tally::imported, Tally::open, Tally::overdue, Tally::late)) {
      long all = figure.applyAsLong(figures.all());
      assertThat(sum(figures.wards(), figure)).isEqualTo(all);
      assertThat(sum(figures.departments(), figure)).isEqualTo(all);
      assertThat(sum(figures.areas(), figure)).isLessThanOrEqualTo(all);
    }
  }

  @Property
  void no_voice_and_no_month_is_lost(
      @ForAll("matters") List<Matter> matters, @ForAll("times") LocalDateTime asOf) {
    ReplayFigures figures = count(matters, asOf, true);
    ReplayTrends trends = figures.trends();
    List<YearMonth> months = trends.months(100);

    assertThat(figures.voices().needs(2).stream().mapToLong(Need::volume).sum())
        .isEqualTo(figures.all().opened());
    assertThat(figures.voices().needs(2).stream().mapToLong(Need::overdue).sum())
        .isEqualTo(figures.all().overdue());
    assertThat(months.stream().mapToLong(trends::openedIn).sum()).isEqualTo(figures.all().opened());
    for (int i = 1; i < months.size(); i++) {
      assertThat(months.get(i)).isEqualTo(months.get(i - 1).plusMonths(1));
    }
  }

  @Provide
  Arbitrary<LocalDateTime> times() {
    return Arbitraries.integers().between(0, 120).map(START::plusDays);
  }

  @Provide
  Arbitrary<List<Matter>> matters() {
    Arbitrary<Published> published =
        Combinators.combine(times(), times().optional(), times().optional())
            .as((opened, target, closed) -> new Published(opened, target, closed, ""));
    Arbitrary<Optional<Position>> positions =
        Arbitraries.of(Optional.empty(), Optional.of(new Position(1, 1)));
    Arbitrary<Optional<String>> names = Arbitraries.of(Optional.of("a"), Optional.of("b"));
    return Combinators.combine(published, positions, names, names.optional())
        .as(ReplayFiguresProperties::matter)
        .list()
        .ofMaxSize(30);
  }

  private static Matter matter(
      Published times,
      Optional<Position> position,
      Optional<String> department,
      Optional<Optional<String>> area) {
    Whereabouts where =
        new Whereabouts("", position.flatMap(point -> area.flatMap(name -> name)), position);
    return new Matter(
        "m",
        "request-311",
        "lamp",
        "open",
        where,
        new Parties(Optional.empty(), Optional.empty(), department, Optional.empty()),
        new Timing(
            times.opened().toInstant(ZoneOffset.UTC),
            Optional.empty(),
            Optional.empty(),
            Optional.of(times)),
        Handling.NONE,
        Map.of("ward", department.orElseThrow()));
  }

  private static ReplayFigures count(List<Matter> matters, LocalDateTime asOf, boolean hasAreas) {
    ReplayFigures figures = new ReplayFigures(asOf, hasAreas);
    matters.forEach(figures::add);
    return figures;
  }

  private static long sum(SortedMap<String, Tally> tallies, ToLongFunction<Tally> figure) {
    return tallies.values().stream().mapToLong(figure).sum();
  }
}
