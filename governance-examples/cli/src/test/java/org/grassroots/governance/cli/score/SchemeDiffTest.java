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

class SchemeDiffTest {
  private static final String SCHEME =
      """
      scheme: t
      from: 2020-01-01
      subject: unit
      data: {id: unit, indicators: [x, y]}
      root: {id: r, children: [{id: a, weight: 1, value: x}, {id: b, weight: 1, value: y}]}
      bands: {list: [{id: A, from: 60}, {id: B}]}
      """;

  @TempDir private Path folder;

  @Test
  void tells_who_moves_and_through_which_node() throws IOException {
    Path before = file("a.yaml", SCHEME);
    Path after = file("b.yaml", SCHEME.replace("id: a, weight: 1", "id: a, weight: 3"));
    Path data = file("d.csv", "unit,x,y\nu1,80,20\nu2,50,50\n");
    Path out = folder.resolve("m.csv");
    Terminal terminal = new Terminal();

    int code =
        terminal.run(
            "scheme",
            "diff",
            before.toString(),
            after.toString(),
            "--data",
            data.toString(),
            "--out",
            out.toString(),
            "--json");

    assertThat(code).as(terminal.err()).isZero();
    JsonNode json = new ObjectMapper().readTree(terminal.out());
    assertThat(json.at("/changes/0/where").asText()).isEqualTo("node a");
    assertThat(json.at("/changes/0/key").asText()).isEqualTo("weight");
    assertThat(json.at("/moved").asInt()).isEqualTo(2);
    assertThat(json.at("/movers/0/differenceExact").asText()).isEqualTo("15");
    assertThat(json.at("/movers/0/through/0/node").asText()).isEqualTo("a");
    assertThat(json.at("/movers/0/through/0/differenceExact").asText()).isEqualTo("20");
    assertThat(Files.readString(out))
        .isEqualTo(
            """
            unit,score.before,score.after,difference,rank.before,rank.after,band.before,band.after,through
            u1,50,65,15,1,1,B,A,a:20;b:-5
            u2,50,50,0,1,2,B,B,a:12.5;b:-12.5
            """);
  }

  @Test
  void a_scheme_is_the_same_as_itself() throws IOException {
    Path scheme = file("a.yaml", SCHEME);
    Terminal terminal = new Terminal();

    assertThat(terminal.run("scheme", "diff", scheme.toString(), scheme.toString())).isZero();
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void refuses_columns_that_neither_scheme_knows_and_writes_nothing() throws IOException {
    Path before = file("a.yaml", SCHEME);
    Path after = file("b.yaml", SCHEME.replace("[x, y]", "[x, y, z]"));
    Path data = file("d.csv", "unit,x,y,z,xx\nu1,80,20,1,1\n");
    Path out = folder.resolve("m.csv");
    Terminal terminal = new Terminal();

    int code =
        terminal.run(
            "scheme",
            "diff",
            before.toString(),
            after.toString(),
            "--data",
            data.toString(),
            "--out",
            out.toString());

    assertThat(code).isEqualTo(1);
    assertThat(terminal.err()).contains("GOV-ASM-044", "'xx'").doesNotContain("'z'");
    assertThat(out).doesNotExist();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
