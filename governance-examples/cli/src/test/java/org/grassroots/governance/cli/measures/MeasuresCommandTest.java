package org.grassroots.governance.cli.measures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures as an assessor has them counted and a clerk enters them. */
class MeasuresCommandTest {
  private static final String MEASURES =
      """
      measures:
        - {id: on_time, share: {count: matter, period: due, of: {closed: {until: due}}}, least: 3}
        - {id: drills, title: {en: Drills, zh-CN: 演练}, entered: {evidence: true}}
        - {id: attended, entered: {rate: true}, confidence: 0.9}
      """;

  @TempDir private Path folder;
  private Path measures;

  @BeforeEach
  void a_town_with_two_communities() throws IOException {
    measures = Files.writeString(folder.resolve("m.yaml"), MEASURES);
    Path units =
        Files.writeString(
            folder.resolve("u.csv"),
            "id,name,level,parent_id\n"
                + "s,Street,street,\n"
                + "c1,East,community,s\n"
                + "c2,West,community,s\n");
    gov(ExitCodes.DONE, "units", "import", "--in", units.toString(), "--store", store());
  }

  @Test
  void what_is_entered_is_found_corrected_and_added_up() throws IOException {
    enter(ExitCodes.DONE, "drills", "2026-01", "--figure", "1", "--evidence", "minutes-1");
    enter(ExitCodes.DONE, "drills", "2026-02", "--figure", "2", "--evidence", "minutes-2");
    enter(ExitCodes.DONE, "drills", "2026-02", "--figure", "4", "--evidence", "minutes-3");
    enter(ExitCodes.DONE, "attended", "2026-01", "--figure", "9", "--cases", "10");
    enter(ExitCodes.DONE, "attended", "2026-02", "--figure", "1", "--cases", "30");

    JsonNode quarter = compute("--period", "2026-Q1", "--unit", "c1", "--measure", "drills").get(0);
    assertThat(quarter.get("value").asText()).isEqualTo("5");
    assertThat(quarter.get("evidence")).hasSize(2);
    JsonNode attended = compute("--period", "2026", "--unit", "c1", "--measure", "attended").get(0);
    assertThat(attended.get("value").asText()).isEqualTo("0.25");
    assertThat(attended.get("low").asText()).startsWith("0.15");
    JsonNode nobody = compute("--period", "2026", "--unit", "c2", "--measure", "drills").get(0);
    assertThat(nobody.has("value")).isFalse();
  }

  @Test
  void an_entry_that_does_not_fit_is_refused_in_words() {
    assertThat(enter(ExitCodes.FINDINGS, "drills", "2026-01", "--figure", "1").err())
        .contains("GOV-ASM-071 The measure drills asks for evidence.");
    assertThat(enter(ExitCodes.FINDINGS, "attended", "2026-01", "--figure", "1").err())
        .contains("GOV-ASM-072");
    assertThat(enter(ExitCodes.FINDINGS, "on_time", "2026-01", "--figure", "1").err())
        .contains("GOV-ASM-070");
    assertThat(enter(ExitCodes.FINDINGS, "drill", "2026-01", "--figure", "1").err())
        .contains("GOV-ASM-068", "Maybe 'drills' is meant.");
    Terminal stranger = new Terminal();
    stranger.run(
        "measures",
        "enter",
        "--store",
        store(),
        "--measures",
        measures.toString(),
        "--measure",
        "attended",
        "--unit",
        "c9",
        "--period",
        "2026",
        "--figure",
        "1",
        "--cases",
        "2");
    assertThat(stranger.err()).contains("GOV-ASM-073");
  }

  @Test
  void a_measure_that_cannot_be_counted_is_refused_with_what_there_is() throws IOException {
    Files.writeString(
        measures,
        """
        measures:
          - {id: a, numerator: {count: matters}}
          - {id: b, numerator: {count: matter, where: {status: open}}}
          - {id: c, numerator: {count: matter, where: {opened: {from: yesterday}}}}
          - {id: d, numerator: {sum: area, from: matter}}
          - {id: e, numerator: {count: matter, where: {closed: {until: area}}}}
        """);

    String err = run(ExitCodes.FINDINGS, "--period", "2026").err();

    assertThat(err)
        .contains("GOV-ASM-062 at measure a", "Maybe 'matter' is meant.")
        .contains("GOV-ASM-063 at measure b, matter: found status", "GOV-ASM-064 at measure c")
        .contains("GOV-ASM-064 at measure d", "GOV-ASM-064 at measure e");
    Files.writeString(measures, MEASURES);
    assertThat(run(ExitCodes.FINDINGS).err()).contains("GOV-ASM-065");
    assertThat(run(ExitCodes.FINDINGS, "--period", "2026", "--unit", "c1,cx").err())
        .contains("GOV-ASM-067", "cx");
  }

  @Test
  void a_scheme_takes_its_measures_from_the_store_and_the_rest_from_a_file() throws IOException {
    Path scheme =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            scheme: drilled
            from: 2026-01-01
            subject: unit
            level: community
            data: {id: id, attributes: [name], indicators: [visits]}
            measures: [{id: drills, entered: {evidence: true}}]
            root:
              id: score
              aggregate: sum
              missing: zero
              children: [{id: held, measure: drills}, {id: seen, value: visits}]
            """);
    Path data =
        Files.writeString(folder.resolve("d.csv"), "id,visits,name\nc2,7,West\nc1,5,East\n");
    enter(ExitCodes.DONE, "drills", "2026-01", "--figure", "2", "--evidence", "minutes-1");
    Path out = folder.resolve("r.csv");
    List<String> score =
        List.of(
            "score",
            "--scheme",
            scheme.toString(),
            "--store",
            store(),
            "--period",
            "2026-Q1",
            "--out",
            out.toString());

    assertThat(gov(ExitCodes.FINDINGS, score).err()).contains("GOV-ASM-045", "--data");
    assertThat(out).doesNotExist();
    List<String> withFile = new ArrayList<>(score);
    withFile.addAll(List.of("--data", data.toString()));
    gov(ExitCodes.DONE, withFile);

    assertThat(Files.readAllLines(out))
        .containsExactly(
            "unit,score,score.rank,held,held.rank,seen,seen.rank,band,flags,coverage",
            "c2,7,1,,,7,1,,zero:held,0.5",
            "c1,7,1,2,1,5,2,,,1");
  }

  @Test
  void the_shipped_scheme_lists_its_measures_in_both_languages() {
    Terminal terminal =
        gov(
            ExitCodes.DONE,
            "measures",
            "list",
            "--measures",
            "pack:town-service",
            "--locale",
            "zh-CN");

    assertThat(terminal.out()).contains("on_time (按期结案率): matter due in the period");
    assertThat(gov(ExitCodes.DONE, "measures", "sources").out()).contains("need_callback");
  }

  private JsonNode compute(String... more) throws IOException {
    return new ObjectMapper().readTree(run(ExitCodes.DONE, more).out());
  }

  private Terminal run(int code, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("measures", "compute", "--store", store(), "--measures", measures.toString()));
    args.addAll(List.of(more));
    return gov(code, args);
  }

  private Terminal enter(int code, String measure, String period, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "measures",
                "enter",
                "--store",
                store(),
                "--measures",
                measures.toString(),
                "--measure",
                measure,
                "--unit",
                "c1",
                "--period",
                period));
    args.addAll(List.of(more));
    return gov(code, args);
  }

  private static Terminal gov(int code, String... args) {
    return gov(code, List.of(args));
  }

  private static Terminal gov(int code, List<String> args) {
    Terminal terminal = new Terminal();
    assertThat(terminal.run(args.toArray(String[]::new))).as(terminal.err()).isEqualTo(code);
    return terminal;
  }

  private String store() {
    return "sqlite:" + folder.resolve("town.db");
  }
}
