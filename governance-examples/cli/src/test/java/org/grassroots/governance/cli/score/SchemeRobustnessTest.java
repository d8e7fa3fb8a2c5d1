package org.grassroots.governance.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeRobustnessTest {
  @TempDir private Path folder;

  private Path scheme() throws IOException {
    return Files.writeString(
        folder.resolve("s.yaml"),
        """
        scheme: t
        from: 2020-01-01
        subject: unit
        data: {id: unit, indicators: [x, y]}
        root: {id: r, children: [{id: a, weight: 1, value: x}, {id: b, weight: 1, value: y}]}
        """);
  }

  @Test
  void the_same_seed_gives_the_same_bytes_and_shares_that_add_up() throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "unit,x,y\nu1,80,20\nu2,45,50\n");
    Path out = folder.resolve("r.csv");
    Terminal first = run(data, "--json", "--out", out.toString());
    String table = Files.readString(out);
    Terminal again = run(data, "--json", "--out", out.toString());

    assertThat(again.out()).isEqualTo(first.out());
    assertThat(Files.readString(out)).isEqualTo(table);
    JsonNode unit = new ObjectMapper().readTree(first.out()).at("/cohorts/0/units/0");
    assertThat(unit.at("/acceptability/1").asDouble() + unit.at("/acceptability/2").asDouble())
        .isEqualTo(1);
    assertThat(unit.at("/sameRank")).isEqualTo(unit.at("/acceptability/1"));
    assertThat(table)
        .startsWith("unit,cohort,rank,median,low,high,sameRank,sameBand,first\nu1,,1,");
  }

  @Test
  void refuses_unknown_columns_and_options_out_of_range() throws IOException {
    Path data = Files.writeString(folder.resolve("d.csv"), "unit,x,y,z\nu1,80,20,1\n");

    Terminal unknown = run(data);
    Terminal spread = run(data, "--ignore-unknown", "--spread", "2");

    assertThat(unknown.err()).contains("GOV-ASM-044", "'z'");
    assertThat(spread.err()).contains("fraction", "from 0 to 1");
  }

  private Terminal run(Path data, String... more) throws IOException {
    Terminal terminal = new Terminal();
    String[] args =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "scheme",
                    "robustness",
                    scheme().toString(),
                    "--data",
                    data.toString(),
                    "--seed",
                    "5",
                    "--draws",
                    "200"),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new);
    terminal.run(args);
    return terminal;
  }
}
