package org.grassroots.governance.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Terminal;
import org.grassroots.governance.engine.assessment.SchemeLibrary;
import org.grassroots.governance.engine.plugin.PluginConfig;
import org.grassroots.governance.engine.plugin.PluginLoader;
import org.grassroots.governance.engine.plugin.PluginSource;
import org.grassroots.governance.engine.plugin.Plugins;
import org.grassroots.governance.formats.assessment.StandardSchemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemeCommandTest {

  @TempDir private Path folder;

  static Stream<String> shipped() {
    try (Plugins plugins = plugins()) {
      return new SchemeLibrary(plugins).ids().keySet().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void a_shipped_scheme_has_nothing_to_find_and_keeps_the_schema(String id) throws IOException {
    Terminal terminal = new Terminal();

    assertThat(terminal.run("scheme", "lint", "pack:" + id)).as(terminal.err()).isZero();
    try (Plugins plugins = plugins()) {
      String yaml = new SchemeLibrary(plugins).yaml("pack:" + id);
      assertThat(schema().validate(new YAMLMapper().readTree(yaml))).isEmpty();
    }
  }

  @Test
  void the_published_tables_are_shipped() {
    assertThat(shipped())
        .contains("asem", "undp-gii", "three-rates", "urban-department", "party-community");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: r, value: y} | GOV-ASM-016 | :5 | Maybe",
        "{id: r, value: x +} | GOV-ASM-020 | :5 | wanted '('",
        "{id: r, value: x, steps: [{clp: {from: 0}}]} | GOV-ASM-019 | :5 | Maybe 'clip'",
        "{id: r, value: x, steps: [{goalposts: {lower: 5, upper: 5}}]} | GOV-ASM-021 | :5 | lower"
            + " less",
        "{id: r, value: x, steps: [{shortfall: {threshold: 9, full: 5}}]} | GOV-ASM-019 | :5 |"
            + " Maybe ask",
        "{id: r, value: x, steps: [{ladder: {rungs: [{from: 1, points: 2}]}}]} | GOV-ASM-022 | :5 |"
            + " gaps",
        "{id: r, children: [{id: r, value: x}]} | GOV-ASM-002 | :5 | each id once",
        "{id: r, aggregate: geometrc, children: [{id: a, value: x}]} | GOV-ASM-019 | :5 | Maybe"
            + " 'geometric'",
        "{id: r, children: [{id: a, value: x, weight: -1}]} | GOV-ASM-003 | :5 | 0 or more",
        "{id: r, children: [{id: a, value: x, weight: 3}, {id: b, value: x, weight: 6}]} |"
            + " GOV-ASM-101 | :5 | mistyped",
        "{id: r, aggregate: geometric, children: [{id: a, value: x, steps: [{z-score: {}}]}]} |"
            + " GOV-ASM-106 | :5 | min-max",
        "{id: r, children: [{id: a, value: x, weight: 0}, {id: b, value: x}]} | GOV-ASM-104 | :5 |"
            + " Maybe",
        "{id: r, value: x, steps: [{ladder: {rungs: [{to: 1, points: 2}, {from: 1, to: 2, points:"
            + " 9}, {from: 2, points: 4}]}}]} | GOV-ASM-103 | :5 | swapped"
      })
  void a_defect_is_told_with_its_line_and_advice(
      String root, String code, String line, String words) throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(
        file,
        "scheme: s\nfrom: 2026-01-01\nsubject: unit\ndata: {id: unit, indicators: [x]}\nroot: "
            + root
            + "\n");
    Terminal terminal = new Terminal();

    assertThat(terminal.run("scheme", "lint", file.toString())).isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.err()).contains(code, file + line, words);
  }

  @Test
  void residents_are_never_scored() throws IOException {
    Path file = folder.resolve("s.yaml");
    Files.writeString(
        file,
        "scheme: s\n"
            + "from: 2026-01-01\n"
            + "subject: resident\n"
            + "data: {id: unit, indicators: [x]}\n"
            + "root: {id: r, value: x}\n");
    Terminal terminal = new Terminal();

    assertThat(terminal.run("scheme", "lint", file.toString())).isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.err()).contains("GOV-ASM-001", ":3", "never scored");
  }

  @Test
  void bad_data_is_refused_row_by_row_and_nothing_is_written() throws IOException {
    Path scheme = folder.resolve("s.yaml");
    Files.writeString(
        scheme,
        "scheme: s\n"
            + "from: 2026-01-01\n"
            + "subject: unit\n"
            + "data: {id: unit, indicators: [x]}\n"
            + "root: {id: r, value: x}\n");
    Path data = folder.resolve("d.csv");
    Path out = folder.resolve("out.csv");
    Files.writeString(data, "unit,x\na,1\na,2\n,3\nb,\"1,5\"\nc\n");
    Terminal terminal = new Terminal();

    assertThat(
            terminal.run(
                "score",
                "--scheme",
                scheme.toString(),
                "--data",
                data.toString(),
                "--out",
                out.toString()))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.err())
        .contains(
            ":3", "GOV-ASM-010", ":4", "GOV-ASM-040", ":5", "decimal point", ":6", "GOV-ASM-046");
    assertThat(out).doesNotExist();

    Files.writeString(data, "unit,x,extra\na,1,2\n");
    Terminal unknown = new Terminal();
    assertThat(
            unknown.run(
                "score",
                "--scheme",
                scheme.toString(),
                "--data",
                data.toString(),
                "--out",
                out.toString()))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(unknown.err()).contains("GOV-ASM-044", "extra", "--ignore-unknown");
    assertThat(
            unknown.run(
                "score",
                "--ignore-unknown",
                "--scheme",
                scheme.toString(),
                "--data",
                data.toString(),
                "--out",
                out.toString()))
        .isZero();
    assertThat(unknown.err()).contains("Left out the column 'extra'");
    assertThat(out).hasContent("unit,r,r.rank,band,flags,coverage\na,1,1,,,1");
  }

  private static Plugins plugins() {
    return PluginLoader.load(
        PluginConfig.builder()
            .discover(PluginSource.serviceLoader(SchemeCommandTest.class.getClassLoader()))
            .build());
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(new ObjectMapper().readTree(StandardSchemes.schema()));
  }
}
