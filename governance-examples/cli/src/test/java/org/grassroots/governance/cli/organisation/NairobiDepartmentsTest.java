package org.grassroots.governance.cli.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.engine.organisation.AppointHolder;
import org.grassroots.governance.engine.organisation.EstablishOrganisation;
import org.grassroots.governance.engine.organisation.Organisations;
import org.grassroots.governance.model.organisation.Establishment.Charter;
import org.grassroots.governance.model.organisation.Organisation;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.access.AccessRequest;
import org.grassroots.governance.spi.access.Actor;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.plugin.SpiLevel;
import org.grassroots.governance.spi.region.RegionPack;
import org.junit.jupiter.api.Test;

/** A city of another system: departments that answer for services, with posts of its own. */
class NairobiDepartmentsTest {
  private static final String FOLDER = "organisations/digit_nairobi/";
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  @Test
  void every_department_but_one_answers_for_a_service() throws IOException {
    List<JsonNode> departments = data("Department.json");
    List<JsonNode> designations = data("Designation.json");
    List<JsonNode> services = data("ServiceDefs.json");
    SortedMap<String, List<String>> byDepartment = new TreeMap<>();
    services.forEach(
        service ->
            byDepartment
                .computeIfAbsent(service.path("department").asText(), id -> new ArrayList<>())
                .add(service.path("serviceCode").asText()));

    try (Governance governance =
        Governance.builder()
            .plugin(new CityPlugin(kinds(designations)))
            .region("nairobi")
            .policy(new Everybody())
            .build()) {
      Organisations desk = governance.as(Actor.of("clerk")).organisations();
      for (JsonNode department : departments) {
        String id = department.path("code").asText();
        assertThat(
                desk.establish(
                        new EstablishOrganisation(
                            id,
                            id,
                            department.path("name").asText(),
                            "department",
                            "nairobi",
                            DAY,
                            new Charter(
                                "sole",
                                "",
                                "",
                                new TreeMap<>(),
                                byDepartment.getOrDefault(id, List.of()),
                                List.of())))
                    .isAccepted())
            .isTrue();
      }
      for (JsonNode designation : designations) {
        String post = designation.path("code").asText();
        assertThat(
                desk.appoint(
                        new AppointHolder(
                            post, "DEPT_01", DAY, post, "of-" + post, Optional.empty(), false))
                    .isAccepted())
            .isTrue();
      }

      List<Organisation> stored = desk.list();
      assertThat(stored).hasSize(18);
      assertThat(stored.stream().mapToInt(each -> each.coversOn(DAY).size()).sum()).isEqualTo(37);
      assertThat(stored.stream().filter(each -> each.coversOn(DAY).isEmpty()))
          .extracting(Organisation::name)
          .containsExactly("ELECTRICITY");
      assertThat(stored.get(0).posts()).hasSize(29);
    }
  }

  private static List<JsonNode> data(String name) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    new ObjectMapper()
        .readTree(RealData.file(FOLDER + name).toFile())
        .forEach(row -> rows.add(row.path("data")));
    return rows;
  }

  private static String kinds(List<JsonNode> designations) {
    StringBuilder yaml = new StringBuilder("organisationKinds:\n  department:\n");
    yaml.append("    name: {en: Department, zh-CN: 部门}\n    forms: [sole]\n    posts:\n");
    for (JsonNode each : designations) {
      yaml.append("      - {id: %s, ".formatted(each.path("code").asText()))
          .append("name: {en: \"%s\", zh-CN: 职务}}\n".formatted(each.path("name").asText()));
    }
    return yaml.toString();
  }

  /** Brings the kinds of the city. */
  @PluginInfo(id = "test.nairobi", spiLevel = SpiLevel.CURRENT)
  public static final class CityPlugin implements GovernancePlugin {
    private final String kinds;

    CityPlugin(String kinds) {
      this.kinds = kinds;
    }

    @Override
    public List<RegionPack> regionPacks() {
      return List.of(
          new RegionPack() {
            @Override
            public String id() {
              return "nairobi";
            }

            @Override
            public List<String> files() {
              return List.of("kinds.yaml");
            }

            @Override
            public InputStream open(String path) {
              return new ByteArrayInputStream(kinds.getBytes(StandardCharsets.UTF_8));
            }
          });
    }
  }

  private static final class Everybody implements AccessPolicy {
    @Override
    public String id() {
      return "everybody";
    }

    @Override
    public AccessDecision decide(AccessRequest request) {
      return new AccessDecision.Allowed(AccessDecision.Allowed.EVERYWHERE, java.util.Set.of());
    }
  }
}
