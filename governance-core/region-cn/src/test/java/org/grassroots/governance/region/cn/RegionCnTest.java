package org.grassroots.governance.region.cn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.grassroots.governance.engine.region.RegionLoader;
import org.grassroots.governance.formats.region.Region;
import org.grassroots.governance.model.matter.WorkCalendar;
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
    assertThat(town.matterKinds()).containsOnlyKeys("grid-event", "request-12345");
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
  @ValueSource(ints = {2023, 2025})
  void the_calendar_agrees_with_the_published_notices(int year) throws IOException {
    Path file = Path.of(System.getProperty("governance.data", ""), "holidays", year + ".json");
    assumeTrue(Files.exists(file), "holiday data is absent: " + file);
    WorkCalendar calendar = town.calendar().orElseThrow();

    for (JsonNode day : new ObjectMapper().readTree(file.toFile()).get("days")) {
      LocalDate date = LocalDate.parse(day.get("date").asText());
      if (date.getYear() == year) {
        assertThat(calendar.isWorkingDay(date))
            .as(date.toString())
            .isEqualTo(!day.get("isOffDay").asBoolean());
      }
    }
  }

  private static Region load(String id) {
    return new RegionLoader(
            new RegionCnPlugin()
                .regionPacks().stream()
                    .collect(Collectors.toMap(RegionPack::id, Function.identity())))
        .load(id);
  }
}
