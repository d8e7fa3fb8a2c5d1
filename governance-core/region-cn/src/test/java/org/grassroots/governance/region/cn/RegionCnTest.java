package org.grassroots.governance.region.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.region.RegionLoader;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.matter.Limit;
import org.grassroots.governance.model.matter.MatterKind;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.matter.WorkYear;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.tck.plugin.PluginLaws;
import org.grassroots.governance.tck.region.PackLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCnTest {
  private final Region town = load("cn.town");

  @Test
  void the_plug_in_and_its_packs_keep_the_laws() {
    // region laws
    PluginLaws.proveAll(RegionCnPlugin.class, RegionCnPlugin.class.getClassLoader());
    new RegionCnPlugin().regionPacks().forEach(PackLaws::proveAll);
    // endregion
  }

  @Test
  void the_town_inherits_the_nation_and_adds_its_own() {
    assertThat(town.levels()).containsKey("community");
    assertThat(town.matterKinds())
        .containsOnlyKeys(
            "dispute",
            "grid-event",
            "hazard",
            "rectification",
            "request-12345",
            "resolution-follow-up",
            "supervision-report",
            "unit-problem");
    assertThat(town.schemes()).hasSize(3);
    assertThat(load("cn").matterKinds()).isEmpty();
  }

  @Test
  void every_deadline_of_every_kind_covers_a_category_and_every_state_has_a_name() {
    town.matterKinds()
        .forEach(
            (id, kind) -> {
              assertThat(town.texts()).containsKey("matter." + id);
              kind.states()
                  .forEach(
                      s ->
                          assertThat(town.texts())
                              .containsKey("matter." + id + ".state." + s.id()));
              kind.deadlines()
                  .forEach(
                      rule ->
                          assertThat(town.categories().keySet())
                              .anyMatch(code -> code.startsWith(rule.categoryPrefix())));
            });
  }

  /** The large classes of components and events, and what every one of them needs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01", "02", "03", "04", "05", "06", "07", "08", "09", "C01", "C02", "C03", "C04", "C05",
        "C06"
      })
  void every_large_class_has_a_limit_and_conditions_of_filing_and_closing(String large) {
    MatterKind events = town.matterKinds().get("grid-event");

    assertThat(town.categories()).containsKey(large);
    assertThat(events.limitOf(large, Map.of())).isPresent();
    assertThat(town.texts().keySet())
        .contains("matter.grid-event.filing." + large, "matter.grid-event.closing." + large);
  }

  @Test
  void an_illegal_building_has_a_limit_for_each_step() {
    MatterKind events = town.matterKinds().get("grid-event");

    assertThat(events.limitOf("0303", Map.of())).contains(new Limit(4, Limit.Unit.WORKING_HOURS));
    assertThat(events.limitOf("0303", Map.of("step", "fine")))
        .contains(new Limit(7, Limit.Unit.WORKING_DAYS));
    assertThat(events.limitOf("0303", Map.of("step", "demolish")))
        .contains(new Limit(20, Limit.Unit.WORKING_DAYS));
    assertThat(events.limitOf("0102", Map.of("condition", "standing-water")))
        .contains(new Limit(4, Limit.Unit.WORKING_HOURS));
  }

  @Test
  void every_role_that_may_act_exists() {
    town.matterKinds()
        .values()
        .forEach(
            kind ->
                kind.actions()
                    .forEach(
                        action ->
                            assertThat(action.roles())
                                .isSubsetOf(
                                    java.util.stream.Stream.concat(
                                            town.roles().keySet().stream(),
                                            java.util.stream.Stream.of(
                                                "reporter", "finder", "handler"))
                                        .collect(Collectors.toSet()))));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2025
      })
  void the_working_days_of_a_year_are_those_of_the_published_notices(int year) throws IOException {
    Map<LocalDate, Boolean> published = published();
    WorkCalendar calendar = town.calendar().orElseThrow();

    int worked = 0;
    for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
      boolean isWeekday = day.getDayOfWeek().getValue() <= 5;
      boolean isWorked = published.getOrDefault(day, isWeekday);
      worked += isWorked ? 1 : 0;
      assertThat(calendar.isWorkingDay(day)).as(day.toString()).isEqualTo(isWorked);
    }
    assertThat(WorkYear.of(calendar, year).workingDays()).isEqualTo(worked);
  }

  /**
   * Whether a day is worked, of every day that a notice names; a notice can name the year before.
   */
  private static Map<LocalDate, Boolean> published() throws IOException {
    Path folder = Path.of(System.getProperty("governance.data", ""), "holidays");
    assumeTrue(Files.isDirectory(folder), "holiday data is absent: " + folder);
    Map<LocalDate, Boolean> published = new HashMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "2*.json")) {
      for (Path file : files) {
        for (JsonNode day : new ObjectMapper().readTree(file.toFile()).get("days")) {
          published.put(
              LocalDate.parse(day.get("date").asText()), !day.get("isOffDay").asBoolean());
        }
      }
    }
    return published;
  }

  @Test
  void years_without_a_notice_are_refused() {
    WorkCalendar calendar = town.calendar().orElseThrow();

    assertThat(WorkYear.of(calendar, 2024)).isEqualTo(new WorkYear(251, 19, 8));
    assertThat(WorkYear.of(calendar, 2026)).isEqualTo(new WorkYear(248, 19, 6));
    assertThatThrownBy(() -> WorkYear.of(calendar, 2009)).hasMessageContaining("GOV-CAL-001");
    assertThatThrownBy(() -> WorkYear.of(calendar, 2027)).hasMessageContaining("GOV-CAL-001");
  }

  private static Region load(String id) {
    return new RegionLoader(
            new RegionCnPlugin()
                .regionPacks().stream()
                    .collect(Collectors.toMap(RegionPack::id, Function.identity())))
        .load(id);
  }
}
