package org.grassroots.governance.cli.region;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Gov;
import org.grassroots.governance.formats.assessment.StandardSchemes;
import org.grassroots.governance.region.cn.RegionCnPlugin;
import org.grassroots.governance.region.us311.Region311Plugin;
import org.grassroots.governance.spi.region.RegionPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegionCommandTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir private Path folder;

  static Stream<RegionPack> shipped() {
    return Stream.of(new RegionCnPlugin().regionPacks(), new Region311Plugin().regionPacks())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_shipped_file_is_valid_by_the_published_schema(RegionPack pack) throws IOException {
    Schema packs = schema();
    Schema schemes = schema(StandardSchemes.schema());
    for (String path : pack.files()) {
      Schema schema = path.startsWith("schemes/") ? schemes : packs;
      try (InputStream file = pack.open(path)) {
        assertThat(schema.validate(YAML.readTree(file))).as(pack.id() + "/" + path).isEmpty();
      }
    }
  }

  @Test
  void a_sound_pack_is_counted() throws IOException {
    JsonNode json = check(ExitCodes.DONE, "cn.town");

    assertThat(json.get("matterKinds").asInt()).isEqualTo(8);
    assertThat(json.get("faults")).isEmpty();
  }

  @Test
  void a_folder_overrides_its_parent() throws IOException {
    Files.writeString(folder.resolve("more.yaml"), "levels:\n  bay: {en: Bay, zh-CN: 湾}\n");

    assertThat(check(ExitCodes.DONE, folder.toString(), "--parent", "cn").get("levels").asInt())
        .isEqualTo(check(ExitCodes.DONE, "cn").get("levels").asInt() + 1);
  }

  /** Each defect: what is written, the line it is found on, what the fault says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "levels: {bay: {en: Bay}}|1|levels.bay.zh-CN",
        "levls: {}|1|'levels'",
        "calendar: {zone: Mars/Base, firstYear: 2025, lastYear: 2025, sessions: [08:00-12:00]}|1|a"
            + " time zone",
        "calendar: {zone: UTC, firstYear: 2026, lastYear: 2025, sessions:"
            + " [08:00-12:00]}|1|GOV-CAL-002",
        "calendar: {zone: UTC, firstYear: 2025, lastYear: 2025, sessions: [noon]}|1|hours such as",
        "calendar: {zone: UTC, firstYear: 2025, lastYear: 2025, sessions: [08:00-12:00], holidays:"
            + " {2025: [2025-02-30]}}|1|a day or first/last",
        "needs: {overdueWeight: 0.9, ageWeight: 0.9, fullAgeDays: 1, fullVolume: 1}|1|GOV-NED-002",
        "needs: {overdueWeight: much, ageWeight: 0, fullAgeDays: 1, fullVolume: 1}|1|a number",
        "matterKinds: {a: {start: x, states: [{id: y, terminal: true}], actions:"
            + " []}}|1|GOV-MAT-003",
        "matterKinds: {a: {start: x, states: [{id: x}], actions: []}}|1|GOV-MAT-007",
        "matterKinds: {a: {start: x, states: [{id: x, terminal: yes}], actions: []}}|1|true or"
            + " false",
        "matterKinds: {a: {start: x, states: [{id: x, terminal: true}], actions: [], deadlines:"
            + " [{limit: soon}]}}|1|4 working-hours",
        "matterKinds: {a: {start: x, states: [{id: x, terminal: true}], actions: [{id: b, from:"
            + " [x], to: x, roles: [r], guards: [dog]}]}}|1|evidence",
        "schemes: {a: {from: 2025-01-01, subject: resident, root: {id: r, aggregator: {method:"
            + " arithmetic}, children: []}}}|1|GOV-ASM-001",
        "schemes: {a: {from: 2025-01-01, subject: unit, root: {id: r, aggregator: {method:"
            + " arithmetic}, children: []}}}|1|GOV-ASM-004",
        "schemes: {a: {from: soon, subject: unit, root: {id: r, aggregator: {method: arithmetic},"
            + " children: []}}}|1|a day such as",
        "schemes: {a: {from: 2025-01-01, subject: unit}}|1|a root with children",
        "roles: [a|1|",
        "organisationKinds: {a: {name: {en: A, zh-CN: 甲}, forms: []}}|1|GOV-ORG-004",
        "organisationKinds: {a: {name: {en: A, zh-CN: 甲}, forms: [sole], rules: [{id: r, source:"
            + " law, from: 2020-01-01, then: {mebers: 3..}}]}}|1|Maybe 'members'",
        "organisationKinds: {a: {name: {en: A, zh-CN: 甲}, forms: [sole], rules: [{id: r, source:"
            + " law, from: 2020-01-01, then: {members: few}}]}}|1|bounds such as",
        "organisationKinds: {a: {name: {en: A, zh-CN: 甲}, forms: [sole], rules: [{id: r, source:"
            + " law, from: 2020-01-01, until: 2019-01-01, then: {members: 3..}}]}}|1|GOV-ORG-002",
        "organisationKinds: {a: {name: {en: A, zh-CN: 甲}, forms: [sole], rules: [{id: r, source:"
            + " law, from: 2020-01-01, forms: [jont], then: {members: 3..}}]}}|1|GOV-ORG-004",
        "organisationKinds: {a: {name: {en: A, zh-CN: 甲}, forms: [sole], posts: [{id: p, name: {en:"
            + " P, zh-CN: 职}, seats: 0}]}}|1|GOV-ORG-003",
        "organisationKinds: {a: {name: {en: A, zh-CN: 甲}, forms: [sole], coverage:"
            + " {maxDistanceMetres: 10, founding: {solo: 1}, uncovered: 1}}}|1|Maybe 'sole'",
      })
  void every_defect_is_named_with_its_file_and_line(String text, int line, String told)
      throws IOException {
    Files.writeString(folder.resolve("bad.yaml"), text);

    JsonNode fault = check(ExitCodes.FINDINGS, folder.toString()).at("/faults/0");

    assertThat(fault.get("code").asText()).isEqualTo("GOV-REG-001");
    assertThat(fault.get("where").asText()).startsWith(folder.getFileName() + "/bad.yaml:" + line);
    assertThat(fault.toString()).contains(told == null ? "" : told);
  }

  @Test
  void a_lifecycle_is_proved_part_by_part_each_fault_at_its_line() throws IOException {
    Files.writeString(
        folder.resolve("kind.yaml"),
        """
        roles: {clerk: [matter.act]}
        categories: {"01": {zh-CN: 垃圾, en: Rubbish}}
        matterKinds:
          lamp:
            zh-CN: 路灯
            en: Lamp
            start: open
            states:
              - {id: open, zh-CN: 开, en: Open}
              - {id: loop, zh-CN: 环, en: Loop}
              - {id: pool, zh-CN: 池, en: Pool}
              - {id: stuck, zh-CN: 停, en: Stuck}
              - {id: lost, zh-CN: 失, en: Lost, limit: 9 working-days}
              - {id: closed, terminal: true, zh-CN: 结, en: Closed}
            actions:
              - {id: turn, from: [open, pool], to: loop, roles: [clerk], zh-CN: 转, en: Turn}
              - {id: back, from: [loop], to: pool, roles: [clerk], zh-CN: 回, en: Back}
              - {id: stop, from: [open], to: stuck, roles: [clerk], zh-CN: 停, en: Stop}
              - {id: close, from: [open, lost], to: closed, roles: [clerk], zh-CN: 结, en: Close}
            deadlines: [{limit: 2 working-days}]
        """);
    Files.writeString(
        folder.resolve("more.yaml"),
        """
        matterKinds:
          pipe:
            zh-CN: 水管
            en: Pipe
            start: open
            states:
              - {id: open, zh-CN: 开, en: Open}
              - {id: closed, terminal: true}
            actions:
              - {id: close, from: [open], to: closed, roles: [clrk], guards: [answered], zh-CN: 结, en: Close}
            deadlines:
              - {category: "02", limit: 2 working-days}
        """);

    List<String> found = new ArrayList<>();
    check(ExitCodes.FINDINGS, folder.toString())
        .get("faults")
        .forEach(
            fault ->
                found.add(
                    (fault.get("where").asText() + " " + fault.get("found").asText())
                        .replaceAll("^[^:]*/(\\w+\\.yaml:\\d+).*(GOV-MAT-\\d+).*$", "$1 $2")));

    assertThat(found)
        .containsExactlyInAnyOrder(
            "kind.yaml:13 GOV-MAT-006",
            "kind.yaml:10 GOV-MAT-007",
            "kind.yaml:11 GOV-MAT-007",
            "kind.yaml:12 GOV-MAT-007",
            "kind.yaml:12 GOV-MAT-009",
            "kind.yaml:19 GOV-MAT-008",
            "kind.yaml:13 GOV-MAT-034",
            "more.yaml:10 GOV-MAT-035",
            "more.yaml:8 GOV-MAT-036",
            "more.yaml:12 GOV-MAT-034");
  }

  @Test
  void all_faults_of_all_files_show_together_and_unknown_packs_name_the_known() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "levls: {}\nrols: {}\n");
    Files.writeString(folder.resolve("b.yaml"), "needs: {}\n");

    assertThat(check(ExitCodes.FINDINGS, folder.toString()).get("faults"))
        .hasSizeGreaterThanOrEqualTo(5);
    assertThat(check(ExitCodes.FINDINGS, "cn.village").toString())
        .contains("GOV-REG-002", "cn.town");
  }

  private static JsonNode check(int code, String... args) throws IOException {
    StringWriter data = new StringWriter();
    String[] line =
        Stream.concat(Stream.of("region", "check", "--json"), Stream.of(args))
            .toArray(String[]::new);
    assertThat(Gov.run(new PrintWriter(data), new PrintWriter(new StringWriter()), line))
        .isEqualTo(code);
    return new ObjectMapper().readTree(data.toString());
  }

  private static Schema schema() throws IOException {
    try (InputStream stream = RegionPack.class.getResourceAsStream("region-pack.schema.json")) {
      return schema(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Schema schema(String json) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(new ObjectMapper().readTree(json));
  }
}
