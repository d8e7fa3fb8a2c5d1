package org.grassroots.governance.cli.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;
import static org.grassroots.governance.cli.ExitCodes.USAGE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeedsRankCommandTest {
  private static final String HEADER =
      "governorate,first_priority_need,second_priority_need,third_priority_need\n";

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void ranks_by_unit_with_scores_and_shares() throws IOException {
    Path file =
        write(
            HEADER
                + "north,food,food,water\nnorth,none,,dont_know\nnorth,water,shelter,food\n"
                + ",prefer_not_to_answer,,\n");

    assertThat(rank("--in", file.toString(), "--by", "governorate", "--json")).isEqualTo(DONE);

    assertThat(terminal.out())
        .isEqualTo(
            "{'':{'households':1,'top':[]},'north':{'households':3,'top':[".replace('\'', '"')
                + "{'need':'food','score':6,'share':66.7},{'need':'water','score':4,'share':66.7},"
                    .replace('\'', '"')
                + "{'need':'shelter','score':2,'share':33.3}]}}\n".replace('\'', '"'));
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void without_a_unit_all_households_are_one_even_when_there_are_none() throws IOException {
    assertThat(rank("--in", write(HEADER).toString(), "--json")).isEqualTo(DONE);

    assertThat(terminal.out().strip()).isEqualTo("{\"all\":{\"households\":0,\"top\":[]}}");
  }

  @Test
  void without_json_it_is_a_table() throws IOException {
    assertThat(rank("--in", write(HEADER + "n,food,,\n").toString())).isEqualTo(DONE);

    assertThat(terminal.out())
        .isEqualTo("unit,households,rank,need,label,score,share\nall,1,1,food,,3,100.0\n");
  }

  @Test
  void an_unknown_unit_column_is_refused_with_the_nearest_name() throws IOException {
    assertThat(rank("--in", write(HEADER).toString(), "--by", "governerate")).isEqualTo(FINDINGS);

    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains("GOV-NED-013", "Maybe 'governorate' is meant.");
    assertThat(terminal.run("needs", "rank", "--profile", "lebanon")).isEqualTo(USAGE);
    assertThat(terminal.run("needs")).isEqualTo(USAGE);
  }

  @Test
  void the_published_households_of_lebanon_are_counted_like_by_hand() throws IOException {
    Path file = RealData.file("needs/lebanon_households_2022_a.csv.gz");

    assertThat(rank("--in", file.toString(), "--by", "district", "--json")).isEqualTo(DONE);

    assertThat(new ObjectMapper().readTree(terminal.out()))
        .isEqualTo(
            recount(
                file, "district", "first_priority_need second_priority_need third_priority_need"));
  }

  @Test
  void the_published_households_of_talafar_name_what_the_water_office_should_do() {
    String choices = RealData.file("needs/talafar_xlsform_choices.csv").toString();
    String file = RealData.file("needs/talafar_water_clean_a.csv").toString();
    String[] asked = {"needs", "rank", "--profile", "talafar", "--in", file, "--choices", choices};

    assertThat(terminal.run(asked)).isEqualTo(DONE);

    assertThat(terminal.out().lines().toList())
        .contains("all,309,2,increase_pressure,Increase water pressure,149,48.2")
        .hasSize(11);
  }

  /** Counts by splitting lines: none of the columns asked holds a comma or a quote. */
  private static JsonNode recount(Path file, String by, String questions) throws IOException {
    Map<String, Map<String, int[]>> counts = new TreeMap<>();
    Map<String, Integer> households = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> header = List.of(lines.readLine().split(",", -1));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        String unit = cells[header.indexOf(by)];
        households.merge(unit, 1, Integer::sum);
        Set<String> seen = new HashSet<>(Set.of("", "none", "dont_know", "prefer_not_to_answer"));
        Set<String> silent = Set.copyOf(seen);
        int score = 3;
        for (String question : questions.split(" ")) {
          String need = cells[header.indexOf(question)];
          int[] count =
              silent.contains(need)
                  ? new int[2]
                  : counts
                      .computeIfAbsent(unit, key -> new TreeMap<>())
                      .computeIfAbsent(need, key -> new int[2]);
          count[0] += score--;
          count[1] += seen.add(need) ? 1 : 0;
        }
      }
    }
    var root = new ObjectMapper().createObjectNode();
    households.forEach(
        (unit, all) -> {
          var top = root.putObject(unit).put("households", all).putArray("top");
          counts.getOrDefault(unit, Map.of()).entrySet().stream()
              .sorted((a, b) -> b.getValue()[0] - a.getValue()[0])
              .forEach(
                  need ->
                      top.addObject()
                          .put("need", need.getKey())
                          .put("score", need.getValue()[0])
                          .put("share", Math.floor(1000.0 * need.getValue()[1] / all + 0.5) / 10));
        });
    return root;
  }

  private int rank(String... arguments) {
    String[] command = new String[arguments.length + 4];
    System.arraycopy(arguments, 0, command, 4, arguments.length);
    command[0] = "needs";
    command[1] = "rank";
    command[2] = "--profile";
    command[3] = "lebanon";
    return terminal.run(command);
  }

  private Path write(String table) throws IOException {
    return Files.writeString(folder.resolve("survey.csv"), table);
  }
}
